package org.evenkeel.localserver.state;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Random tokens and salted password hashes. */
public final class Secrecy {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789";
    private static final int ROUNDS = 60_000;

    private Secrecy() {}

    /** 24 letters and digits, about 139 bits. */
    public static String token() {
        var token = new StringBuilder(24);
        for (int i = 0; i < 24; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /** @return {@code salt:hash}, both hexadecimal */
    public static String hash(String password) {
        return hash(password, ROUNDS);
    }

    /**
     * For a password that is a {@link #token}: nobody guesses that, however quickly it can be tried.
     *
     * @return {@code salt:hash:rounds}
     */
    public static String hashOfToken(String token) {
        return hash(token, 1) + ":1";
    }

    private static String hash(String password, int rounds) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + ":" + derive(password, salt, rounds);
    }

    /** @param hash what {@link #hash} or {@link #hashOfToken} returned for the true password */
    public static boolean matches(String password, String hash) {
        String[] parts = hash.split(":");
        int rounds = parts.length > 2 ? Integer.parseInt(parts[2]) : ROUNDS;
        return same(derive(password, HexFormat.of().parseHex(parts[0]), rounds), parts[1]);
    }

    /** Compares without telling by its duration how much was right. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String derive(String password, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, 256);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256.", e);
        }
    }
}
