package org.evenkeel.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.store.SearchQuery.Term;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search index. Never ranks over everything: SQLite's own ranking reads every message that has the word, which for a
 * common word takes longer than a person types; the newest hits come in a fraction of a millisecond.
 */
public final class SearchTable {
    /**
     * A place to look at more closely.
     *
     * @param text at most its first {@link #GLANCE} characters
     */
    public record Found(long localId, String text, Instant createdAt) {}

    /**
     * One result with what is shown beside it.
     *
     * @param localId 0 for a conversation without a message
     */
    public record Place(
            long localId,
            long conversationId,
            String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone,
            long contactId,
            String authorName,
            boolean note,
            String text,
            Instant at) {}

    /** A mark of every note. */
    public static final String NOTE = "knote";
    /** A mark of everything that customers wrote. */
    public static final String BY_CUSTOMER = "kcustomer";

    static final int GLANCE = 1_000;
    /** From four letters on, so many words at most complete a beginning, those used most. */
    private static final int COMPLETIONS = 150;
    /** Shorter beginnings have an index of their own. */
    private static final int INDEXED_BEGINNING = 3;

    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    private final ReadSession session;

    SearchTable(ReadSession session) {
        this.session = session;
    }

    /** The mark of a conversation's messages. */
    public static String inConversation(long id) {
        return "c" + id;
    }

    /** The mark of an inbox's messages. */
    public static String inInbox(long id) {
        return "i" + id;
    }

    /** The mark of what an agent wrote. */
    public static String byAgent(long id) {
        return "a" + id;
    }

    /**
     * The newest messages that fit, newest first.
     *
     * @param before only those older than this mark of an earlier answer, or null
     */
    public List<Long> newest(SearchQuery query, @Nullable Long before, int limit) {
        String match = match(query);
        Instant from = query.from();
        Instant until = query.until();
        long end = until == null ? Long.MAX_VALUE : SearchIndex.firstDoc(until);
        Query select = session.handle().createQuery(match.isEmpty() ? """
                                SELECT doc FROM search_doc WHERE doc >= :from AND doc < :until
                                ORDER BY doc DESC LIMIT :limit
                                """ : """
                                SELECT rowid FROM search WHERE search MATCH :match AND rowid >= :from AND rowid < :until
                                ORDER BY rowid DESC LIMIT :limit
                                """);
        if (!match.isEmpty()) {
            select.bind("match", match);
        }
        return select.bind("from", from == null ? 0 : SearchIndex.firstDoc(from))
                .bind("until", before == null ? end : Math.min(before, end))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /**
     * The messages that rows of the index stand for; those deleted since are missing.
     *
     * @param statuses only in such conversations
     */
    public List<Found> look(List<Long> docs, Set<ConversationStatus> statuses) {
        String where = statuses.isEmpty()
                ? ""
                : "JOIN conversation c ON c.id = m.conversation_id AND c.status IN ("
                        + statuses.stream().map(s -> "'" + s.name() + "'").collect(Collectors.joining(", ")) + ")";
        return session.handle()
                .createQuery("""
                        SELECT m.local_id, substr(m.text, 1, %d) AS text, m.created_at
                        FROM json_each(:docs) j JOIN search_doc d ON d.doc = j.value
                        JOIN message m ON m.local_id = d.message_id %s
                        WHERE m.deleted = 0
                        """.formatted(GLANCE, where))
                .bind("docs", docs.toString())
                .map((row, context) ->
                        new Found(row.getLong("local_id"), row.getString("text"), Columns.time(row, "created_at")))
                .list();
    }

    /** Results with what is shown of them, in no order. */
    public List<Place> messages(Collection<Long> localIds) {
        return session.handle()
                .createQuery("""
                        SELECT m.local_id, m.conversation_id, m.author_name, m.visibility, m.text, m.created_at AS at,
                          coalesce(p.name, '') AS contact_name, p.email, p.phone, coalesce(c.contact_id, 0) AS contact_id
                        FROM json_each(:ids) j JOIN message m ON m.local_id = j.value
                        LEFT JOIN conversation c ON c.id = m.conversation_id
                        LEFT JOIN contact p ON p.id = c.contact_id
                        """)
                .bind("ids", localIds.toString())
                .map((row, context) -> new Place(
                        row.getLong("local_id"),
                        row.getLong("conversation_id"),
                        row.getString("contact_name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getLong("contact_id"),
                        row.getString("author_name"),
                        "NOTE".equals(row.getString("visibility")),
                        row.getString("text"),
                        Columns.time(row, "at")))
                .list();
    }

    /** A conversation as a result. */
    public Optional<Place> conversation(long id) {
        return places("c.id = :id", id).stream().findFirst();
    }

    /** A customer as a result, at the place of their newest conversation. */
    public Optional<Place> contact(long id) {
        return places("c.contact_id = :id", id).stream().findFirst();
    }

    private List<Place> places(String where, long id) {
        return session.handle()
                .createQuery("""
                        SELECT c.id, c.contact_id, c.last_activity_at, coalesce(p.name, '') AS name, p.email, p.phone,
                          coalesce(substr(m.text, 1, 300), '') AS text
                        FROM conversation c LEFT JOIN contact p ON p.id = c.contact_id
                        LEFT JOIN message m ON m.local_id = c.last_message_id
                        WHERE %s ORDER BY c.last_activity_at DESC LIMIT 1
                        """.formatted(where))
                .bind("id", id)
                .map((row, context) -> new Place(
                        0,
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getLong("contact_id"),
                        "",
                        false,
                        row.getString("text"),
                        Columns.time(row, "last_activity_at")))
                .list();
    }

    /** Ids of customers whose name, address, number or identifier has all these beginnings of words, newest first. */
    public List<Long> contacts(List<String> beginnings, int limit) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        return session.handle()
                .createQuery("""
                        SELECT rowid FROM search_contact WHERE search_contact MATCH :match ORDER BY rowid DESC LIMIT :limit
                        """)
                .bind(
                        "match",
                        beginnings.stream().map(word -> quoted(word) + "*").collect(Collectors.joining(" AND ")))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Ids of these customers' conversations. */
    public List<Long> conversationsOf(List<Long> contactIds, int limit) {
        return session.handle()
                .createQuery("""
                        SELECT c.id FROM json_each(:ids) j JOIN conversation c ON c.contact_id = j.value
                        ORDER BY c.last_activity_at DESC LIMIT :limit
                        """)
                .bind("ids", contactIds.toString())
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Ids of conversations in one of these states, up to a number; one more than that says that there are too many to name. */
    public List<Long> conversationsIn(Set<ConversationStatus> statuses, int limit) {
        return session.handle()
                .createQuery("SELECT id FROM conversation WHERE status IN ("
                        + statuses.stream().map(s -> "'" + s.name() + "'").collect(Collectors.joining(", "))
                        + ") LIMIT :limit")
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Words of the index among these, those used most first; with {@code prefix}, words that begin like one of these. */
    public List<String> known(Collection<String> words, boolean prefix, int limit) {
        String list = words.stream().map(SearchTable::quoted).collect(Collectors.joining(",", "[", "]"));
        return session.handle()
                .createQuery(prefix ? """
                                SELECT DISTINCT w.word, w.uses FROM json_each(:words) j
                                JOIN search_word w ON w.word >= j.value AND w.word < j.value || :end
                                ORDER BY w.uses DESC LIMIT :limit
                                """ : """
                                SELECT w.word, :end FROM json_each(:words) j JOIN search_word w ON w.word = j.value
                                ORDER BY w.uses DESC LIMIT :limit
                                """)
                .bind("words", list)
                .bind("end", AFTER_ALL)
                .bind("limit", limit)
                .map((row, context) -> row.getString("word"))
                .list();
    }

    /** Ids of sessions that were handed over and have these words; none when more than words is asked for. */
    public List<Long> handed(SearchQuery query, int limit) {
        if (query.terms().isEmpty() || !query.marks().isEmpty() || query.from() != null || query.until() != null) {
            return List.of();
        }
        return session.handle()
                .createQuery("SELECT rowid FROM handed_search WHERE handed_search MATCH :match LIMIT :limit")
                .bind("match", match(query))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    private String match(SearchQuery query) {
        List<String> parts = new ArrayList<>();
        for (Term term : query.terms()) {
            parts.add("text : " + expression(term));
        }
        for (Set<String> marks : query.marks()) {
            parts.add(
                    "marks : " + marks.stream().map(SearchTable::quoted).collect(Collectors.joining(" OR ", "(", ")")));
        }
        return String.join(" AND ", parts);
    }

    private String expression(Term term) {
        if (term.any()) {
            return anyOf(term.words());
        }
        String last = term.words().getLast();
        boolean alone = term.words().size() == 1;
        if (term.prefix() && alone && completable(last)) {
            List<String> words = known(List.of(last), true, COMPLETIONS);
            return words.isEmpty() ? quoted(last) + "*" : anyOf(words);
        }
        return quoted(String.join(" ", term.words())) + (term.prefix() ? "*" : "");
    }

    /** Words with digits are too many to be kept beside the index, and too rare to be slow. */
    private static boolean completable(String beginning) {
        return beginning.codePointCount(0, beginning.length()) > INDEXED_BEGINNING
                && beginning.codePoints().noneMatch(Character::isDigit);
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(SearchTable::quoted).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Folded words hold letters and digits only, so nothing in them needs care; the quotes keep them from being operators. */
    private static String quoted(String words) {
        return '"' + words.replace("\"", "").toLowerCase(Locale.ROOT) + '"';
    }
}
