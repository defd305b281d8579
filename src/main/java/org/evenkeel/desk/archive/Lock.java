package org.evenkeel.desk.archive;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.ParseException;

/** Encrypts by a passphrase: a JWE, made and opened by a library. */
final class Lock {
    /** What OWASP asks of PBKDF2 with SHA-512. A file may ask for more, up to the library's limit of a million. */
    private static final int ROUNDS = 210_000;

    private static final int SALT = 16;
    /** How every JWE begins: a brace and a quotation mark in Base64. */
    private static final byte[] BEGINNING = "eyJ".getBytes(StandardCharsets.US_ASCII);

    private Lock() {}

    static byte[] close(byte[] content, String passphrase) {
        return close(content, passphrase, ROUNDS);
    }

    static byte[] close(byte[] content, String passphrase, int rounds) {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM)
                        .contentType("evenkeel-sessions")
                        .build(),
                new Payload(content));
        try {
            jwe.encrypt(new PasswordBasedEncrypter(plain(passphrase), SALT, rounds));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java can encrypt so", e);
        }
        return jwe.serialize().getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isClosed(byte[] file) {
        return file.length > BEGINNING.length
                && java.util.Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    static byte[] open(byte[] file, String passphrase) {
        JWEObject jwe = parsed(file);
        // Only what is written above: no other algorithm may be asked for by a file, and nothing is unpacked on the
        // way.
        JWEHeader header = jwe.getHeader();
        if (!JWEAlgorithm.PBES2_HS512_A256KW.equals(header.getAlgorithm())
                || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                || header.getCompressionAlgorithm() != null) {
            throw ArchiveException.damaged("it is not encrypted the way archives are");
        }
        try {
            jwe.decrypt(new PasswordBasedDecrypter(plain(passphrase)));
            return jwe.getPayload().toBytes();
        } catch (JOSEException | IllegalArgumentException | IllegalStateException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.WRONG_PASSPHRASE,
                    "The archive does not open with this passphrase, or it is damaged. Nothing was taken over.",
                    e);
        }
    }

    private static JWEObject parsed(byte[] file) {
        try {
            String text = new String(file, StandardCharsets.US_ASCII);
            // The library passes over what is no Base64; a file that was altered is not to be read as if it were not.
            if (!text.chars()
                    .allMatch(c -> c == '.' || c == '-' || c == '_' || c < 128 && Character.isLetterOrDigit(c))) {
                throw ArchiveException.damaged("it is not encrypted the way archives are");
            }
            JWEObject jwe = JWEObject.parse(text);
            if (!jwe.serialize().equals(text)) {
                throw ArchiveException.damaged("it is not encrypted the way archives are");
            }
            return jwe;
        } catch (ParseException | IllegalArgumentException | ArithmeticException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.DAMAGED,
                    "The archive is damaged: it is cut off or altered. Nothing was taken over.",
                    e);
        }
    }

    /** The same letters give the same passphrase on every keyboard. */
    private static String plain(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFC);
    }
}
