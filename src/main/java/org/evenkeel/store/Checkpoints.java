package org.evenkeel.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies SQLite's log back into the file, on a thread of its own. Left to SQLite, the commit that makes the log a thousand pages
 * long copies them all, and whoever writes then waits for the disk twice: during a first fill that is every tenth write of the
 * agent. Copied from beside, the log can be written meanwhile; only when it has grown long anyway the writer stands still for the
 * last few pages, so that it can begin again at the front.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int EVERY_COMMITS = 16;
    /** In pages: 32 MB. */
    private static final int LONG = 8_000;

    private final CacheFile file;
    private final Runnable betweenWrites;
    private final AtomicInteger commits = new AtomicInteger();
    private final Semaphore due = new Semaphore(0);
    private final Thread thread;
    /** Only the thread's own, from its first work until its end. */
    private @Nullable Connection connection;

    /** @param whileNothingIsWritten runs what it is given between two writes; on this thread */
    Checkpoints(CacheFile file, Consumer<Runnable> whileNothingIsWritten) {
        this.file = file;
        this.betweenWrites = () -> whileNothingIsWritten.accept(this::copy);
        this.thread = Thread.ofPlatform().daemon().name("checkpoints").start(this::run);
    }

    /** After every commit; any thread, never waits. */
    void committed() {
        if (commits.incrementAndGet() % EVERY_COMMITS == 0) {
            due.release();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                due.acquire();
                due.drainPermits();
                if (copy() > LONG) {
                    betweenWrites.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException e) {
                LOG.debug("The connection that copies the log could not be closed", e);
            }
        }
    }

    /** @return how long the log is, in pages; 0 when it could not be copied, which the writer makes good for later */
    private int copy() {
        try {
            if (connection == null) {
                connection = file.connect(false);
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
                return row.getInt("log");
            }
        } catch (SQLException e) {
            LOG.info("The log was not copied into the cache this time: {}", e.getMessage());
            return 0;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
