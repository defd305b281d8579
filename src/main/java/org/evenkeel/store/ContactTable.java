package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Contact;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Customers. */
public final class ContactTable {
    private static final String SELECT = """
            SELECT p.*,
              (SELECT group_concat(key || char(31) || value, char(30))
                 FROM (SELECT key, value FROM contact_attribute a WHERE a.contact_id = p.id ORDER BY position))
              AS attributes
            FROM contact p
            """;

    private final ReadSession session;

    ContactTable(ReadSession session) {
        this.session = session;
    }

    public Optional<Contact> find(long id) {
        return session.handle()
                .createQuery(SELECT + "WHERE p.id = :id")
                .bind("id", id)
                .map(ContactTable::contact)
                .findOne();
    }

    /** Takes over what the source said and keeps what it left out (null, or an empty name). */
    public void merge(Contact told) {
        Contact held = find(told.id()).orElse(null);
        Contact merged = held == null ? told : merged(held, told);
        if (merged.equals(held)) {
            return;
        }
        session.handle()
                .createUpdate("""
                        INSERT INTO contact (id, name, email, phone, identifier, thumbnail, blocked, created_at, last_activity_at)
                        VALUES (:id, :name, :email, :phone, :identifier, :thumbnail, :blocked, :created, :activity)
                        ON CONFLICT (id) DO UPDATE SET
                          name = excluded.name, email = excluded.email, phone = excluded.phone,
                          identifier = excluded.identifier, thumbnail = excluded.thumbnail, blocked = excluded.blocked,
                          created_at = excluded.created_at, last_activity_at = excluded.last_activity_at
                        """)
                .bind("id", merged.id())
                .bind("name", merged.name())
                .bind("email", merged.email())
                .bind("phone", merged.phone())
                .bind("identifier", merged.identifier())
                .bind("thumbnail", merged.thumbnail())
                .bind("blocked", merged.blocked())
                .bind("created", Columns.millis(merged.createdAt()))
                .bind("activity", Columns.millis(merged.lastActivityAt()))
                .execute();
        if (held == null || !held.attributes().equals(merged.attributes())) {
            writeAttributes(merged);
        }
        if (held == null || !findable(held).equals(findable(merged))) {
            session.searchIndex().contactAltered(merged.id());
        }
        session.attach(new Change.Contacts(Set.of(merged.id())));
    }

    private void writeAttributes(Contact contact) {
        session.handle()
                .createUpdate("DELETE FROM contact_attribute WHERE contact_id = :id")
                .bind("id", contact.id())
                .execute();
        int position = 0;
        for (Map.Entry<String, String> attribute : contact.attributes().entrySet()) {
            session.handle()
                    .createUpdate("""
                            INSERT INTO contact_attribute (contact_id, position, key, value)
                            VALUES (:id, :position, :key, :value)
                            """)
                    .bind("id", contact.id())
                    .bind("position", position++)
                    .bind("key", Columns.plain(attribute.getKey()))
                    .bind("value", Columns.plain(attribute.getValue()))
                    .execute();
        }
    }

    /** The server deleted the customer, and with the customer every conversation. Transcripts stay until they expire. */
    public void delete(long id) {
        session.handle()
                .createUpdate("DELETE FROM contact WHERE id = :id")
                .bind("id", id)
                .execute();
        session.searchIndex().contactAltered(id);
        session.conversations().markGoneOf(id);
        session.attach(new Change.Contacts(Set.of(id)));
    }

    /** What a search finds a customer by. */
    private static List<String> findable(Contact contact) {
        return List.of(
                contact.name(),
                String.valueOf(contact.email()),
                String.valueOf(contact.phone()),
                String.valueOf(contact.identifier()));
    }

    private static Contact merged(Contact held, Contact told) {
        return new Contact(
                held.id(),
                told.name().isEmpty() ? held.name() : told.name(),
                kept(told.email(), held.email()),
                kept(told.phone(), held.phone()),
                kept(told.identifier(), held.identifier()),
                told.thumbnail().isEmpty() ? held.thumbnail() : told.thumbnail(),
                told.blocked(),
                told.attributes(),
                kept(told.createdAt(), held.createdAt()),
                later(told.lastActivityAt(), held.lastActivityAt()));
    }

    private static <T> @Nullable T kept(@Nullable T told, @Nullable T held) {
        return told != null ? told : held;
    }

    private static @Nullable Instant later(@Nullable Instant told, @Nullable Instant held) {
        if (told == null || held == null) {
            return kept(told, held);
        }
        return told.isAfter(held) ? told : held;
    }

    private static Contact contact(ResultSet row, StatementContext context) throws SQLException {
        return new Contact(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("identifier"),
                row.getString("thumbnail"),
                row.getBoolean("blocked"),
                Columns.map(row.getString("attributes")),
                Columns.timeOrNull(row, "created_at"),
                Columns.timeOrNull(row, "last_activity_at"));
    }
}
