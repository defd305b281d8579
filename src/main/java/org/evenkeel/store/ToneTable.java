package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.tone.Baiting;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.ToneCurve;
import org.evenkeel.domain.tone.ToneReading;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How customers' messages were read, what agents said instead, and where each conversation stands. */
public final class ToneTable {
    /** A message nobody has read the mood of yet. */
    public record Unread(long messageId, long conversationId, String text) {}

    /**
     * An agent's word against a reading.
     *
     * @param agentName as it was then
     */
    public record Overrule(Mood mood, long agentId, String agentName, Instant at) {}

    /**
     * @param reading as the model has it
     * @param overrule null when no agent said otherwise
     */
    public record Read(
            long messageId,
            String text,
            ToneReading reading,
            @Nullable Overrule overrule) {
        /** The reading, or the agent's word where there is one. */
        public ToneReading standing() {
            return overrule == null
                    ? reading
                    : new ToneReading(overrule.mood(), 1, Map.of(overrule.mood(), 1.0), reading.because());
        }
    }

    /**
     * @param baiting the word that taunts, or null
     */
    public record Standing(
            Mood entry,
            Mood current,
            double balance,
            @Nullable String baiting) {}

    /** A conversation's standing rests on so many messages at most. */
    private static final int LATEST = 40;

    private static final String READ_TO = "tone_to";
    private static final List<Mood> SCORED =
            Arrays.stream(Mood.values()).filter(mood -> mood != Mood.UNSURE).toList();
    private static final String BETWEEN = String.valueOf((char) 31);

    private final ReadSession session;

    ToneTable(ReadSession session) {
        this.session = session;
    }

    /** The next customer messages to be read, oldest first; empty when all are. */
    public List<Unread> unread(int limit) {
        return session.handle()
                .createQuery("""
                        SELECT local_id, conversation_id, text FROM message
                        WHERE local_id > :to AND author_kind = 'CUSTOMER' AND kind <> 'ACTIVITY' AND deleted = 0 AND text <> ''
                        ORDER BY local_id LIMIT :limit
                        """)
                .bind("to", session.meta().number(READ_TO).orElse(0L))
                .bind("limit", limit)
                .map((row, context) ->
                        new Unread(row.getLong("local_id"), row.getLong("conversation_id"), row.getString("text")))
                .list();
    }

    /** Writes readings down; all messages up to the last of them count as read. */
    public void put(Map<Unread, ToneReading> readings) {
        long last = 0;
        for (Map.Entry<Unread, ToneReading> entry : readings.entrySet()) {
            Unread message = entry.getKey();
            ToneReading reading = entry.getValue();
            last = Math.max(last, message.messageId());
            session.handle()
                    .createUpdate("""
                            INSERT OR REPLACE INTO tone (message_id, conversation_id, mood, confidence, scores, because)
                            SELECT :message, :conversation, :mood, :confidence, :scores, :because
                            WHERE EXISTS (SELECT 1 FROM message WHERE local_id = :message)
                            """)
                    .bind("message", message.messageId())
                    .bind("conversation", message.conversationId())
                    .bind("mood", reading.mood().name())
                    .bind("confidence", reading.confidence())
                    .bind("scores", scores(reading))
                    .bind(
                            "because",
                            reading.because().stream().map(Columns::plain).collect(Collectors.joining(BETWEEN)))
                    .execute();
        }
        if (last > 0) {
            session.meta().put(READ_TO, last);
        }
    }

    /** The latest readings of a conversation, oldest first. */
    public List<Read> latest(long conversationId, int limit) {
        return session.handle()
                .createQuery("""
                        SELECT t.*, m.text, o.mood AS said, o.agent_id, o.agent_name, o.at
                        FROM tone t JOIN message m ON m.local_id = t.message_id
                        LEFT JOIN tone_overrule o ON o.message_id = t.message_id
                        WHERE t.conversation_id = :id AND m.deleted = 0
                        ORDER BY m.created_at DESC, t.message_id DESC LIMIT :limit
                        """)
                .bind("id", conversationId)
                .bind("limit", limit)
                .map(ToneTable::read)
                .list()
                .reversed();
    }

    public Optional<Long> conversationOf(long messageId) {
        return session.handle()
                .createQuery("SELECT conversation_id FROM tone WHERE message_id = :id")
                .bind("id", messageId)
                .mapTo(Long.class)
                .findOne();
    }

    /** An agent's word: it stands until another takes its place. */
    public void overrule(long messageId, Overrule overrule) {
        session.handle()
                .createUpdate("""
                        INSERT OR REPLACE INTO tone_overrule (message_id, mood, agent_id, agent_name, at)
                        VALUES (:message, :mood, :agent, :name, :at)
                        """)
                .bind("message", messageId)
                .bind("mood", overrule.mood().name())
                .bind("agent", overrule.agentId())
                .bind("name", overrule.agentName())
                .bind("at", overrule.at().toEpochMilli())
                .execute();
    }

    /** The reading stands again. */
    public void withdraw(long messageId) {
        session.handle()
                .createUpdate("DELETE FROM tone_overrule WHERE message_id = :id")
                .bind("id", messageId)
                .execute();
    }

    /** Works out anew where a conversation stands, by what was read of it and what agents said. */
    public void workOut(long conversationId) {
        List<Read> latest = latest(conversationId, LATEST);
        ToneCurve curve = ToneCurve.of(latest.stream().map(Read::standing).toList());
        boolean open = session.conversations()
                .find(conversationId)
                .map(Conversation::inboxId)
                .flatMap(session.directory()::inbox)
                .filter(Inbox::isPublic)
                .isPresent();
        String baiting =
                Baiting.in(latest.stream().map(Read::text).toList(), open).orElse(null);
        stand(conversationId, new Standing(curve.entry(), curve.current(), curve.balance(), baiting));
    }

    private void stand(long conversationId, Standing standing) {
        session.handle()
                .createUpdate("""
                        INSERT OR REPLACE INTO tone_conversation (conversation_id, entry, current, balance, baiting)
                        VALUES (:id, :entry, :current, :balance, :baiting)
                        """)
                .bind("id", conversationId)
                .bind("entry", standing.entry().name())
                .bind("current", standing.current().name())
                .bind("balance", standing.balance())
                .bind("baiting", standing.baiting())
                .execute();
        session.attach(new Change.Conversations(Set.of(conversationId)));
    }

    /** Where conversations stand; those that were never read are missing. */
    public Map<Long, Standing> standings(Collection<Long> conversationIds) {
        Map<Long, Standing> standings = new HashMap<>();
        session.handle()
                .createQuery(
                        "SELECT * FROM tone_conversation WHERE conversation_id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", conversationIds.toString())
                .map((row, context) -> Map.entry(
                        row.getLong("conversation_id"),
                        new Standing(
                                Mood.valueOf(row.getString("entry")),
                                Mood.valueOf(row.getString("current")),
                                row.getDouble("balance"),
                                row.getString("baiting"))))
                .forEach(entry -> standings.put(entry.getKey(), entry.getValue()));
        return standings;
    }

    private static String scores(ToneReading reading) {
        return reading.scores().isEmpty()
                ? ""
                : SCORED.stream()
                        .map(mood -> Long.toString(Math.round(1_000 * reading.score(mood))))
                        .collect(Collectors.joining(" "));
    }

    private static Read read(ResultSet row, StatementContext context) throws SQLException {
        String said = row.getString("said");
        return new Read(
                row.getLong("message_id"),
                row.getString("text"),
                reading(row),
                said == null
                        ? null
                        : new Overrule(
                                Mood.valueOf(said),
                                row.getLong("agent_id"),
                                row.getString("agent_name"),
                                Columns.time(row, "at")));
    }

    private static ToneReading reading(ResultSet row) throws SQLException {
        Map<Mood, Double> scores = new EnumMap<>(Mood.class);
        String[] thousandths = row.getString("scores").split(" ", -1);
        for (int i = 0; thousandths.length == SCORED.size() && i < thousandths.length; i++) {
            scores.put(SCORED.get(i), Integer.parseInt(thousandths[i]) / 1_000.0);
        }
        List<String> because = new ArrayList<>();
        Stream.of(row.getString("because").split(BETWEEN, -1))
                .filter(word -> !word.isEmpty())
                .forEach(because::add);
        return new ToneReading(Mood.valueOf(row.getString("mood")), row.getDouble("confidence"), scores, because);
    }
}
