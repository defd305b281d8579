package org.evenkeel.platform;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tokens, kept in the system's keychain, or where there is none in a file that only its owner may read. */
public final class Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);
    private static final String SERVICE = "org.evenkeel";

    private final Vault vault;

    private Secrets(Vault vault) {
        this.vault = vault;
    }

    private interface Vault {
        Optional<String> read(String name) throws IOException;

        void write(String name, String secret) throws IOException;

        String where();
    }

    /**
     * The keychain when this system has one that answers, else {@code secrets.properties} in the directory given. The
     * system property {@code evenkeel.secrets=file} leaves the keychain alone.
     */
    public static Secrets open(Path directory) {
        if ("file".equals(System.getProperty("evenkeel.secrets"))) {
            return inFile(directory);
        }
        try {
            return new Secrets(new Keychain(keychain()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.info("No keychain here, so tokens are kept in an owner-only file: {}", e.toString());
            LOG.debug("What was asked for one", e);
            return inFile(directory);
        }
    }

    /** Asks only what this system may have: loading what it takes to ask the others costs a start some 50 ms. */
    private static Keyring keychain() throws BackendNotSupportedException {
        BackendNotSupportedException none = new BackendNotSupportedException("no keychain answers");
        for (KeyringStorageType kind : kinds(System.getProperty("os.name", ""))) {
            try {
                return Keyring.create(kind);
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                none.addSuppressed(e);
            }
        }
        throw none;
    }

    static List<KeyringStorageType> kinds(String system) {
        if (system.startsWith("Windows")) {
            return List.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        }
        return system.startsWith("Mac")
                ? List.of(KeyringStorageType.OSX_KEYCHAIN, KeyringStorageType.LEGACY_OSX_KEYCHAIN)
                : List.of(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET);
    }

    /** Only the file. */
    public static Secrets inFile(Path directory) {
        return new Secrets(new OwnerOnlyFile(directory.resolve("secrets.properties")));
    }

    public Optional<String> read(String name) {
        try {
            return vault.read(name);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored token could not be read from " + vault.where(), e);
        }
    }

    public void write(String name, String secret) {
        try {
            vault.write(name, secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The token could not be stored in " + vault.where(), e);
        }
    }

    /** Where secrets are kept, in words. */
    public String where() {
        return vault.where();
    }

    private record Keychain(Keyring keyring) implements Vault {
        @Override
        public Optional<String> read(String name) {
            try {
                return Optional.ofNullable(keyring.getPassword(SERVICE, name));
            } catch (PasswordAccessException e) {
                LOG.debug("No such secret in the keychain: {}", e.toString());
                return Optional.empty();
            }
        }

        @Override
        public void write(String name, String secret) throws IOException {
            try {
                keyring.setPassword(SERVICE, name, secret);
            } catch (PasswordAccessException e) {
                throw new IOException(e);
            }
        }

        @Override
        public String where() {
            return "the system's keychain (" + keyring.getKeyringStorageType() + ")";
        }
    }

    private record OwnerOnlyFile(Path file) implements Vault {
        @Override
        public Optional<String> read(String name) throws IOException {
            return Optional.ofNullable(load().getProperty(name));
        }

        @Override
        public synchronized void write(String name, String secret) throws IOException {
            Properties all = load();
            all.setProperty(name, secret);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(fresh);
            }
            try (Writer out = Files.newBufferedWriter(fresh)) {
                all.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }

        private Properties load() throws IOException {
            Properties all = new Properties();
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    all.load(in);
                }
            }
            return all;
        }

        @Override
        public String where() {
            return "an owner-only file";
        }
    }
}
