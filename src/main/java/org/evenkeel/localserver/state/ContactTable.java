package org.evenkeel.localserver.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Customers, the inboxes that know them, and notes about them. */
public final class ContactTable {
    private static final Map<String, String> SORTS = Map.of(
            "name", "lower(name)",
            "email", "email",
            "phone_number", "phone",
            "last_activity_at", "last_activity_at",
            "created_at", "created_at",
            "company_name", "additional_attributes ->> 'company_name'",
            "city", "additional_attributes ->> 'city'",
            "country", "additional_attributes ->> 'country'");

    /** What may be set of a customer; JSON objects as text. */
    public record Details(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String identifier,
            boolean blocked,
            String thumbnail,
            String additionalAttributes,
            String customAttributes) {}

    private final Handle db;

    ContactTable(Handle db) {
        this.db = db;
    }

    public Optional<ContactRow> byId(long id) {
        return db.select("SELECT * FROM contacts WHERE id = ?", id)
                .map(ContactRow::read)
                .findOne();
    }

    /** @param column one of email, phone, identifier */
    public Optional<ContactRow> by(String column, String value) {
        return db.select("SELECT * FROM contacts WHERE " + column + " = ?", value)
                .map(ContactRow::read)
                .findOne();
    }

    /**
     * One page of 15.
     *
     * @param search part of name, e-mail, phone or identifier; null lists only customers with one of the last three
     * @param sort as the API words it, {@code -} in front for descending
     */
    public List<ContactRow> page(@Nullable String search, List<String> labels, @Nullable String sort, int page) {
        return db.createQuery(
                        "SELECT * FROM contacts " + WHERE + " ORDER BY " + order(sort) + ", id LIMIT 15 OFFSET :off")
                .bind("q", search)
                .bind("labels", Columns.json(labels))
                .bind("off", (Math.max(1, page) - 1) * 15)
                .map(ContactRow::read)
                .list();
    }

    public int count(@Nullable String search, List<String> labels) {
        return db.createQuery("SELECT count(*) FROM contacts " + WHERE)
                .bind("q", search)
                .bind("labels", Columns.json(labels))
                .mapTo(Integer.class)
                .one();
    }

    private static final String WHERE = """
            WHERE CASE WHEN :q IS NULL THEN coalesce(email, phone, identifier) IS NOT NULL
                  ELSE instr(lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' '
                       || coalesce(identifier, '')), lower(:q)) > 0 END
              AND (:labels = '[]' OR EXISTS (SELECT 1 FROM json_each(contacts.labels) own
                                             JOIN json_each(:labels) asked ON own.value = asked.value))
            """;

    private static String order(@Nullable String sort) {
        if (sort == null) {
            return "id";
        }
        boolean descending = sort.startsWith("-");
        String column = SORTS.getOrDefault(descending ? sort.substring(1) : sort, "id");
        return column + (descending ? " DESC" : "") + " NULLS LAST";
    }

    public long add(Details details, long now) {
        return db.createUpdate("""
                        INSERT INTO contacts(name, email, phone, identifier, blocked, thumbnail, additional_attributes,
                                             custom_attributes, created_at, updated_at)
                        VALUES (:name, :email, :phone, :identifier, :blocked, :thumbnail, :additionalAttributes,
                                :customAttributes, :now, :now)""")
                .bindMethods(details)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    public void set(long id, Details details, long now) {
        db.createUpdate("""
                        UPDATE contacts SET name = :name, email = :email, phone = :phone, identifier = :identifier,
                            blocked = :blocked, thumbnail = :thumbnail, additional_attributes = :additionalAttributes,
                            custom_attributes = :customAttributes, updated_at = :now
                        WHERE id = :id""")
                .bindMethods(details)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    public void setBlocked(long id, boolean blocked, long now) {
        db.execute("UPDATE contacts SET blocked = ?, updated_at = ? WHERE id = ?", blocked, now, id);
    }

    public void setLabels(long id, List<String> labels, long now) {
        db.execute("UPDATE contacts SET labels = ?, updated_at = ? WHERE id = ?", Columns.json(labels), now, id);
    }

    public void active(long id, long now) {
        db.execute("UPDATE contacts SET last_activity_at = ?, updated_at = ? WHERE id = ?", now, now, id);
    }

    public Optional<ContactInboxRow> source(long inboxId, String sourceId) {
        return db.select("SELECT * FROM contact_inboxes WHERE inbox_id = ? AND source_id = ?", inboxId, sourceId)
                .map(ContactInboxRow::read)
                .findOne();
    }

    public boolean sourceTaken(String sourceId) {
        return db.select("SELECT count(*) FROM contact_inboxes WHERE source_id = ?", sourceId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    public Optional<ContactInboxRow> byPubsubToken(String token) {
        return db.select("SELECT * FROM contact_inboxes WHERE pubsub_token = ?", token)
                .map(ContactInboxRow::read)
                .findOne();
    }

    public List<ContactInboxRow> sourcesOf(long contactId) {
        return db.select("SELECT * FROM contact_inboxes WHERE contact_id = ? ORDER BY id", contactId)
                .map(ContactInboxRow::read)
                .list();
    }

    public ContactInboxRow addSource(long contactId, long inboxId, String sourceId, long now) {
        db.execute(
                "INSERT INTO contact_inboxes(contact_id, inbox_id, source_id, pubsub_token, created_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                contactId,
                inboxId,
                sourceId,
                Secrecy.token(),
                now);
        return source(inboxId, sourceId).orElseThrow();
    }

    /** Newest first. */
    public List<NoteRow> notes(long contactId) {
        return db.select("SELECT * FROM notes WHERE contact_id = ? ORDER BY id DESC", contactId)
                .map(NoteRow::read)
                .list();
    }

    public Optional<NoteRow> note(long contactId, long noteId) {
        return db.select("SELECT * FROM notes WHERE contact_id = ? AND id = ?", contactId, noteId)
                .map(NoteRow::read)
                .findOne();
    }

    public long addNote(long contactId, long userId, String content, long now) {
        return db.createUpdate("INSERT INTO notes(contact_id, user_id, content, created_at, updated_at)"
                        + " VALUES (:contact, :user, :content, :now, :now)")
                .bind("contact", contactId)
                .bind("user", userId)
                .bind("content", content)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    public void setNote(long noteId, long userId, String content, long now) {
        db.execute(
                "UPDATE notes SET user_id = ?, content = ?, updated_at = ? WHERE id = ?", userId, content, now, noteId);
    }

    public void deleteNote(long noteId) {
        db.execute("DELETE FROM notes WHERE id = ?", noteId);
    }
}
