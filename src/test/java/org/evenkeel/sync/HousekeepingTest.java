package org.evenkeel.sync;

import static org.awaitility.Awaitility.await;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.grace;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.evenkeel.desk.Search;
import org.evenkeel.fixtures.ShippedTone;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HousekeepingTest {
    private static final Housekeeping.Pace SHORT =
            new Housekeeping.Pace(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofMillis(2));

    @TempDir
    Path directory;

    private volatile Instant now = NOON;
    private final InstantSource clock = () -> now;
    private Database database;
    private Housekeeping housekeeping;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), clock);
        database.change(s -> {
            s.contacts().merge(grace(41));
            s.conversations().upsert(conversation(1, NOON));
            s.messages().upsert(incoming(1, 1, "here before", NOON));
        });
        housekeeping =
                new Housekeeping(database, clock, () -> 90, SHORT, new ToneReader(database, () -> ShippedTone.MODEL));
    }

    @AfterEach
    void close() {
        housekeeping.close();
        database.close();
    }

    private int found(String question) {
        return new Search(database).find(question, 50).hits().size();
    }

    @Test
    void whatWasThereAndWhatComesIsSearchableByItself() {
        housekeeping.start();
        await().until(() -> found("before") == 1);
        database.cache(s -> s.messages().upsert(incoming(2, 1, "came later", NOON)));
        await().until(() -> found("later") == 1);
    }

    @Test
    void aStreamThatNeverRestsIsIndexedAllTheSame() {
        housekeeping.start();
        int[] next = {10};
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            int id = next[0]++;
            now = now.plusMillis(10);
            database.cache(s -> s.messages().upsert(incoming(id, 1, "stream " + id, NOON)));
            return id > 30 && found("\"stream 20\"") >= 1;
        });
    }

    @Test
    void historyIsNotWantedBeyondTheRetention() {
        housekeeping.start();
        assertEquals(
                NOON.minus(Duration.ofDays(90)),
                database.read(s -> s.meta().time(KeyValueTable.WANTED_FROM)).orElseThrow());
    }
}
