package org.evenkeel.desk.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive, read within limits and known to be whole: what {@link ArchiveBytes} wrote. Everything is done in memory
 * and from one and the same bytes, so that what was looked at is what is taken over.
 */
final class ArchiveFile {
    /** A file may be so large, in bytes. */
    static final int LARGEST = 64 << 20;

    static final int ENTRIES = 50_000;
    /** Any entry may unpack to so many bytes. */
    static final int ENTRY = 8 << 20;
    /** All entries may unpack to so many times the file. Chats as JSON shrink to a fifth or a tenth. */
    static final int RATIO = 100;

    private static final int SPARE = 1 << 20;
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9_-]*)*(?:\\.[a-z0-9]+)?");
    /** What the name of the first entry begins with: by that a broken archive is told from any other broken file. */
    private static final String FIRST = "sessions/";

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final byte[] zip;
    private final Manifest manifest;
    private final boolean closed;

    private ArchiveFile(byte[] zip, Manifest manifest, boolean closed) {
        this.zip = zip;
        this.manifest = manifest;
        this.closed = closed;
    }

    /**
     * @param passphrase null or empty for none
     * @throws ArchiveException for whatever is no archive as it was written
     * @throws IOException when the file cannot be read at all
     */
    static ArchiveFile read(Path file, @Nullable String passphrase) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw ArchiveException.tooLarge("64 MB are the most");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw ArchiveException.tooLarge("64 MB are the most");
            }
            return of(bytes, passphrase);
        }
    }

    static ArchiveFile of(byte[] bytes, @Nullable String passphrase) {
        boolean closed = Lock.isClosed(bytes);
        if (closed && (passphrase == null || passphrase.isEmpty())) {
            throw new ArchiveException(
                    ArchiveException.Kind.LOCKED, "The archive is encrypted; it needs its passphrase.");
        }
        byte[] zip = closed && passphrase != null ? Lock.open(bytes, passphrase) : bytes;
        if (zip.length < ZIP.length || !java.util.Arrays.equals(zip, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            throw foreign();
        }
        whole(zip);
        Map<String, Manifest.Entry> found = new TreeMap<>();
        String[] manifest = {""};
        each(zip, (name, content) -> {
            if (name.equals(Manifest.NAME)) {
                manifest[0] = new String(content, StandardCharsets.UTF_8);
            } else {
                found.put(name, new Manifest.Entry(content.length, Checksum.of(content)));
            }
        });
        Manifest told = manifest(manifest[0]);
        if (!new TreeMap<>(told.entries()).equals(found)) {
            throw ArchiveException.damaged("an entry is not the one that was written");
        }
        return new ArchiveFile(zip, told, closed);
    }

    private static ArchiveException foreign() {
        return new ArchiveException(
                ArchiveException.Kind.FOREIGN, "The file is no archive of sessions. Nothing was taken over.");
    }

    private static Manifest manifest(String json) {
        try {
            return Manifest.read(json);
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.DAMAGED,
                    "The archive is damaged: what it says of itself cannot be understood. Nothing was taken over.",
                    e);
        }
    }

    /** Every byte is as it was written, up to the comment that says so. */
    private static void whole(byte[] zip) {
        int length = zip.length - ArchiveBytes.COMMENT_LENGTH;
        String comment =
                length <= 0 ? "" : new String(zip, length, ArchiveBytes.COMMENT_LENGTH, StandardCharsets.ISO_8859_1);
        if (!comment.startsWith(ArchiveBytes.COMMENT)) {
            throw new String(zip, 0, Math.min(zip.length, 60), StandardCharsets.ISO_8859_1).contains(FIRST)
                    ? ArchiveException.damaged("it is cut off or altered")
                    : foreign();
        }
        if (!comment.equals(ArchiveBytes.COMMENT + Checksum.of(zip, 0, length))) {
            throw ArchiveException.damaged("its checksum is another one");
        }
    }

    /** Unpacks one entry after the other. */
    private static void each(byte[] zip, BiConsumer<String, byte[]> entry) {
        long left = (long) RATIO * zip.length + SPARE;
        Set<String> names = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                String name = next.getName();
                if (!PLAIN.matcher(name).matches() || !names.add(name)) {
                    throw ArchiveException.damaged("an entry has a name that archives do not use");
                }
                if (names.size() > ENTRIES) {
                    throw ArchiveException.tooLarge("it has too many entries");
                }
                byte[] content = unpacked(in, (int) Math.min(ENTRY, left));
                left -= content.length;
                entry.accept(name, content);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.DAMAGED,
                    "The archive is damaged: it cannot be unpacked. Nothing was taken over.",
                    e);
        } catch (IOException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.DAMAGED,
                    "The archive is damaged: it ends too early. Nothing was taken over.",
                    e);
        }
    }

    private static byte[] unpacked(InputStream in, int most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] some = new byte[16 << 10];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            if (content.size() + read > most) {
                throw ArchiveException.tooLarge("it unpacks to far more than chats do");
            }
            content.write(some, 0, read);
        }
        return content.toByteArray();
    }

    Manifest manifest() {
        return manifest;
    }

    /** It was encrypted. */
    boolean closed() {
        return closed;
    }

    /** Every entry but the manifest, in the order of the file. */
    void each(BiConsumer<String, String> entry) {
        each(zip, (name, content) -> {
            if (!name.equals(Manifest.NAME)) {
                entry.accept(name, new String(content, StandardCharsets.UTF_8));
            }
        });
    }
}
