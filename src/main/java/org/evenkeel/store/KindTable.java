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

    /** The agent's word, or a guess from what the customer has written up to now; empty while nothing tells. */
    public Optional<ConversationKind> find(long conversationId) {
        Optional<String> chosen = session.handle()
                .createQuery("SELECT kind FROM conversation_kind WHERE conversation_id = :id AND chosen = 1")
                .bind("id", conversationId)
                .mapTo(String.class)
                .findOne();
        return chosen.isPresent()
                ? chosen.map(ConversationKind::valueOf)
                : Optional.ofNullable(Intent.kindOf(said(conversationId)));
    }

    /** The agent's word, which no guess changes; null leaves it to the guess again. */
    public void choose(long conversationId, @Nullable ConversationKind kind) {
        if (kind == null) {
            guess(conversationId);
        } else {
            put(conversationId, kind, true, 0);
        }
    }

    /**
     * Looks at unresolved conversations in which something was said since the last look, for the lists to show it. Apart from
     * the writing of messages, which it would slow down.
     *
     * @param most how many at once
     * @return true when there may be more
     */
    public boolean guessSome(int most) {
        List<Long> due = session.handle()
                .createQuery("""
                        SELECT c.id FROM conversation c LEFT JOIN conversation_kind k ON k.conversation_id = c.id
                        WHERE c.gone = 0 AND c.status <> 'RESOLVED' AND c.last_message_id IS NOT NULL
                          AND (k.conversation_id IS NULL
                            OR k.chosen = 0 AND k.looked_at < :enough AND k.last_message IS NOT c.last_message_id)
                        LIMIT :most
                        """)
                .bind("enough", LOOKED_AT)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        due.forEach(this::guess);
        return due.size() == most;
    }

    private void guess(long conversationId) {
        List<String> said = said(conversationId);
        put(conversationId, Intent.kindOf(said), false, said.size());
    }

    private List<String> said(long conversationId) {
        return session.handle()
                .createQuery("""
                        SELECT substr(text, 1, 1000) FROM message
                        WHERE conversation_id = :id AND server_id IS NOT NULL AND kind = 'INCOMING'
                        ORDER BY created_at, server_id LIMIT :most
                        """)
                .bind("id", conversationId)
                .bind("most", LOOKED_AT)
                .mapTo(String.class)
                .list();
    }

    private void put(long conversationId, @Nullable ConversationKind kind, boolean chosen, int lookedAt) {
        session.handle()
                .createUpdate("""
                        INSERT OR REPLACE INTO conversation_kind (conversation_id, kind, chosen, looked_at, last_message)
                        VALUES (:id, :kind, :chosen, :looked, (SELECT last_message_id FROM conversation WHERE id = :id))
                        """)
                .bind("id", conversationId)
                .bind("kind", kind == null ? "" : kind.name())
                .bind("chosen", chosen)
                .bind("looked", lookedAt)
                .execute();
        session.attach(new Change.Conversations(Set.of(conversationId)));
    }
}
