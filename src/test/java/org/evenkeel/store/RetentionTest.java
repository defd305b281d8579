package org.evenkeel.store;

import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.grace;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Search;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    private static final Instant CUTOFF = NOON.minus(Duration.ofDays(90));

    @TempDir
    Path directory;

    @Test
    void oldTranscriptsLeaveWithTheirWordsAndTheFileShrinks() throws Exception {
        Path file = directory.resolve("cache.db");
        try (Database database = Database.open(file, InstantSource.fixed(NOON))) {
            database.change(s -> {
                s.contacts().merge(grace(41));
                s.conversations().upsert(conversation(1, NOON));
                s.conversations().upsert(conversation(2, NOON));
                for (int i = 1; i <= 3_000; i++) {
                    s.messages()
                            .upsert(incoming(
                                    i, 1 + i % 2, "secretword " + "filler ".repeat(20), CUTOFF.minusSeconds(i)));
                }
                s.messages().upsert(incoming(9_000, 1, "kept words", NOON));
                s.cursors().put(new CursorTable.Cursor(1, 2, 9_000, false, NOON));
                s.cursors().put(new CursorTable.Cursor(2, 1, 2_999, false, NOON));
            });
            new Replies(database, InstantSource.fixed(CUTOFF.minusSeconds(5)), () -> {})
                    .send(2, "waits", Visibility.REPLY);
            while (database.<Boolean>derive(s -> s.searchIndex().fill(1_000))) {
                // on
            }
            database.returnSpace();
            long before = Files.size(file);
            Search search = new Search(database);
            assertEquals(50, search.find("secretword", 50).hits().size());

            Retention retention = new Retention(database, CUTOFF);
            while (retention.step()) {
                // on
            }

            assertEquals(3_000, retention.removed());
            assertEquals(
                    List.of("kept words"),
                    database.read(s -> s.messages().newest(1, 50)).stream()
                            .map(Message::text)
                            .toList());
            assertEquals(
                    List.of("waits"),
                    database.read(s -> s.messages().newest(2, 50)).stream()
                            .map(Message::text)
                            .toList());
            assertEquals(0, search.find("secretword", 50).hits().size());
            assertEquals(1, search.find("kept", 50).hits().size());
            assertTrue(Files.size(file) < before / 2, before + " to " + Files.size(file));
            CursorTable.Cursor cursor = database.read(s -> s.cursors().find(1)).orElseThrow();
            assertEquals(9_000, cursor.oldestId());
            assertTrue(cursor.complete());
            assertEquals(List.of(), database.read(s -> s.cursors().incomplete(10)));
            assertFalse(new Retention(database, CUTOFF.minus(Duration.ofDays(1))).removed() > 0);
        }
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("secretword filler"), "a transcript is still in the file");
    }
}
