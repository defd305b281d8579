package org.evenkeel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.evenkeel.domain.Change;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cache: one SQLite file, one writer at a time, a few readers beside it. Any thread but the FX thread; reads never wait
 * for a write. Do not open one session inside another.
 */
public final class Database implements AutoCloseable {
    /** One for all connections: it remembers where the parameters of a statement stand, which takes longer than running it. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;

    /**
     * What {@link #open} found.
     *
     * @param aside where the damaged file lies, or null
     * @param draftsSaved of a damaged file: texts that were being written and came over
     * @param waitingSaved of a damaged file: messages and changes not told yet that came over
     */
    public record Opened(State state, @Nullable Path aside, int draftsSaved, int waitingSaved) {
        public enum State {
            NEW,
            KEPT,
            /** The file was damaged: it was moved aside and a fresh one made, to be filled from the server again. */
            REBUILT
        }
    }

    /** A piece of work that only reads. */
    @FunctionalInterface
    public interface ReadWork<T> {
        T run(ReadSession session);
    }

    /** A piece of work that happens whole or not at all. */
    @FunctionalInterface
    public interface WriteWork<T> {
        T run(WriteSession session);
    }

    private final CacheFile file;
    private final Opened opened;
    private final ChangeFeed changes = new ChangeFeed();
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Handle writer;
    private final SharedWrites shared = new SharedWrites(this::cached, changes::publish);
    private final Checkpoints checkpoints;
    /** Guarded by {@link #writing}: whether the writer's commits wait for the disk at present. */
    private boolean flushing = true;
    /** Guarded by {@link #writing}: SQLite's count of other connections' commits, 0 before the first look. */
    private long knownVersion;
    /** Guarded by {@link #writing}: grows with every transaction that may have changed the file, ours or another process's. */
    private long stand;

    private final Semaphore reading = new Semaphore(READERS, true);
    private final List<Handle> readers = new ArrayList<>();
    private final Deque<Handle> idle = new ArrayDeque<>();

    private Database(CacheFile file, Opened opened, Connection writer) throws SQLException {
        this.file = file;
        this.opened = opened;
        this.writer = handle(writer);
        for (int i = 0; i < READERS; i++) {
            Handle reader = handle(file.connect(false));
            readers.add(reader);
            idle.add(reader);
        }
        this.checkpoints = new Checkpoints(file, this::betweenWrites);
    }

    /**
     * Opens the file, making it when missing. A damaged file is moved aside and replaced; see {@link #opened()}.
     *
     * @throws StoreException NEWER, BUSY, FULL or BROKEN
     */
    public static Database open(Path path, InstantSource clock) {
        return open(path, clock, Migrations.SHIPPED);
    }

    static Database open(Path path, InstantSource clock, Migrations migrations) {
        CacheFile file = new CacheFile(path);
        Opened.State state = file.isFresh() ? Opened.State.NEW : Opened.State.KEPT;
        try {
            return open(file, new Opened(state, null, 0, 0), migrations);
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.CORRUPT) {
                throw e;
            }
            Path aside = file.setAside(clock.instant());
            LOG.error("The cache was damaged ({}); it lies at {} now", reason(e), aside);
            return open(file, new Opened(Opened.State.REBUILT, aside, 0, 0), migrations);
        }
    }

    /** The files that go with templates and messages. */
    public EnclosureFiles enclosures() {
        return new EnclosureFiles(file.path().resolveSibling("enclosures"));
    }

    private static Database open(CacheFile file, Opened opened, Migrations migrations) {
        file.prepare();
        Connection connection = null;
        try {
            connection = file.connect(true);
            file.check(connection);
            migrations.run(connection);
            return new Database(file, rescued(opened, connection), connection);
        } catch (SQLException | RuntimeException e) {
            if (connection != null) {
                try {
                    connection.close();
                } catch (SQLException second) {
                    e.addSuppressed(second);
                }
            }
            throw StoreException.of(e);
        }
    }

    private static Opened rescued(Opened opened, Connection fresh) {
        Path aside = opened.aside();
        if (aside == null) {
            return opened;
        }
        Rescue.Saved saved = Rescue.from(aside, fresh);
        LOG.info("{} drafts and {} waiting errands were saved from the damaged cache", saved.drafts(), saved.waiting());
        return new Opened(opened.state(), aside, saved.drafts(), saved.waiting());
    }

    private static String reason(StoreException e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
    }

    private static Handle handle(Connection connection) {
        Jdbi jdbi = Jdbi.create(() -> connection);
        // An exception that carries the values of a statement would carry what customers wrote into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.setStatementBuilderFactory(ignored -> new CachedStatements());
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        return jdbi.open();
    }

    public Opened opened() {
        return opened;
    }

    /** Where changes are announced, after the commit and only then. */
    public ChangeFeed changes() {
        return changes;
    }

    /**
     * Reads one consistent state.
     *
     * @throws StoreException when the file cannot be read
     */
    public <T> T read(ReadWork<T> work) {
        reading.acquireUninterruptibly();
        Handle reader;
        synchronized (idle) {
            reader = idle.pop();
        }
        try {
            reader.begin();
            try {
                return work.run(new ReadSession(reader));
            } finally {
                reader.rollback();
            }
        } catch (JdbiException e) {
            throw translated(e);
        } finally {
            synchronized (idle) {
                idle.push(reader);
            }
            reading.release();
        }
    }

    /**
     * Runs the work in one transaction; when this returns, it is on the disk. Whatever the work throws undoes it all.
     *
     * @throws StoreException when the file cannot be written; nothing has changed then
     */
    public <T> T write(WriteWork<T> work) {
        return write(work, true);
    }

    private <T> T write(WriteWork<T> work, boolean flushed) {
        Committed<T> done = committed(work, flushed);
        done.changed().forEach(changes::publish);
        return done.result();
    }

    private List<Change> cached(Consumer<WriteSession> work) {
        return committed(
                        session -> {
                            work.accept(session);
                            return true;
                        },
                        false)
                .changed();
    }

    private <T> Committed<T> committed(WriteWork<T> work, boolean flushed) {
        writing.lock();
        try {
            return transaction(work, flushed);
        } finally {
            writing.unlock();
            checkpoints.committed();
        }
    }

    private void betweenWrites(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    /** @param changed what to announce once the lock is free */
    private record Committed<T>(T result, List<Change> changed) {}

    /** With {@link #writing} held. */
    private <T> Committed<T> transaction(WriteWork<T> work, boolean flushed) {
        try {
            stand++;
            flush(flushed);
            writer.begin();
            WriteSession session = new WriteSession(writer);
            T result = work.run(session);
            List<Change> changed = session.finish();
            writer.commit();
            return new Committed<>(result, changed);
        } catch (JdbiException e) {
            undo(e);
            throw translated(e);
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    /** The same for work that has nothing to tell. */
    public void change(Consumer<WriteSession> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    /**
     * The same for what the server can tell again: whole or not at all as ever, but not waiting for the disk. After a power cut
     * the last of these may be missing (never anything that {@link #write} returned from), and are fetched again.
     */
    public void cache(Consumer<WriteSession> work) {
        shared.run(work);
    }

    /** As {@link #cache}, with an answer: for what can be worked out again from the rest of the file. */
    public <T> T derive(WriteWork<T> work) {
        return write(work, false);
    }

    /** Makes the file as small as what is in it. Takes a moment in which nothing can be written; reading goes on. */
    void returnSpace() {
        betweenWrites(() -> {
            try {
                file.compact();
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        });
    }

    /**
     * Announces what another process has put into this file since the last call: messages of ours that wait there. Cheap when
     * there is nothing, which is nearly always.
     *
     * @return the same number as before if nobody, ourselves included, has written meanwhile
     */
    public long tellWhatOthersWrote() {
        List<Change> changed = List.of();
        long reached;
        writing.lock();
        try {
            long version =
                    writer.createQuery("PRAGMA data_version").mapTo(Long.class).one();
            boolean foreign = knownVersion != 0 && version != knownVersion;
            knownVersion = version;
            if (foreign) {
                stand++;
                WriteSession session = new WriteSession(writer);
                session.messages().announceUnsent();
                changed = session.announced();
            }
            reached = stand;
        } catch (JdbiException e) {
            throw translated(e);
        } finally {
            writing.unlock();
        }
        changed.forEach(changes::publish);
        return reached;
    }

    private void flush(boolean wanted) {
        if (wanted != flushing) {
            writer.execute("PRAGMA synchronous = " + (wanted ? "FULL" : "NORMAL"));
            flushing = wanted;
        }
    }

    private void undo(Throwable reason) {
        try {
            writer.rollback();
        } catch (JdbiException e) {
            reason.addSuppressed(e);
            leaveTransaction(reason);
        }
    }

    /** After a failed begin, or a full disk, SQLite has left the transaction already and only the driver believes in it. */
    private void leaveTransaction(Throwable reason) {
        try {
            writer.getConnection().setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private StoreException translated(JdbiException e) {
        StoreException known = StoreException.of(e);
        if (known.kind() == StoreException.Kind.CORRUPT) {
            file.suspect();
        }
        return known;
    }

    @Override
    public void close() {
        checkpoints.close();
        reading.acquireUninterruptibly(READERS);
        writing.lock();
        try {
            readers.forEach(Handle::close);
            writer.close();
        } finally {
            writing.unlock();
            reading.release(READERS);
        }
    }
}
