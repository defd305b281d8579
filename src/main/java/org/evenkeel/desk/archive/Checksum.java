package org.evenkeel.desk.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in small hexadecimal letters where it is written down. */
final class Checksum {
    private Checksum() {}

    static String of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    static String of(byte[] bytes, int from, int length) {
        MessageDigest digest = digest();
        digest.update(bytes, from, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String words) {
        return of(words.getBytes(StandardCharsets.UTF_8));
    }

    /** A number below zero that stands for something of another computer: always the same, and no id of this one's cache. */
    static long foreign(String what) {
        return -1 - Long.parseLong(of(what).substring(0, 12), 16);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
