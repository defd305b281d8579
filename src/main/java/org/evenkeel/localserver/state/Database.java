package org.evenkeel.localserver.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The one SQLite file: one writer at a time, several readers, each seeing what is committed. Any thread may call. */
public final class Database implements AutoCloseable {
    private static final int READERS = 3;
    private static final int VERSION = 1;

    /** One for all connections: it remembers where the parameters of a statement stand. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Handle writer;
    private final Tables writing;
    private final ReentrantLock writeLock = new ReentrantLock(true);
    private final List<Handle> readers = new ArrayList<>();
    private final BlockingQueue<Tables> idle = new ArrayBlockingQueue<>(READERS);
    private volatile @Nullable Roster roster;
    private volatile long rosterVersion;

    private Database(Path file) throws SQLException {
        writer = open(connect(file));
        migrate();
        writing = new Tables(writer);
        for (int i = 0; i < READERS; i++) {
            Handle reader = open(connect(file));
            readers.add(reader);
            idle.add(new Tables(reader));
        }
    }

    /**
     * Opens or creates the file, readable by its owner alone.
     *
     * @throws IOException when the file cannot be made or is no database of ours
     */
    public static Database open(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
            }
            return new Database(file);
        } catch (SQLException e) {
            throw new IOException("The embedded server could not open its database " + file + ".", e);
        }
    }

    private static Handle open(Connection connection) {
        Jdbi jdbi = Jdbi.create(() -> connection); // closed with its handle
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi.open();
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private void migrate() {
        int version =
                writer.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
        if (version > VERSION) {
            throw new IllegalStateException("This data directory was written by a newer Evenkeel.");
        }
        if (version < VERSION) {
            writer.useTransaction(handle -> {
                handle.createScript(resource("schema.sql")).execute();
                handle.execute("PRAGMA user_version = " + VERSION);
            });
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The program's own file " + name + " cannot be read.", e);
        }
    }

    /** Reads what is committed. Not to be called inside a {@link #write}. */
    public <T extends @Nullable Object> T read(Function<Tables, T> work) {
        Tables tables = null;
        try {
            tables = idle.take();
            return work.apply(tables);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The embedded server is stopping.", e);
        } finally {
            if (tables != null) {
                idle.add(tables);
            }
        }
    }

    /**
     * Runs one transaction; whatever is thrown rolls it back.
     *
     * @param committed runs after the commit and before the next writer starts, so that its order is the order of commits
     */
    public <T extends @Nullable Object> T write(Function<Tables, T> work, Runnable committed) {
        writeLock.lock();
        try {
            writer.begin();
            T result;
            try {
                result = work.apply(writing);
                writer.commit();
            } catch (RuntimeException | Error e) {
                writer.rollback();
                throw e;
            }
            committed.run();
            return result;
        } finally {
            writeLock.unlock();
        }
    }

    /** People, inboxes and teams as last committed; read again only after {@link #forgetRoster()}. */
    public Roster roster(Tables tables) {
        Roster known = roster;
        if (known != null) {
            return known;
        }
        long before = rosterVersion;
        Roster read = tables.directory().roster(tables.users().all());
        synchronized (this) {
            if (rosterVersion == before) {
                roster = read;
            }
        }
        return read;
    }

    /** To be called in the {@code committed} step of every write that touched what the roster holds. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the lock, only read outside it
    public synchronized void forgetRoster() {
        rosterVersion++;
        roster = null;
    }

    @Override
    public void close() {
        writeLock.lock();
        try {
            for (int i = 0; i < READERS; i++) {
                idle.take();
            }
            readers.forEach(Handle::close);
            writer.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writeLock.unlock();
        }
    }
}
