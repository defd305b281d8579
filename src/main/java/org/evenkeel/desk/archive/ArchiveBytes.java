package org.evenkeel.desk.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenkeel.domain.review.HandedSession.Giver;

/** Puts an archive together: entries as they come, then what it says of itself, then the checksum of it all. */
final class ArchiveBytes {
    static final String COMMENT = Manifest.FORMAT + " 1 sha256=";
    static final int COMMENT_LENGTH = COMMENT.length() + 64;
    /** The oldest time a zip archive can have: when chats were packed is nobody's business, and the same chats give the same file. */
    private static final long NO_TIME = 315_619_200_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final Map<String, Manifest.Entry> entries = new LinkedHashMap<>();

    void add(String name, String content) throws IOException {
        byte[] utf8 = content.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > ArchiveFile.ENTRY
                || bytes.size() > ArchiveFile.LARGEST
                || entries.size() >= ArchiveFile.ENTRIES - 1) {
            throw new ArchiveException(
                    ArchiveException.Kind.TOO_LARGE,
                    "That is more than one archive can hold. Choose fewer sessions and make several.");
        }
        put(name, utf8);
        entries.put(name, new Manifest.Entry(utf8.length, Checksum.of(utf8)));
    }

    private void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    byte[] close(Giver giver, String server, boolean masked) throws IOException {
        put(Manifest.NAME, new Manifest(giver, server, masked, entries).json().getBytes(StandardCharsets.UTF_8));
        zip.setComment(COMMENT + "0".repeat(64));
        zip.close();
        return sealed(bytes.toByteArray());
    }

    /** Writes the checksum of all that stands before the comment into it. */
    static byte[] sealed(byte[] whole) {
        int length = whole.length - COMMENT_LENGTH;
        byte[] comment = (COMMENT + Checksum.of(whole, 0, length)).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(comment, 0, whole, length, comment.length);
        return whole;
    }
}
