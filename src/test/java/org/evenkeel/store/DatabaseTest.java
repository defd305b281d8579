package org.evenkeel.store;

import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Conversation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @TempDir
    Path directory;

    private Database open() {
        return Database.open(directory.resolve("data/cache.db"), CLOCK);
    }

    private static long messages(Database database) {
        return database.<Long>read(s -> s.messages().count());
    }

    @Test
    void whatIsCommittedIsThereAfterReopening() {
        try (Database database = open()) {
            assertEquals(Database.Opened.State.NEW, database.opened().state());
            database.change(s -> s.conversations().upsert(conversation(1, NOON)));
        }
        try (Database database = open()) {
            assertEquals(Database.Opened.State.KEPT, database.opened().state());
            Conversation held = database.read(s -> s.conversations().find(1).orElseThrow());
            assertEquals(conversation(1, NOON), held);
        }
    }

    @Test
    void fileIsReadableByItsOwnerAlone() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (Database database = open()) {
            database.change(s -> s.conversations().upsert(conversation(1, NOON)));
            for (String part : List.of("cache.db", "cache.db-wal", "cache.db-shm")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                directory.resolve("data").resolve(part))));
            }
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))));
        }
    }

    @Test
    void workThatFailsUndoesEverythingAndAnnouncesNothing() {
        try (Database database = open()) {
            List<Change> heard = new ArrayList<>();
            database.changes().subscribe(heard::add);
            assertThrows(
                    IllegalStateException.class,
                    () -> database.change(s -> {
                        s.conversations().upsert(conversation(1, NOON));
                        s.messages().upsert(incoming(1, 1, "hello", NOON));
                        throw new IllegalStateException("power cut");
                    }));
            assertEquals(List.of(), heard);
            assertTrue(database.read(s -> s.conversations().find(1)).isEmpty());
            database.change(s -> s.conversations().upsert(conversation(2, NOON)));
            assertTrue(database.read(s -> s.conversations().find(2)).isPresent());
        }
    }

    @Test
    void changesOfOneTransactionAreMergedAndToldAfterTheCommit() {
        try (Database database = open()) {
            List<Change> heard = Collections.synchronizedList(new ArrayList<>());
            database.changes().subscribe(change -> {
                assertEquals(2, messages(database));
                heard.add(change);
            });
            database.change(s -> {
                s.conversations().upsert(conversation(1, NOON));
                s.messages().upsert(incoming(1, 1, "hello", NOON));
                s.messages().upsert(incoming(2, 1, "there", NOON));
            });
            assertEquals(List.of(new Change.Messages(1, Set.of(1L, 2L)), new Change.Conversations(Set.of(1L))), heard);
        }
    }

    @Test
    void readersSeeTheLastCommitWhileAWriterWorks() throws Exception {
        try (Database database = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch looked = new CountDownLatch(1);
            Future<?> writer = threads.submit(() -> database.change(s -> {
                s.conversations().upsert(conversation(1, NOON));
                written.countDown();
                try {
                    assertTrue(looked.await(10, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            assertTrue(written.await(10, TimeUnit.SECONDS));
            assertTrue(database.read(s -> s.conversations().find(1)).isEmpty());
            looked.countDown();
            writer.get(10, TimeUnit.SECONDS);
            assertTrue(database.read(s -> s.conversations().find(1)).isPresent());
        }
    }

    @Test
    void tellsByANumberWhetherAnybodyHasWritten() {
        try (Database database = open();
                Database other = open()) {
            long before = database.tellWhatOthersWrote();
            database.read(s -> s.outbox().heads());
            assertEquals(before, database.tellWhatOthersWrote());

            database.change(s -> s.outbox().add(new Errand.Seen(1, true), NOON));
            long ours = database.tellWhatOthersWrote();
            assertNotEquals(before, ours);

            other.cache(s -> s.outbox().add(new Errand.Seen(2, true), NOON));
            long theirs = database.tellWhatOthersWrote();
            assertNotEquals(ours, theirs);
            assertEquals(theirs, database.tellWhatOthersWrote());
        }
    }

    @Test
    void whatWaitsTogetherIsStoredTogetherAndNobodyFailsForAnother() throws Exception {
        try (Database database = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch queued = new CountDownLatch(6);
            Future<?> first = threads.submit(() -> database.change(s -> {
                held.countDown();
                Awaitility.await().until(() -> queued.getCount() == 0);
            }));
            assertTrue(held.await(10, TimeUnit.SECONDS));
            List<Future<?>> others = new ArrayList<>();
            for (long id = 1; id <= 6; id++) {
                long conversation = id;
                others.add(threads.submit(() -> {
                    queued.countDown();
                    database.cache(s -> {
                        s.conversations().upsert(conversation(conversation, NOON));
                        if (conversation == 4) {
                            throw new IllegalArgumentException("no four");
                        }
                    });
                }));
            }
            first.get(10, TimeUnit.SECONDS);
            for (int i = 0; i < others.size(); i++) {
                Future<?> other = others.get(i);
                if (i == 3) {
                    ExecutionException e =
                            assertThrows(ExecutionException.class, () -> other.get(10, TimeUnit.SECONDS));
                    assertTrue(String.valueOf(e.getCause()).contains("no four"));
                } else {
                    other.get(10, TimeUnit.SECONDS);
                }
            }
            for (long id = 1; id <= 6; id++) {
                long conversation = id;
                assertEquals(
                        id != 4,
                        database.read(s -> s.conversations().find(conversation)).isPresent());
            }
        }
    }

    @Test
    void aReadSessionCannotWrite() {
        try (Database database = open()) {
            assertThrows(
                    StoreException.class,
                    () -> database.read(s -> {
                        s.settings().put("theme", "DARK");
                        return true;
                    }));
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndAFreshOneMade() throws IOException {
        Path file = directory.resolve("data/cache.db");
        try (Database database = open()) {
            database.change(s -> s.conversations().upsert(conversation(1, NOON)));
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] ^ 0x5a);
        }
        Files.write(file, bytes);
        try (Database database = open()) {
            assertEquals(Database.Opened.State.REBUILT, database.opened().state());
            Path aside = database.opened().aside();
            assertTrue(aside != null && Files.exists(aside) && aside.toString().contains("20260617"));
            database.change(s -> s.conversations().upsert(conversation(2, NOON)));
        }
    }

    @Test
    void damageInsideIsFoundAtTheStart() throws IOException {
        Path file = directory.resolve("data/cache.db");
        try (Database database = open()) {
            database.change(s -> {
                s.conversations().upsert(conversation(1, NOON));
                for (int i = 1; i < 500; i++) {
                    s.messages().upsert(incoming(i, 1, "words ".repeat(30), NOON));
                }
            });
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int page = bytes.length / 2 / 4096; page < bytes.length / 4096; page++) {
            Arrays.fill(bytes, page * 4096, page * 4096 + 512, (byte) 0x77);
        }
        Files.write(file, bytes);
        try (Database database = open()) {
            assertEquals(Database.Opened.State.REBUILT, database.opened().state());
        }
    }

    @Test
    void aNewerFileIsLeftAlone() {
        Path file = directory.resolve("data/cache.db");
        Migrations two = later("V901__a_later_column.sql");
        Database.open(file, CLOCK, two).close();
        StoreException newer = assertThrows(StoreException.class, this::open);
        assertEquals(StoreException.Kind.NEWER, newer.kind());
        assertTrue(Files.exists(file));
    }

    private static Migrations later(String... scripts) {
        List<String> all = new ArrayList<>(Migrations.SHIPPED.scripts());
        all.addAll(List.of(scripts));
        return new Migrations(all);
    }

    @Test
    void migratesFromV001KeepingEveryRowAndGuardingWhatWaits() throws SQLException {
        Path file = directory.resolve("data/cache.db");
        new CacheFile(file).prepare();
        try (Connection connection = new CacheFile(file).connect(true);
                Statement statement = connection.createStatement()) {
            new Migrations(List.of("V001__the_cache.sql")).run(connection);
            statement.executeUpdate("""
                    INSERT INTO contact (id, name) VALUES (41, 'Grace');
                    INSERT INTO conversation (id, inbox_id, contact_id, status, created_at, last_activity_at, updated_at)
                      VALUES (1, 5, 41, 'OPEN', 0, 0, 0);
                    INSERT INTO message (local_id, client_ref, conversation_id, kind, author_kind, author_id, author_name,
                        text, content_type, visibility, created_at, delivery)
                      VALUES (9, 'ref', 1, 'OUTGOING', 'AGENT', 7, 'Ada', 'waits', 'text', 'REPLY', 5, 'QUEUED');
                    INSERT INTO outbox (conversation_id, kind, message_id, due_at, created_at) VALUES (1, 'POST', 9, 5, 5);
                    """);
        }
        try (Database database = open()) {
            assertEquals(1, messages(database));
            assertTrue(database.read(s -> s.guards().find(9)).orElseThrow().delayed());
            assertEquals(1, database.<Integer>read(s -> s.outbox().pending()));
        }
    }

    @Test
    void migratesForwardKeepingEveryRow() {
        Path file = directory.resolve("data/cache.db");
        try (Database database = open()) {
            database.change(s -> {
                s.conversations().upsert(conversation(1, NOON));
                s.messages().upsert(incoming(1, 1, "hello", NOON));
            });
        }
        Migrations two = later("V901__a_later_column.sql");
        try (Database database = Database.open(file, CLOCK, two)) {
            assertEquals(1, messages(database));
        }
        Migrations broken = later("V901__a_later_column.sql", "V902__one_that_fails.sql");
        assertThrows(StoreException.class, () -> Database.open(file, CLOCK, broken));
        try (Database database = Database.open(file, CLOCK, two)) {
            assertEquals(1, messages(database));
        }
    }

    @Test
    void aFullDiskIsSaidInASentenceAndReadingGoesOn() {
        try (Database database = open()) {
            database.change(s -> s.conversations().upsert(conversation(1, NOON)));
            long pages = database.write(s -> {
                long held = s.handle()
                        .createQuery("PRAGMA page_count")
                        .mapTo(Long.class)
                        .one();
                s.handle()
                        .createQuery("PRAGMA max_page_count = " + held)
                        .mapTo(Long.class)
                        .one();
                return held;
            });
            StoreException full = assertThrows(
                    StoreException.class,
                    () -> database.change(s -> {
                        for (int i = 1; i < 200; i++) {
                            s.messages().upsert(incoming(i, 1, "words ".repeat(100), NOON));
                        }
                    }));
            assertEquals(StoreException.Kind.FULL, full.kind());
            assertTrue(pages > 0);
            assertEquals(0, messages(database));
            database.change(s -> s.handle().execute("PRAGMA max_page_count = 1000000"));
            database.change(s -> s.messages().upsert(incoming(1, 1, "again", NOON)));
            assertEquals(1, messages(database));
        }
    }
}
