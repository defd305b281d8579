package org.evenkeel.store;

import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.grace;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenkeel.desk.Replies;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only this computer knows survives a damaged file as far as it can be read. */
class RescueTest {
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final int PAGE = 4_096;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void aCacheWithDraftsAndAFullOutbox() {
        file = directory.resolve("cache.db");
        try (Database database = Database.open(file, CLOCK)) {
            database.change(s -> {
                s.meta().put(KeyValueTable.SELF, 7);
                s.meta().put(KeyValueTable.ACCOUNT, 3);
                s.settings().put("theme", "DARK");
                s.contacts().merge(grace(41));
                for (long id = 1; id <= 40; id++) {
                    s.conversations().upsert(conversation(id, NOON));
                }
                for (int i = 1; i <= 2_000; i++) {
                    s.messages().upsert(incoming(i, 1 + i % 40, "words and more words " + i, NOON.plusSeconds(i)));
                }
                for (long id = 1; id <= 40; id++) {
                    s.drafts().put(id, Visibility.REPLY, "draft " + id + " ".repeat(200), NOON);
                }
                s.outbox().add(new Errand.Assign(5, 7L), NOON);
                s.handle()
                        .execute("INSERT INTO session (id, conversation_id, number, contact_id, created_at, began_at)"
                                + " VALUES (12, 5, 1, 41, 0, 0), (13, 6, 1, 41, 0, 0)");
                s.reviews().put(review(4L));
                s.coaching().put(note(4L));
            });
            Replies replies = new Replies(database, CLOCK, () -> {});
            replies.send(1, "one", Visibility.REPLY);
            replies.send(1, "two", Visibility.REPLY);
        }
    }

    private static Review review(@Nullable Long message) {
        return new Review(
                "r",
                12,
                7,
                "standard",
                1,
                Review.State.SHARED,
                Map.of("clarity", new Review.Point(Scorecard.Mark.HALF, "twice", message)),
                false,
                "",
                50,
                "",
                NOON);
    }

    private static CoachingNote note(@Nullable Long message) {
        return new CoachingNote("n", 9, 7, NOON, "well done", true, List.of(new CoachingNote.Link(12, message)));
    }

    /** Spoils pages of a table or an index, some from its end. */
    private void spoil(String name, int from, int count) throws SQLException, IOException {
        List<Integer> pages;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            try (ResultSet rows = statement.executeQuery(
                    "SELECT pageno FROM dbstat WHERE name = '" + name + "' AND pagetype = 'leaf' ORDER BY path")) {
                pages = new ArrayList<>();
                while (rows.next()) {
                    pages.add(rows.getInt(1));
                }
            }
        }
        assertTrue(pages.size() > from, name + " has " + pages.size() + " leaves");
        byte[] bytes = Files.readAllBytes(file);
        for (int page : pages.subList(from, Math.min(pages.size(), from + count))) {
            Arrays.fill(bytes, (page - 1) * PAGE, page * PAGE, (byte) 0x77);
        }
        Files.write(file, bytes);
    }

    @Test
    void draftsAndOutboxComeOverWhenTheTranscriptsAreDamaged() throws Exception {
        spoil("message", 3, 5);
        try (Database database = Database.open(file, CLOCK)) {
            assertEquals(Database.Opened.State.REBUILT, database.opened().state());
            assertEquals(39, database.opened().draftsSaved(), "all but the one that was sent");
            assertEquals(3, database.opened().waitingSaved());
            assertNotNull(database.opened().aside());
            assertEquals(
                    List.of("one", "two"),
                    database.read(s -> s.messages().unsent(1)).stream()
                            .map(Message::text)
                            .toList());
            assertEquals(
                    Delivery.QUEUED,
                    database.read(s -> s.messages().unsent(1)).getFirst().delivery());
            assertEquals(3, database.<Integer>read(s -> s.outbox().pending()));
            assertEquals(List.of(review(null)), database.read(s -> s.reviews().of(12)));
            assertEquals(List.of(note(null)), database.read(s -> s.coaching().of(9)));
            assertEquals(
                    Map.of(Visibility.REPLY, "draft 9" + " ".repeat(200)),
                    database.read(s -> s.drafts().of(9)));
            assertEquals(
                    3L,
                    database.read(s -> s.meta().number(KeyValueTable.ACCOUNT)).orElseThrow());
            assertEquals("DARK", database.read(s -> s.settings().get("theme")).orElseThrow());
        }
    }

    @Test
    void aDamagedPageOfDraftsCostsOnlyWhatWasOnIt() throws Exception {
        spoil("draft", 1, 1);
        try (Database database = Database.open(file, CLOCK)) {
            assertEquals(Database.Opened.State.REBUILT, database.opened().state());
            int saved = database.opened().draftsSaved();
            assertTrue(saved >= 20 && saved < 39, saved + " drafts");
            assertEquals(3, database.opened().waitingSaved());
        }
    }

    @Test
    void aFileThatIsNoDatabaseAnyMoreIsSetAsideAndWorkGoesOn() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, 8_192, (byte) 1);
        Files.write(file, bytes);
        try (Database database = Database.open(file, CLOCK)) {
            assertEquals(Database.Opened.State.REBUILT, database.opened().state());
            assertEquals(0, database.opened().waitingSaved());
            database.change(s -> s.conversations().upsert(conversation(1, NOON)));
        }
    }
}
