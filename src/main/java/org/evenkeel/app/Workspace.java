package org.evenkeel.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.evenkeel.platform.Directories;
import org.jspecify.annotations.Nullable;

/**
 * One agent in one account of one server, and the directory that holds their cache. What is real and what is a demo never
 * share one.
 *
 * @param directory holds {@code cache.db} and {@code connection.properties}
 * @param server the server's address
 * @param accountId the account at hand
 * @param agentId ourselves
 */
record Workspace(Path directory, URI server, long accountId, long agentId) {
    private static final String FACTS = "connection.properties";

    /**
     * The directory's name says whose it is: {@code chat.example.org-a1-u7}. Embedded servers come and go on the loopback
     * ports, and every one of them has an account 1 and an agent 1: there the token tells them apart.
     */
    static Workspace in(Path workspaces, URI server, long accountId, long agentId, String token) {
        String name = place(server).replaceAll("[^a-z0-9.]+", "-").replaceAll("-$", "") + "-a" + accountId + "-u"
                + agentId + (isLoopback(server) ? "-" + fingerprint(token) : "");
        return new Workspace(workspaces.resolve(name), server, accountId, agentId);
    }

    /** Where its server is, as a link names it: host, port and path without scheme and without a slash at the end. */
    String place() {
        return place(server);
    }

    private static String place(URI server) {
        String path = server.getRawPath() == null ? "" : server.getRawPath();
        String place = server.getHost() + (server.getPort() < 0 ? "" : ":" + server.getPort()) + path;
        return place.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    }

    private static boolean isLoopback(URI server) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(server.getHost());
    }

    private static String fingerprint(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What a directory says of itself, if it is a workspace. */
    static Optional<Workspace> read(Path directory) throws IOException {
        Path file = directory.resolve(FACTS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties facts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            facts.load(in);
            return Optional.of(new Workspace(
                    directory,
                    URI.create(facts.getProperty("server", "")),
                    Long.parseLong(facts.getProperty("account", "")),
                    Long.parseLong(facts.getProperty("agent", ""))));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    /** What other computers that are signed in there call the server too; empty for one on this computer alone. */
    Optional<String> shared() {
        return isLoopback(server)
                ? Optional.empty()
                : Optional.of(server.toString().toLowerCase(Locale.ROOT).replaceAll("/+$", ""));
    }

    /** Makes the directory and writes down whose it is. */
    void keep() throws IOException {
        Directories.createPrivate(directory);
        Properties facts = new Properties();
        facts.setProperty("server", server.toString());
        facts.setProperty("account", Long.toString(accountId));
        facts.setProperty("agent", Long.toString(agentId));
        try (Writer out = Files.newBufferedWriter(directory.resolve(FACTS))) {
            facts.store(out, null);
        }
    }

    Path cache() {
        return directory.resolve("cache.db");
    }

    /** The name its token is kept under. */
    String secretName() {
        return server + "|" + accountId + "|" + agentId;
    }

    /** The right to send from this workspace: one process at a time, or a reply could go out twice. */
    static final class Lock implements AutoCloseable {
        private final FileChannel channel;
        private final FileLock lock;

        private Lock(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() {
            try (channel) {
                lock.release();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("The workspace could not be unlocked", e);
            }
        }
    }

    /** Null while another process has it; a killed one has it no more. */
    @Nullable
    Lock lock() throws IOException {
        return lock(directory);
    }

    /** The same for a directory that is there. */
    static @Nullable Lock lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            // Held by this very process: the same answer as held by another.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new Lock(channel, lock);
    }
}
