package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.Set;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * A session as a table shows it. Durations are milliseconds; {@link #NONE} where there is none.
 *
 * @param id the cache's own
 * @param number 1 for the first of its conversation
 * @param customer may be empty
 * @param agentId 0 when nobody had it
 * @param agent empty when nobody had it or the directory does not know them
 * @param channelType the server's word, or empty
 * @param kind null when not told
 * @param rating 1 to 5, or {@link #NONE}
 * @param edited share of templates' text that was changed, or negative
 * @param concurrency the agent's chats open at once on average, this one included; negative when not known
 * @param score total of the newest review, or {@link #NONE}
 */
public record SessionSummary(
        long id,
        long conversationId,
        int number,
        long contactId,
        String customer,
        long agentId,
        String agent,
        String channelType,
        @Nullable ConversationKind kind,
        Instant began,
        @Nullable Instant accepted,
        @Nullable Instant resolved,
        long firstResponse,
        long longestWait,
        long queueWait,
        long handle,
        long focus,
        long resolution,
        int transfers,
        int holds,
        long holdTotal,
        int promises,
        int kept,
        @Nullable Mood toneEntry,
        @Nullable Mood toneExit,
        TonePath.Shape tone,
        int rating,
        int templateUses,
        double edited,
        double concurrency,
        int most,
        int messages,
        Set<Exclusion> exclusions,
        FirstContact firstContact,
        int score) {
    public static final int NONE = -1;
}
