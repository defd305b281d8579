package org.evenkeel.localserver.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The account and what it is made of: inboxes, teams, labels, canned responses. */
public final class DirectoryTable {
    /** Which of the three cache keys a change moves. */
    public enum CacheKey {
        LABEL,
        INBOX,
        TEAM
    }

    private final Handle db;

    DirectoryTable(Handle db) {
        this.db = db;
    }

    public boolean seeded() {
        return db.select("SELECT count(*) FROM account").mapTo(Integer.class).one() > 0;
    }

    public void createAccount(String name, long now) {
        db.execute("INSERT INTO account(id, name, created_at) VALUES (?, ?, ?)", Roster.ACCOUNT_ID, name, now);
    }

    public long accountCreatedAt() {
        return db.select("SELECT created_at FROM account").mapTo(Long.class).one();
    }

    /** @return label, inbox and team key: seconds of the last change, 0 for never */
    public Map<String, Long> cacheKeys() {
        return db.select("SELECT label_key, inbox_key, team_key FROM account")
                .map((row, context) -> {
                    var keys = new LinkedHashMap<String, Long>();
                    keys.put("label", row.getLong("label_key"));
                    keys.put("inbox", row.getLong("inbox_key"));
                    keys.put("team", row.getLong("team_key"));
                    return keys;
                })
                .one();
    }

    /** Moves one key to now, or just past where it was. */
    public void touch(CacheKey key, long now) {
        String column =
                switch (key) {
                    case LABEL -> "label_key";
                    case INBOX -> "inbox_key";
                    case TEAM -> "team_key";
                };
        db.execute("UPDATE account SET " + column + " = max(" + column + " + 1, ?)", now / 1_000_000L);
    }

    Roster roster(List<UserRow> people) {
        var users = new LinkedHashMap<Long, UserRow>();
        people.forEach(user -> users.put(user.id(), user));
        var inboxes = new LinkedHashMap<Long, InboxRow>();
        db.select("SELECT * FROM inboxes ORDER BY lower(name)")
                .map(InboxRow::read)
                .forEach(inbox -> inboxes.put(inbox.id(), inbox));
        var teams = new LinkedHashMap<Long, TeamRow>();
        db.select("SELECT * FROM teams ORDER BY id").map(TeamRow::read).forEach(team -> teams.put(team.id(), team));
        String name = db.select("SELECT name FROM account").mapTo(String.class).one();
        return new Roster(
                name,
                users,
                inboxes,
                teams,
                members("SELECT inbox_id place, user_id FROM inbox_members"),
                members("SELECT team_id place, user_id FROM team_members"));
    }

    private Map<Long, Set<Long>> members(String sql) {
        var members = new HashMap<Long, Set<Long>>();
        db.select(sql)
                .map((row, context) -> new long[] {row.getLong("place"), row.getLong("user_id")})
                .forEach(pair -> members.computeIfAbsent(pair[0], place -> new TreeSet<>())
                        .add(pair[1]));
        return members;
    }

    public long addInbox(String name, String identifier, boolean csat) {
        return insert(
                "INSERT INTO inboxes(name, channel_type, identifier, csat) VALUES (?, 'Channel::Api', ?, ?)",
                name,
                identifier,
                csat);
    }

    /** Sets the whole list. */
    public void setInboxMembers(long inboxId, Iterable<Long> userIds) {
        db.execute("DELETE FROM inbox_members WHERE inbox_id = ?", inboxId);
        userIds.forEach(user -> db.execute("INSERT OR IGNORE INTO inbox_members VALUES (?, ?)", inboxId, user));
    }

    public long addTeam(String name, @Nullable String description, boolean autoAssign) {
        return insert(
                "INSERT INTO teams(name, description, auto_assign) VALUES (lower(?), ?, ?)",
                name,
                description,
                autoAssign);
    }

    public void setTeamMembers(long teamId, Iterable<Long> userIds) {
        db.execute("DELETE FROM team_members WHERE team_id = ?", teamId);
        userIds.forEach(user -> db.execute("INSERT OR IGNORE INTO team_members VALUES (?, ?)", teamId, user));
    }

    public List<LabelRow> labels() {
        return db.select("SELECT * FROM labels ORDER BY id").map(LabelRow::read).list();
    }

    public Optional<LabelRow> label(long id) {
        return db.select("SELECT * FROM labels WHERE id = ?", id)
                .map(LabelRow::read)
                .findOne();
    }

    public boolean hasLabel(String title) {
        return db.select("SELECT count(*) FROM labels WHERE title = lower(?)", title)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    public long addLabel(String title, @Nullable String description, String color) {
        return insert(
                "INSERT INTO labels(title, description, color) VALUES (lower(?), ?, ?)", title, description, color);
    }

    public void setLabel(long id, String title, @Nullable String description, String color) {
        db.execute(
                "UPDATE labels SET title = lower(?), description = ?, color = ? WHERE id = ?",
                title,
                description,
                color,
                id);
    }

    public void deleteLabel(long id) {
        db.execute("DELETE FROM labels WHERE id = ?", id);
    }

    /** @param search part of the short code or the content; null or blank for all */
    public List<CannedResponseRow> cannedResponses(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return db.select("SELECT * FROM canned_responses ORDER BY id")
                    .map(CannedResponseRow::read)
                    .list();
        }
        return db.createQuery("""
                        SELECT * FROM canned_responses
                        WHERE instr(lower(short_code), lower(:q)) > 0 OR instr(lower(content), lower(:q)) > 0
                        ORDER BY instr(lower(short_code), lower(:q)) = 1 DESC, short_code""")
                .bind("q", search)
                .map(CannedResponseRow::read)
                .list();
    }

    public Optional<CannedResponseRow> cannedResponse(long id) {
        return db.select("SELECT * FROM canned_responses WHERE id = ?", id)
                .map(CannedResponseRow::read)
                .findOne();
    }

    public boolean hasShortCode(String shortCode, long exceptId) {
        return db.select("SELECT count(*) FROM canned_responses WHERE short_code = ? AND id <> ?", shortCode, exceptId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    public long addCannedResponse(String shortCode, String content, long now) {
        return insert(
                "INSERT INTO canned_responses(short_code, content, created_at, updated_at) VALUES (?, ?, ?, ?)",
                shortCode,
                content,
                now,
                now);
    }

    public void setCannedResponse(long id, String shortCode, String content, long now) {
        db.execute(
                "UPDATE canned_responses SET short_code = ?, content = ?, updated_at = ? WHERE id = ?",
                shortCode,
                content,
                now,
                id);
    }

    public void deleteCannedResponse(long id) {
        db.execute("DELETE FROM canned_responses WHERE id = ?", id);
    }

    private long insert(String sql, @Nullable Object... values) {
        var update = db.createUpdate(sql);
        var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        for (int i = 0; i < all.size(); i++) {
            update.bind(i, all.get(i));
        }
        return update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
    }
}
