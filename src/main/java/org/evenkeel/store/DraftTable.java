package org.evenkeel.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.chat.Visibility;

/** What is typed and not sent. */
public final class DraftTable {
    private final ReadSession session;

    DraftTable(ReadSession session) {
        this.session = session;
    }

    /** The texts there are. */
    public Map<Visibility, String> of(long conversationId) {
        Map<Visibility, String> texts = new EnumMap<>(Visibility.class);
        session.handle()
                .createQuery("SELECT visibility, text FROM draft WHERE conversation_id = :id")
                .bind("id", conversationId)
                .map((row, context) ->
                        Map.entry(Visibility.valueOf(row.getString("visibility")), row.getString("text")))
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
        return texts;
    }

    /** An empty text deletes. */
    public void put(long conversationId, Visibility visibility, String text, Instant now) {
        if (text.isEmpty()) {
            delete(conversationId, visibility);
            return;
        }
        session.handle()
                .createUpdate("""
                        INSERT INTO draft (conversation_id, visibility, text, saved_at)
                        VALUES (:id, :visibility, :text, :now)
                        ON CONFLICT (conversation_id, visibility) DO UPDATE SET
                          text = excluded.text, saved_at = excluded.saved_at
                        """)
                .bind("id", conversationId)
                .bind("visibility", visibility.name())
                .bind("text", text)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    public void delete(long conversationId, Visibility visibility) {
        session.handle()
                .createUpdate("DELETE FROM draft WHERE conversation_id = :id AND visibility = :visibility")
                .bind("id", conversationId)
                .bind("visibility", visibility.name())
                .execute();
    }

    /** Which of the two is being written. */
    public Optional<Visibility> writing(long conversationId) {
        return session.handle()
                .createQuery("SELECT visibility FROM writing WHERE conversation_id = :id")
                .bind("id", conversationId)
                .map((row, context) -> Visibility.valueOf(row.getString("visibility")))
                .findOne();
    }

    public void choose(long conversationId, Visibility visibility) {
        session.handle()
                .createUpdate("""
                        INSERT INTO writing (conversation_id, visibility) VALUES (:id, :visibility)
                        ON CONFLICT (conversation_id) DO UPDATE SET visibility = excluded.visibility
                        """)
                .bind("id", conversationId)
                .bind("visibility", visibility.name())
                .execute();
    }
}
