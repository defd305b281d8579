package org.evenkeel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that an agent types waits for more than what is being written already. */
class WaitingWritesTest {
    @TempDir
    Path directory;

    private Database open() {
        return Database.open(directory.resolve("cache.db"), InstantSource.fixed(NOON));
    }

    @Test
    void whatAnAgentTypesStandsInFrontOfPagesThatWaitToo() throws Exception {
        try (Database database = open();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<String> order = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch on = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(() -> database.cache(s -> {
                order.add("page");
                writing.countDown();
                Awaitility.await().until(() -> on.getCount() == 0);
            })));
            assertTrue(writing.await(10, TimeUnit.SECONDS));
            CountDownLatch queued = new CountDownLatch(7);
            for (int i = 0; i < 6; i++) {
                all.add(threads.submit(() -> {
                    queued.countDown();
                    database.cache(s -> order.add("page"));
                }));
            }
            Thread agent = new Thread(() -> {
                queued.countDown();
                database.change(s -> order.add("typed"));
            });
            agent.start();
            assertTrue(queued.await(10, TimeUnit.SECONDS));
            Awaitility.await().until(() -> agent.getState() == Thread.State.WAITING);
            on.countDown();
            for (Future<?> one : all) {
                one.get(10, TimeUnit.SECONDS);
            }
            agent.join();
            assertThat(order).hasSize(8).startsWith("page", "typed");
        }
    }

    /** SQLite itself would let 64 MB of log come together here before somebody's commit had to copy it all. */
    @Test
    void theLogIsCopiedIntoTheFileBesideTheWriting() throws Exception {
        Path file = directory.resolve("cache.db");
        try (Database database = open()) {
            long empty = Files.size(file);
            database.change(s -> s.conversations().upsert(conversation(1, NOON)));
            for (int i = 0; i < 64; i++) {
                int id = i;
                database.cache(
                        s -> s.messages().upsert(incoming(id + 1, 1, "long ".repeat(4_000), NOON.plusSeconds(id))));
            }
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> Files.size(file) > empty + (1 << 20));
            assertThat(database.<Long>read(s -> s.messages().count())).isEqualTo(64);
        }
    }

    @Test
    void aChatThatComesOrGoesCountsForAllThatAreOpenBesideIt() {
        try (Database database = open()) {
            int open = 60;
            for (int id = 1; id <= open; id++) {
                taken(database, id);
            }
            assertThat(most(database)).hasSize(open).allMatch(most -> most == open);
            taken(database, open + 1);
            assertThat(most(database)).hasSize(open + 1).allMatch(most -> most == open + 1);
        }
    }

    private static void taken(Database database, long id) {
        database.change(s -> {
            s.conversations().upsert(conversation(id, NOON));
            s.messages().upsert(incoming(id, id, "Hello?", NOON));
        });
        database.change(s -> s.handle()
                .createUpdate(
                        "INSERT INTO session (conversation_id, number, contact_id, agent_id, created_at, began_at,"
                                + " accepted_at) VALUES (:id, 1, 1, 7, :at, :at, :at)")
                .bind("id", id)
                .bind("at", NOON.toEpochMilli())
                .execute());
        database.change(s -> new SessionLoads(s.handle())
                .changed(
                        id,
                        new SessionLoads.Stay(null, null, null),
                        new SessionLoads(s.handle()).stay(id, 1),
                        NOON.plusSeconds(60)));
    }

    private static List<Integer> most(Database database) {
        boolean more = true;
        while (more) {
            more = database.<Boolean>derive(s -> new SessionLoads(s.handle()).fill(7, NOON.plusSeconds(60)));
        }
        return database.read(s -> s.handle()
                .createQuery("SELECT most FROM session")
                .mapTo(Integer.class)
                .list());
    }
}
