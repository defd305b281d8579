package org.evenkeel.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.store.CursorTable.Cursor;
import org.evenkeel.store.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a first fill goes into the cache, beside plain JDBC putting the same rows into a file of the same shape, in one run.
 * {@code -Dfill.messages=200000} is the size that the console promises; a small run is mostly warming up, and only looks for
 * a collapse.
 */
@Tag("alone") // it measures times
class FillRateTest {
    private static final Logger OUT = Logger.getLogger(FillRateTest.class.getName());
    private static final int MESSAGES = Integer.getInteger("fill.messages", 20_000);
    /** As many as a server gives in one answer. */
    private static final int PAGE = 20;

    /** As many as fetch beside each other. */
    private static final int FETCHERS = 4;

    private static final int BATCH = 10_000;
    private static final int ROUNDS = 3;
    /** Of a small run the best round counts: each is some tenths of a second, and the first warm up. */
    private static final double COLLAPSE = 0.2;

    @TempDir
    Path directory;

    @Test
    void theCacheFillsAtNoLessThanHalfTheRateOfPlainJdbc() throws SQLException {
        List<List<PostedMessage>> pages = pages();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double plain = MESSAGES / plain(directory.resolve("plain" + round + ".db"), pages);
            double ours = MESSAGES / ours(directory.resolve("ours" + round + ".db"), pages);
            OUT.info(String.format("round %d: plain JDBC %,.0f rows/s, ours %,.0f rows/s", round, plain, ours));
            ratios.add(ours / plain);
        }
        ratios.sort(null);
        double median = ratios.get(ROUNDS / 2);
        OUT.info(String.format("%,d messages: ours at %.2f of plain JDBC", MESSAGES, median));
        if (MESSAGES > 100_000) {
            assertTrue(median >= 0.5, "at " + median + " of plain JDBC");
        } else {
            assertTrue(ratios.getLast() >= COLLAPSE, "at " + ratios.getLast() + " of plain JDBC at best");
        }
    }

    private static List<List<PostedMessage>> pages() {
        Random random = new Random(5);
        List<List<PostedMessage>> pages = new ArrayList<>();
        for (int id = 1; id <= MESSAGES; ) {
            List<PostedMessage> page = new ArrayList<>();
            for (int i = 0; i < PAGE && id <= MESSAGES; i++, id++) {
                page.add(message(id, pages.size() + 1, random));
            }
            pages.add(page);
        }
        return pages;
    }

    private static PostedMessage message(long id, long conversation, Random random) {
        boolean customer = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        while (text.length() < 120) {
            text.append(Integer.toString(random.nextInt(40_000), 36)).append(' ');
        }
        return new PostedMessage(
                id,
                conversation,
                customer ? MessageKind.INCOMING : MessageKind.OUTGOING,
                new Author(customer ? Author.Kind.CUSTOMER : Author.Kind.AGENT, 7, "Ada Lovelace"),
                text.toString(),
                "text",
                Visibility.REPLY,
                Chats.NOON.plusSeconds(id),
                Delivery.SENT,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }

    /** Seconds, the conversations themselves not counted. */
    private static double ours(Path file, List<List<PostedMessage>> pages) {
        try (Database database = Database.open(file, InstantSource.system())) {
            conversations(database, pages.size());
            Inbox inbox = new Inbox(database, InstantSource.system());
            long began = System.nanoTime();
            AtomicInteger next = new AtomicInteger();
            try (ExecutorService threads = Executors.newFixedThreadPool(FETCHERS)) {
                for (int i = 0; i < FETCHERS; i++) {
                    threads.execute(() -> take(inbox, pages, next));
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            assertEquals(MESSAGES, database.<Long>read(s -> s.messages().count()));
            return seconds;
        }
    }

    private static void take(Inbox inbox, List<List<PostedMessage>> pages, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < pages.size(); i = next.getAndIncrement()) {
            List<PostedMessage> page = pages.get(i);
            PostedMessage last = page.getLast();
            inbox.take(
                    page, new Cursor(last.conversationId(), page.getFirst().id(), last.id(), true, last.createdAt()));
        }
    }

    private static double plain(Path file, List<List<PostedMessage>> pages) throws SQLException {
        try (Database database = Database.open(file, InstantSource.system())) {
            conversations(database, pages.size());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement setting = connection.createStatement()) {
            setting.execute("PRAGMA journal_mode = WAL");
            setting.execute("PRAGMA synchronous = NORMAL");
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO message (server_id, conversation_id, kind, author_kind, author_id, author_name, text,
                      content_type, visibility, created_at, delivery)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)) {
                int waiting = 0;
                for (List<PostedMessage> page : pages) {
                    for (PostedMessage message : page) {
                        bind(insert, message);
                        insert.addBatch();
                    }
                    waiting += page.size();
                    if (waiting >= BATCH) {
                        insert.executeBatch();
                        connection.commit();
                        waiting = 0;
                    }
                }
                insert.executeBatch();
                connection.commit();
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void bind(PreparedStatement insert, PostedMessage message) throws SQLException {
        insert.setLong(1, message.id());
        insert.setLong(2, message.conversationId());
        insert.setString(3, message.kind().name());
        insert.setString(4, message.author().kind().name());
        insert.setLong(5, message.author().id());
        insert.setString(6, message.author().name());
        insert.setString(7, message.text());
        insert.setString(8, message.contentType());
        insert.setString(9, message.visibility().name());
        insert.setLong(10, message.createdAt().toEpochMilli());
        insert.setString(11, message.delivery().name());
    }

    private static void conversations(Database database, int count) {
        Instant at = Chats.NOON;
        database.change(s -> {
            for (long id = 1; id <= count; id++) {
                s.contacts().merge(Chats.grace(40 + id));
                s.conversations().upsert(Chats.conversation(id, at));
            }
        });
    }
}
