package org.evenkeel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries over from a damaged file what no server can give again: drafts, what waits to be told, promises, the person's choices. Row by
 * row, from both ends of each table, so that one unreadable page costs only the rows on it.
 */
final class Rescue {
    /**
     * @param drafts texts that were being written
     * @param waiting messages and changes that were not told yet
     */
    record Saved(int drafts, int waiting) {
        static final Saved NOTHING = new Saved(0, 0);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
    /** Who we are: what waits must not go to another account. */
    private static final String FACTS = "key IN ('self', 'account', 'keeps_ref')";

    private static final String JUDGED =
            "id IN (SELECT session_id FROM review UNION SELECT session_id FROM calibration_session"
                    + " UNION SELECT session_id FROM coaching_link)";

    private static final String OURS = "local_id IN (SELECT message_id FROM outbox) OR server_id IS NULL";

    private final Connection damaged;
    private final Connection fresh;

    private Rescue(Connection damaged, Connection fresh) {
        this.damaged = damaged;
        this.fresh = fresh;
    }

    /** Never fails: what cannot be read stays behind in the file set aside. */
    static Saved from(Path aside, Connection fresh) {
        // Read and write, because what was written last may still lie in the log beside the file.
        try (Connection damaged = DriverManager.getConnection("jdbc:sqlite:" + aside)) {
            try (Statement statement = damaged.createStatement()) {
                statement.execute("PRAGMA writable_schema = ON");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
            }
            Rescue rescue = new Rescue(damaged, fresh);
            Saved saved = rescue.all();
            rescue.judgements();
            return saved;
        } catch (SQLException e) {
            LOG.warn("Nothing could be saved from the damaged cache: {}", e.getMessage());
            return Saved.NOTHING;
        }
    }

    private Saved all() throws SQLException {
        fresh.setAutoCommit(false);
        try (Statement statement = fresh.createStatement()) {
            // A message may come before the conversation it belongs to, and stay without one until the server tells of
            // it.
            statement.execute("PRAGMA defer_foreign_keys = ON");
            copy("meta", FACTS, "key");
            copy("setting", "1", "key");
            copy("pane", "1", "slot");
            int drafts = copy("draft", "1", "conversation_id");
            copy("writing", "1", "conversation_id");
            copy("hold", "1", "id");
            copy("hold_event", "1", "hold_id");
            copy("message", OURS, "local_id");
            copy("conversation", "id IN (SELECT conversation_id FROM outbox)", "id");
            copy("contact", "id IN (SELECT contact_id FROM conversation)", "id");
            statement.executeUpdate("""
                    INSERT OR IGNORE INTO conversation (id, inbox_id, contact_id, status, created_at, last_activity_at, updated_at)
                    SELECT DISTINCT conversation_id, 0, 0, 'OPEN', 0, 0, 0 FROM message
                    """);
            int waiting = copy("outbox", "1", "id");
            statement.executeUpdate("DELETE FROM outbox WHERE message_id NOT IN (SELECT local_id FROM message)");
            copy("guard", "1", "message_id");
            statement.executeUpdate("DELETE FROM guard WHERE message_id NOT IN (SELECT local_id FROM message)");
            statement.executeUpdate("DELETE FROM hold_event WHERE hold_id NOT IN (SELECT id FROM hold)");
            copy("promise", "1", "id");
            copy("focus_span", "1", "id");
            copy("handling", "1", "id");
            fresh.commit();
            return new Saved(drafts, waiting);
        } catch (SQLException e) {
            fresh.rollback();
            throw e;
        } finally {
            fresh.setAutoCommit(true);
        }
    }

    /**
     * Reviews, cards, calibrations and notes, with the rows of the sessions that they are about. Which message a comment was about is
     * forgotten: the server's messages come back under other numbers. Apart from the rest, which must not wait for it.
     */
    private void judgements() throws SQLException {
        fresh.setAutoCommit(false);
        try (Statement statement = fresh.createStatement()) {
            statement.execute("PRAGMA defer_foreign_keys = ON");
            copy("session", JUDGED, "id");
            copy("scorecard", "1", "id");
            copy("scorecard_point", "1", "scorecard");
            copy("review", "1", "id");
            copy("review_mark", "1", "review_id");
            copy("calibration", "1", "id");
            copy("calibration_reviewer", "1", "calibration_id");
            copy("calibration_session", "1", "calibration_id");
            copy("calibration_score", "1", "calibration_id");
            copy("calibration_mark", "1", "calibration_id");
            copy("coaching_note", "1", "id");
            copy("coaching_link", "1", "note_id");
            statement.executeUpdate("""
                    UPDATE review_mark SET message_id = NULL;
                    UPDATE OR REPLACE coaching_link SET message_id = 0;
                    DELETE FROM scorecard_point WHERE (scorecard, version) NOT IN (SELECT id, version FROM scorecard);
                    DELETE FROM review WHERE session_id NOT IN (SELECT id FROM session);
                    DELETE FROM review_mark WHERE review_id NOT IN (SELECT id FROM review);
                    DELETE FROM calibration_reviewer WHERE calibration_id NOT IN (SELECT id FROM calibration);
                    DELETE FROM calibration_session WHERE calibration_id NOT IN (SELECT id FROM calibration)
                      OR session_id NOT IN (SELECT id FROM session);
                    DELETE FROM calibration_score
                      WHERE (calibration_id, session_id) NOT IN (SELECT calibration_id, session_id FROM calibration_session);
                    DELETE FROM calibration_mark WHERE (calibration_id, session_id, reviewer_id)
                      NOT IN (SELECT calibration_id, session_id, reviewer_id FROM calibration_score);
                    DELETE FROM coaching_link WHERE note_id NOT IN (SELECT id FROM coaching_note)
                      OR session_id NOT IN (SELECT id FROM session);
                    """);
            fresh.commit();
        } catch (SQLException e) {
            LOG.warn("No reviews could be saved from the damaged cache: {}", e.getMessage());
            fresh.rollback();
        } finally {
            fresh.setAutoCommit(true);
        }
    }

    /** @return how many rows came over */
    private int copy(String table, String which, String order) throws SQLException {
        Set<List<Object>> seen = new HashSet<>();
        if (!read(table, which, order, "ASC", seen)) {
            read(table, which, order, "DESC", seen);
        }
        return seen.size();
    }

    /** @return whether all could be read */
    private boolean read(String table, String which, String order, String direction, Set<List<Object>> seen)
            throws SQLException {
        String sql = "SELECT * FROM %s WHERE %s ORDER BY %s %s".formatted(table, which, order, direction);
        List<List<Object>> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        boolean whole = true;
        try (Statement statement = damaged.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData about = result.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i));
            }
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            LOG.info("Part of the damaged cache ({}) could not be read: {}", table, e.getMessage());
            whole = false;
        }
        for (List<Object> row : rows) {
            if (!seen.contains(row) && write(table, columns, row)) {
                seen.add(row);
            }
        }
        return whole;
    }

    private boolean write(String table, List<String> columns, List<Object> row) throws SQLException {
        String sql = String.format(
                Locale.ROOT,
                "INSERT OR IGNORE INTO %s (%s) VALUES (%s)",
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(column -> "?").toList()));
        try (PreparedStatement insert = fresh.prepareStatement(sql)) {
            for (int i = 0; i < row.size(); i++) {
                insert.setObject(i + 1, row.get(i));
            }
            return insert.executeUpdate() == 1;
        }
    }
}
