package org.evenkeel.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.domain.search.Words;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Fills the search index, apart from the writes it follows: a message is searchable a moment after it was stored, and a first
 * fill of the cache is not slowed by it. What was stored since stands behind the mark {@code search_to}; what was altered or
 * removed below it stands in {@code search_again}. Card numbers and passwords are not in the index.
 */
public final class SearchIndex {
    private static final String INDEXED_TO = "search_to";
    /** Messages of the same millisecond are told apart by so many bits of their local id. */
    private static final int ID_BITS = 20;

    private static final int LONGEST_WORD = 32;

    private static final String DOC =
            "(max(m.created_at, 0) << " + ID_BITS + ") | (m.local_id & " + ((1 << ID_BITS) - 1) + ")";
    /** What is worth finding. */
    private static final String WORTH = "m.deleted = 0 AND m.kind <> 'ACTIVITY' AND m.text <> ''";

    private static final String ROWS = """
            SELECT d.doc, masked(m.text),
              'c' || m.conversation_id || ' i' || coalesce(c.inbox_id, 0)
              || CASE m.author_kind WHEN 'AGENT' THEN ' a' || m.author_id WHEN 'CUSTOMER' THEN ' kcustomer' ELSE '' END
              || CASE m.visibility WHEN 'NOTE' THEN ' knote' ELSE '' END
            FROM message m JOIN search_doc d ON d.message_id = m.local_id
            LEFT JOIN conversation c ON c.id = m.conversation_id
            """;

    private final ReadSession session;

    SearchIndex(ReadSession session) {
        this.session = session;
    }

    /** The first row number that a message of this time can have. */
    static long firstDoc(Instant time) {
        return Math.max(0, time.toEpochMilli()) << ID_BITS;
    }

    /** How many messages are stored and not searchable yet. */
    public long behind() {
        long last = number("SELECT coalesce(max(local_id), 0) FROM message");
        long to = to();
        long again = number("SELECT count(*) FROM search_again");
        return last <= to
                ? again
                : again
                        + session.handle()
                                .createQuery("SELECT count(*) FROM message WHERE local_id > :to")
                                .bind("to", to)
                                .mapTo(Long.class)
                                .one();
    }

    /**
     * Takes some of what is missing into the index.
     *
     * @param limit how many messages at most; a thousand take about 60 ms
     * @return false when nothing was missing
     */
    public boolean fill(int limit) {
        return again(limit) | further(limit);
    }

    private boolean again(int limit) {
        List<Long> ids = session.handle()
                .createQuery("DELETE FROM search_again WHERE message_id IN "
                        + "(SELECT message_id FROM search_again LIMIT :limit) RETURNING message_id")
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
        remove(ids);
        for (long id : ids) {
            add("m.local_id = :from OR m.local_id = :to", id, id);
        }
        return !ids.isEmpty();
    }

    private boolean further(int limit) {
        long to = to();
        long next = session.handle()
                .createQuery("""
                        SELECT coalesce(max(local_id), 0) FROM
                          (SELECT local_id FROM message WHERE local_id > :to ORDER BY local_id LIMIT :limit)
                        """)
                .bind("to", to)
                .bind("limit", limit)
                .mapTo(Long.class)
                .one();
        if (next == 0) {
            return false;
        }
        add("m.local_id > :from AND m.local_id <= :to", to, next);
        session.meta().put(INDEXED_TO, next);
        return true;
    }

    /** In the order of their row numbers: FTS5 begins a new segment whenever one is smaller than the one before. */
    private void add(String which, long from, long to) {
        Handle handle = session.handle();
        handle.createUpdate("INSERT OR IGNORE INTO search_doc (doc, message_id) SELECT " + DOC
                        + ", m.local_id FROM message m WHERE (" + which + ") AND " + WORTH + " ORDER BY 1")
                .bind("from", from)
                .bind("to", to)
                .execute();
        handle.createUpdate("INSERT INTO search (rowid, text, marks) " + ROWS + "WHERE (" + which + ") AND " + WORTH
                        + " ORDER BY d.doc")
                .bind("from", from)
                .bind("to", to)
                .execute();
        Map<String, Integer> words = new HashMap<>();
        handle.createQuery("SELECT m.text FROM message m WHERE (" + which + ") AND " + WORTH)
                .bind("from", from)
                .bind("to", to)
                .mapTo(String.class)
                .forEach(text -> count(text, words));
        learn(words);
    }

    private static void count(String text, Map<String, Integer> words) {
        for (Words.Word word : Words.of(Masking.mask(text))) {
            String folded = word.folded();
            if (folded.length() > 1
                    && folded.length() <= LONGEST_WORD
                    && folded.codePoints().noneMatch(Character::isDigit)) {
                words.merge(folded, 1, Integer::sum);
            }
        }
    }

    private void learn(Map<String, Integer> words) {
        if (words.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = session.handle()
                .prepareBatch("INSERT INTO search_word (word, uses) VALUES (:word, :uses)"
                        + " ON CONFLICT (word) DO UPDATE SET uses = uses + excluded.uses")) {
            words.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> batch.bind("word", entry.getKey())
                            .bind("uses", entry.getValue())
                            .add());
            batch.execute();
        }
    }

    /** Takes messages out, their rows being there still or not. */
    void remove(List<Long> localIds) {
        session.handle().createUpdate("""
                        DELETE FROM search WHERE rowid IN
                          (SELECT d.doc FROM json_each(:ids) j JOIN search_doc d ON d.message_id = j.value)
                        """).bind("ids", localIds.toString()).execute();
        session.handle()
                .createUpdate("DELETE FROM search_doc WHERE message_id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", localIds.toString())
                .execute();
    }

    /**
     * Writes some of the index anew without what was taken out of it.
     *
     * @param pages how many at most; negative to begin
     * @return false when there was nothing left to do
     */
    boolean merge(int pages) {
        long before = number("SELECT total_changes()");
        session.handle()
                .createUpdate("INSERT INTO search (search, rank) VALUES ('merge', :pages)")
                .bind("pages", pages)
                .execute();
        return number("SELECT total_changes()") - before >= 2;
    }

    /** A message was altered or removed. */
    void altered(long localId) {
        session.handle()
                .createUpdate("INSERT OR IGNORE INTO search_again (message_id) SELECT :id WHERE :id <= :to")
                .bind("id", localId)
                .bind("to", to())
                .execute();
    }

    /** A customer is new, was altered, or is gone. */
    void contactAltered(long id) {
        session.handle()
                .createUpdate("DELETE FROM search_contact WHERE rowid = :id")
                .bind("id", id)
                .execute();
        session.handle().createUpdate("""
                        INSERT INTO search_contact (rowid, words)
                        SELECT id, name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' '
                          || coalesce(identifier, '') FROM contact WHERE id = :id
                        """).bind("id", id).execute();
    }

    private long to() {
        return session.meta().number(INDEXED_TO).orElse(0L);
    }

    private long number(String sql) {
        return session.handle().createQuery(sql).mapTo(Long.class).one();
    }
}
