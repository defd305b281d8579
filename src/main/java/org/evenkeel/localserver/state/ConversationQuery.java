package org.evenkeel.localserver.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists of conversations: conditions are gathered, then counted or read. */
public final class ConversationQuery {
    /** Pages of lists and filters. */
    public static final int PAGE = 25;

    private static final String RANK = "CASE c.priority WHEN 'URGENT' THEN 4 WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2"
            + " WHEN 'LOW' THEN 1 ELSE 0 END";
    private static final Map<String, String> SORTS = Map.ofEntries(
            Map.entry("last_activity_at_asc", "c.last_activity_at"),
            Map.entry("last_activity_at_desc", "c.last_activity_at DESC"),
            Map.entry("created_at_asc", "c.created_at"),
            Map.entry("created_at_desc", "c.created_at DESC"),
            Map.entry("priority_asc", RANK + ", c.last_activity_at DESC"),
            Map.entry("priority_desc", RANK + " DESC, c.last_activity_at DESC"),
            Map.entry("priority_desc_created_at_asc", RANK + " DESC, c.created_at"),
            Map.entry("waiting_since_asc", "c.waiting_since NULLS LAST, c.created_at"),
            Map.entry("waiting_since_desc", "c.waiting_since DESC NULLS LAST, c.created_at DESC"),
            Map.entry("unread", "unread DESC, c.last_activity_at DESC"));

    /** What a list is asked for: conditions joined by AND, each an SQL fragment over {@code c} with named values. */
    public static final class Conditions {
        private final List<String> fragments = new ArrayList<>();
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        /** @param fragment SQL with {@code :v} where the value goes */
        public Conditions and(String fragment, @Nullable Object value) {
            String name = "v" + values.size();
            fragments.add("(" + fragment.replace(":v", ":" + name) + ")");
            values.put(name, value);
            return this;
        }

        public Conditions and(String fragment) {
            fragments.add("(" + fragment + ")");
            return this;
        }

        /** Appends one condition with its own connective, left to right, as the filter API words it. */
        public Conditions join(String connective, String fragment, @Nullable Object value) {
            String name = "v" + values.size();
            String sql = "(" + fragment.replace(":v", ":" + name) + ")";
            values.put(name, value);
            if (fragments.isEmpty()) {
                fragments.add(sql);
            } else {
                fragments.add("(" + fragments.removeLast() + " " + connective + " " + sql + ")");
            }
            return this;
        }

        public Conditions inboxes(List<Long> ids) {
            return and("c.inbox_id IN (SELECT value FROM json_each(:v))", Columns.ids(ids));
        }

        public Conditions labels(List<String> titles) {
            return and(
                    "EXISTS (SELECT 1 FROM json_each(c.labels) own JOIN json_each(:v) asked ON own.value = asked.value)",
                    Columns.json(titles));
        }

        String sql() {
            return fragments.isEmpty() ? "" : " WHERE " + String.join(" AND ", fragments);
        }
    }

    /** How many there are; assigned is all but unassigned. */
    public record Counts(int mine, int unassigned, int all) {
        public int assigned() {
            return all - unassigned;
        }
    }

    private final Handle db;

    ConversationQuery(Handle db) {
        this.db = db;
    }

    public Counts counts(Conditions conditions, long userId) {
        var query = db.createQuery("SELECT count(*) total, coalesce(sum(c.assignee_id = :me), 0) mine,"
                + " coalesce(sum(c.assignee_id IS NULL), 0) free FROM conversations c" + conditions.sql());
        return query.bindMap(conditions.values)
                .bind("me", userId)
                .map((row, context) -> new Counts(row.getInt("mine"), row.getInt("free"), row.getInt("total")))
                .one();
    }

    /**
     * @param sort as the API words it; unknown ones mean the newest activity first
     * @param page from 1; 0 for everything at once
     */
    public List<ConversationRow> list(Conditions conditions, @Nullable String sort, int page) {
        return list(conditions, sort, page, PAGE);
    }

    public List<ConversationRow> list(Conditions conditions, @Nullable String sort, int page, int size) {
        String order = sort == null ? null : SORTS.get(sort);
        return db.createQuery(ConversationRow.SELECT + conditions.sql() + " ORDER BY "
                        + (order == null ? "c.last_activity_at DESC" : order)
                        + ", c.id DESC LIMIT :limit OFFSET :offset")
                .bindMap(conditions.values)
                .bind("limit", page == 0 ? -1 : size)
                .bind("offset", page == 0 ? 0 : (page - 1) * size)
                .map(ConversationRow::read)
                .list();
    }
}
