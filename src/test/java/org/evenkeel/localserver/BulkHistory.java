package org.evenkeel.localserver;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Many past chats in an embedded server's file, put there in seconds while it does not run. */
public final class BulkHistory {
    private static final long MICROS = 1_000_000;

    private final Random random = new Random(9);
    private final int messagesEach;
    private final boolean over;

    private BulkHistory(int messagesEach, boolean over) {
        this.messagesEach = messagesEach;
        this.over = over;
    }

    /** DIRECTORY CONVERSATIONS MESSAGES-EACH: the same as a command, with every chat resolved. */
    public static void main(String... arguments) throws SQLException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), true);
    }

    /**
     * @param directory of a server that has run once and is closed
     * @param messagesEach alternating between the customer and the first agent; half of the chats are resolved; the last began an hour ago
     */
    public static void write(Path directory, int conversations, int messagesEach) throws SQLException {
        write(directory, conversations, messagesEach, false);
    }

    private static void write(Path directory, int conversations, int messagesEach, boolean over) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("server.db"))) {
            connection.setAutoCommit(false);
            new BulkHistory(messagesEach, over).write(connection, conversations);
            connection.commit();
        }
    }

    private void write(Connection connection, int conversations) throws SQLException {
        try (PreparedStatement contact = connection.prepareStatement(
                        "INSERT INTO contacts (id, name, created_at, updated_at) VALUES (?, ?, ?, ?)");
                PreparedStatement membership = connection.prepareStatement("""
                        INSERT INTO contact_inboxes (id, contact_id, inbox_id, source_id, pubsub_token, created_at)
                        VALUES (?, ?, (SELECT min(id) FROM inboxes), ?, ?, ?)
                        """);
                PreparedStatement chat = connection.prepareStatement("""
                        INSERT INTO conversations (id, display_id, uuid, inbox_id, contact_id, contact_inbox_id, status,
                          assignee_id, created_at, updated_at, last_activity_at)
                        VALUES (?, ?, ?, (SELECT min(id) FROM inboxes), ?, ?, ?, (SELECT min(id) FROM users), ?, ?, ?)
                        """);
                PreparedStatement message = connection.prepareStatement("""
                        INSERT INTO messages (conversation_id, kind, content, sender_type, sender_id, created_at, updated_at)
                        VALUES (?, ?, ?, ?, coalesce(?, (SELECT min(id) FROM users)), ?, ?)
                        """)) {
            Instant first =
                    Instant.now().minus(Duration.ofMinutes(conversations)).minus(Duration.ofHours(1));
            for (int n = 1; n <= conversations; n++) {
                long id = 100_000 + n;
                long began = micros(first.plusSeconds(n * 60L));
                long ended = began + messagesEach * 20 * MICROS;
                set(contact, id, "Customer " + n, began, began);
                set(membership, id, id, "source-" + n, "pubsub-" + n, began);
                set(chat, id, id, "uuid-" + n, id, id, over || n % 2 == 0 ? "RESOLVED" : "OPEN", began, ended, ended);
                for (int i = 0; i < messagesEach; i++) {
                    boolean customer = i % 2 == 0;
                    long at = began + (i + 1) * 20 * MICROS;
                    set(
                            message,
                            id,
                            customer ? 0 : 1,
                            words(),
                            customer ? "Contact" : "User",
                            customer ? id : null,
                            at,
                            at);
                }
            }
            for (PreparedStatement batch : new PreparedStatement[] {contact, membership, chat, message}) {
                batch.executeBatch();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE conversations SET last_message_id = newest, last_said_id = newest, last_public_id = newest
                    FROM (SELECT conversation_id AS chat, max(id) AS newest FROM messages GROUP BY conversation_id)
                    WHERE chat = conversations.id AND last_message_id IS NULL
                    """);
        }
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * MICROS;
    }

    /** About 120 characters. */
    private String words() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 115) {
            text.append(Integer.toString(random.nextInt(40_000), 36)).append(' ');
        }
        return text.toString().strip();
    }

    private static void set(PreparedStatement batch, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }
}
