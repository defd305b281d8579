package org.evenkeel.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.sqlite.SQLiteConfig;

/** The file on disk: who may read it, how it is opened, and what happens to a damaged one. */
final class CacheFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    /** Above this size the thorough check at start would be felt; then it is made only after a suspicion. */
    private static final long QUICK_TO_CHECK = 16L << 20;

    /** In pages. Only for when {@link Checkpoints} cannot keep up: whoever commits then copies it all. */
    private static final int LONGEST_LOG = 16_000;

    private final Path path;

    CacheFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Makes directory and file when missing, readable by their owner alone. */
    void prepare() {
        try {
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null && Files.notExists(directory)) {
                if (POSIX) {
                    Files.createDirectories(
                            directory,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectories(directory);
                }
            }
            if (Files.notExists(path)) {
                Files.createFile(path);
            }
            if (POSIX) {
                // SQLite gives its -wal and -shm files the rights of the database file.
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.BROKEN, "The directory of the local cache may not be written.", e);
        }
    }

    boolean isFresh() {
        try {
            return Files.notExists(path) || Files.size(path) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    Connection connect(boolean writer) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL, until a write says that it can do without: what an agent typed must survive a power cut the moment the
        // box has emptied.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        // For each of five connections. The system keeps the pages of a file that is in use anyway.
        config.setCacheSize(-1_000);
        config.setJournalSizeLimit(64 << 20);
        if (writer) {
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        }
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            if (writer) {
                SecretMask.install(connection);
                statement.execute("PRAGMA wal_autocheckpoint = " + LONGEST_LOG);
            } else {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    /** Writes the file anew without its empty pages, when those are worth it: else they are used again soon. */
    void compact() throws SQLException {
        // Over a connection of its own: a statement kept for later would be in its way.
        try (Connection connection = connect(true);
                Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA freelist_count") * 10 > number(statement, "PRAGMA page_count")) {
                statement.execute("VACUUM");
            }
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    /** @throws StoreException CORRUPT when SQLite finds the file damaged */
    void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                row.next();
            }
            if (Files.exists(suspicion()) || path.toFile().length() < QUICK_TO_CHECK) {
                try (ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
                    String verdict = row.getString(1);
                    if (!"ok".equals(verdict)) {
                        throw new StoreException(
                                StoreException.Kind.CORRUPT, "The local cache is damaged.", new SQLException(verdict));
                    }
                }
                Files.deleteIfExists(suspicion());
            }
        } catch (IOException e) {
            throw new StoreException(StoreException.Kind.BROKEN, "The local cache could not be used.", e);
        }
    }

    /** Asks the next start for a thorough check. */
    void suspect() {
        try {
            Files.writeString(suspicion(), "");
        } catch (IOException e) {
            // Damage that matters will show again; there is nothing better to do on such a disk.
            return;
        }
    }

    /** Moves the damaged file out of the way, under a dated name, with what belongs to it. */
    Path setAside(Instant now) {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + DATED.format(now));
        try {
            for (String part : new String[] {"", "-wal", "-shm"}) {
                Path from = path.resolveSibling(path.getFileName() + part);
                if (Files.exists(from)) {
                    Files.move(from, aside.resolveSibling(aside.getFileName() + part), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.deleteIfExists(suspicion());
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.CORRUPT, "The local cache is damaged and could not be set aside.", e);
        }
        return aside;
    }

    private Path suspicion() {
        return path.resolveSibling(path.getFileName() + ".suspect");
    }
}
