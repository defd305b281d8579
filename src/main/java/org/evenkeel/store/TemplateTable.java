package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The agent's own templates. */
public final class TemplateTable {
    private static final String PREFIX = "personal:";

    private final ReadSession session;

    TemplateTable(ReadSession session) {
        this.session = session;
    }

    /** By title. */
    public List<Template> all() {
        return session.handle()
                .createQuery("SELECT * FROM template ORDER BY title COLLATE NOCASE, id")
                .map(this::template)
                .list();
    }

    public Optional<Template> find(String id) {
        return session.handle()
                .createQuery("SELECT * FROM template WHERE id = :id")
                .bind("id", number(id))
                .map(this::template)
                .findOne();
    }

    /**
     * Keeps one: over the personal template of that id, or as a new one when the id is no personal one.
     *
     * @return its id
     */
    public String save(Template template, Instant now) {
        Long known = number(template.id());
        long number = session.handle()
                .createQuery("""
                        INSERT INTO template (id, short_code, title, folder, tags, purpose, kind, attachments, saved_at)
                        VALUES (:id, :code, :title, :folder, :tags, :purpose, :kind, :files, :now)
                        ON CONFLICT (id) DO UPDATE SET
                          short_code = excluded.short_code, title = excluded.title, folder = excluded.folder,
                          tags = excluded.tags, purpose = excluded.purpose, kind = excluded.kind,
                          attachments = excluded.attachments, saved_at = excluded.saved_at
                        RETURNING id
                        """)
                .bind("id", known)
                .bind("code", template.shortCode())
                .bind("title", template.title())
                .bind("folder", template.folder())
                .bind("tags", String.join("\n", template.tags()))
                .bind("purpose", name(template.purpose()))
                .bind("kind", name(template.kind()))
                .bind("files", String.join("\n", template.attachments()))
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        session.handle().execute("DELETE FROM template_variant WHERE template_id = ?", number);
        for (int i = 0; i < template.variants().size(); i++) {
            insert(number, i, template.variants().get(i));
        }
        session.attach(new Change.Directory());
        return PREFIX + number;
    }

    private void insert(long template, int position, Variant variant) {
        session.handle()
                .createUpdate("""
                        INSERT INTO template_variant (template_id, position, feeling, formality, length, text)
                        VALUES (:template, :position, :feeling, :formality, :length, :text)
                        """)
                .bind("template", template)
                .bind("position", position)
                .bind("feeling", name(variant.feeling()))
                .bind("formality", name(variant.formality()))
                .bind("length", name(variant.length()))
                .bind("text", variant.text())
                .execute();
    }

    public void delete(String id) {
        session.handle().execute("DELETE FROM template WHERE id = ?", number(id));
        session.attach(new Change.Directory());
    }

    private static @Nullable Long number(String id) {
        return id.startsWith(PREFIX) ? Long.valueOf(id.substring(PREFIX.length())) : null;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, ResultSet row, String column)
            throws SQLException {
        String name = row.getString(column);
        return name.isEmpty() ? null : Enum.valueOf(type, name);
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
    }

    private Template template(ResultSet row, StatementContext context) throws SQLException {
        long number = row.getLong("id");
        List<Variant> variants = session.handle()
                .createQuery("SELECT * FROM template_variant WHERE template_id = :id ORDER BY position")
                .bind("id", number)
                .map((variant, inner) -> new Variant(
                        value(Feeling.class, variant, "feeling"),
                        value(Formality.class, variant, "formality"),
                        value(Length.class, variant, "length"),
                        variant.getString("text")))
                .list();
        return new Template(
                PREFIX + number,
                Origin.PERSONAL,
                row.getString("short_code"),
                row.getString("title"),
                row.getString("folder"),
                lines(row.getString("tags")),
                value(Purpose.class, row, "purpose"),
                value(ConversationKind.class, row, "kind"),
                variants,
                lines(row.getString("attachments")));
    }
}
