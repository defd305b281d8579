package org.evenkeel.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Intent;
import org.jspecify.annotations.Nullable;

/** What each conversation is about, service or support: guessed from the customer's first messages unless the agent said. */
public final class KindTable {
    /** A guess rests on at most so many of the customer's messages, the first ones. */
    private static final int LOOKED_AT = 5;

    private final ReadSession session;

    KindTable(ReadSession session) {
        this.session = session;
    }

    /** Empty while nothing tells. */
    public Optional<ConversationKind> find(long conversationId) {
        return session.handle()
                .createQuery("SELECT kind FROM conversation_kind WHERE conversation_id = :id AND kind <> ''")
                .bind("id", conversationId)
                .mapTo(String.class)
                .findOne()
                .map(ConversationKind::valueOf);
    }

    /** The agent's word, which no guess changes; null leaves it to the guess again. */
    public void choose(long conversationId, @Nullable ConversationKind kind) {
        put(conversationId, kind, kind != null, 0);
        if (kind == null) {
            guess(conversationId);
        }
        session.attach(new Change.Conversations(Set.of(conversationId)));
    }

    /** Looks at the customer's first messages again, as long as there may be more of them than last time. */
    void guess(long conversationId) {
        int known = session.handle()
                .createQuery("""
                        SELECT CASE WHEN chosen THEN :enough ELSE looked_at END
                        FROM conversation_kind WHERE conversation_id = :id
                        """)
                .bind("id", conversationId)
                .bind("enough", LOOKED_AT)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        if (known >= LOOKED_AT) {
            return;
        }
        List<String> said = session.handle()
                .createQuery("""
                        SELECT substr(text, 1, 1000) FROM message
                        WHERE conversation_id = :id AND server_id IS NOT NULL AND kind = 'INCOMING'
                        ORDER BY created_at, server_id LIMIT :most
                        """)
                .bind("id", conversationId)
                .bind("most", LOOKED_AT)
                .mapTo(String.class)
                .list();
        if (said.size() > known) {
            put(conversationId, Intent.kindOf(said), false, said.size());
        }
    }

    private void put(long conversationId, @Nullable ConversationKind kind, boolean chosen, int lookedAt) {
        session.handle()
                .createUpdate("""
                        INSERT OR REPLACE INTO conversation_kind (conversation_id, kind, chosen, looked_at)
                        VALUES (:id, :kind, :chosen, :looked)
                        """)
                .bind("id", conversationId)
                .bind("kind", kind == null ? "" : kind.name())
                .bind("chosen", chosen)
                .bind("looked", lookedAt)
                .execute();
    }
}
