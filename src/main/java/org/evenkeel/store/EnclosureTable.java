package org.evenkeel.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Enclosure;

/** Which files go with a draft, and which with a message that waits to be sent. */
public final class EnclosureTable {
    /**
     * @param entry as the template says it
     * @param bytes 0 when it was not here
     */
    public record Enclosed(String entry, long bytes) {}

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp");

    private final ReadSession session;

    EnclosureTable(ReadSession session) {
        this.session = session;
    }

    /** What goes with a draft, in the order it came. */
    public List<Enclosed> ofDraft(long conversationId, Visibility visibility) {
        return session.handle()
                .createQuery(
                        "SELECT entry, bytes FROM draft_file WHERE conversation_id = :id AND visibility = :visibility"
                                + " ORDER BY id")
                .bind("id", conversationId)
                .bind("visibility", visibility.name())
                .map((row, context) -> new Enclosed(row.getString("entry"), row.getLong("bytes")))
                .list();
    }

    /** What goes with a message of ours. */
    public List<Enclosed> ofMessage(long localId) {
        return session.handle()
                .createQuery("SELECT entry, bytes FROM message_file WHERE message_id = :id ORDER BY position")
                .bind("id", localId)
                .map((row, context) -> new Enclosed(row.getString("entry"), row.getLong("bytes")))
                .list();
    }

    /** Puts a file to a draft; twice is once. */
    public void add(long conversationId, Visibility visibility, Enclosed file) {
        session.handle()
                .createUpdate("INSERT OR IGNORE INTO draft_file (conversation_id, visibility, entry, bytes)"
                        + " VALUES (:id, :visibility, :entry, :bytes)")
                .bind("id", conversationId)
                .bind("visibility", visibility.name())
                .bind("entry", file.entry())
                .bind("bytes", file.bytes())
                .execute();
        session.attach(new Change.Conversations(Set.of(conversationId)));
    }

    public void remove(long conversationId, Visibility visibility, String entry) {
        session.handle()
                .createUpdate("DELETE FROM draft_file WHERE conversation_id = :id AND visibility = :visibility"
                        + " AND entry = :entry")
                .bind("id", conversationId)
                .bind("visibility", visibility.name())
                .bind("entry", entry)
                .execute();
        session.attach(new Change.Conversations(Set.of(conversationId)));
    }

    /** What went with the draft goes with the message now, and is seen there. */
    public void leave(long conversationId, Visibility visibility, long localId) {
        List<Enclosed> files = ofDraft(conversationId, visibility);
        if (files.isEmpty()) {
            return;
        }
        for (int position = 0; position < files.size(); position++) {
            session.handle()
                    .createUpdate("INSERT INTO message_file (message_id, position, entry, bytes)"
                            + " VALUES (:message, :position, :entry, :bytes)")
                    .bind("message", localId)
                    .bind("position", position)
                    .bind("entry", files.get(position).entry())
                    .bind("bytes", files.get(position).bytes())
                    .execute();
            remove(conversationId, visibility, files.get(position).entry());
        }
        new MessageRows(session.handle())
                .writeAttachments(
                        localId, files.stream().map(EnclosureTable::shown).toList());
        session.handle()
                .createUpdate("UPDATE message SET attachment_count = :count WHERE local_id = :id")
                .bind("count", files.size())
                .bind("id", localId)
                .execute();
    }

    /** The message is taken back: its files go with the draft again. */
    public void back(long localId, long conversationId, Visibility visibility) {
        ofMessage(localId).forEach(file -> add(conversationId, visibility, file));
    }

    /** Every file that a draft or a message still needs. */
    public Set<String> wanted() {
        return new HashSet<>(session.handle()
                .createQuery("SELECT entry FROM draft_file UNION SELECT entry FROM message_file f"
                        + " JOIN message m ON m.local_id = f.message_id WHERE m.server_id IS NULL")
                .mapTo(String.class)
                .list());
    }

    private static Attachment shown(Enclosed file) {
        String name = Enclosure.name(file.entry());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new Attachment(0, PICTURES.contains(ending) ? "image" : "file", "", null, name, file.bytes());
    }
}
