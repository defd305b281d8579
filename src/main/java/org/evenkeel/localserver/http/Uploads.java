package org.evenkeel.localserver.http;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.localserver.rules.Posting.StoredFile;
import org.evenkeel.localserver.rules.Refusal;
import org.evenkeel.localserver.state.Secrecy;

/** The files that came with messages, each under an unguessable key in one directory. */
public final class Uploads {
    private static final int MOST = 15;

    private final Path directory;

    public Uploads(Path directory) {
        this.directory = directory;
    }

    /** @throws Refusal when there are more than 15 */
    List<StoredFile> keep(List<UploadedFile> files) {
        if (files.size() > MOST) {
            throw Refusal.because("Validation failed: Attachments exceeded maximum allowed");
        }
        var kept = new ArrayList<StoredFile>();
        for (UploadedFile file : files) {
            String key = Secrecy.token();
            try (InputStream content = file.content()) {
                long size = Files.copy(content, directory.resolve(key));
                String declared = file.contentType();
                String type = declared == null ? "application/octet-stream" : declared.toLowerCase(Locale.ROOT);
                kept.add(new StoredFile(kind(type), type, plainName(file.filename()), key, size));
            } catch (IOException e) {
                kept.forEach(this::drop);
                throw new UncheckedIOException("An attachment could not be kept.", e);
            }
        }
        return kept;
    }

    /** Removes bytes that no message refers to (any more). */
    void drop(StoredFile file) {
        drop(file.key());
    }

    void drop(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment could not be removed.", e);
        }
    }

    Path path(String key) {
        return directory.resolve(key);
    }

    private static String kind(String contentType) {
        String family = contentType.split("/", 2)[0];
        return switch (family) {
            case "image", "audio", "video" -> family;
            default -> "file";
        };
    }

    /** The last part of what the client calls it, without control characters. */
    private static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"]", "_").strip();
        return plain.isEmpty() ? "file" : plain;
    }
}
