package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with everything its clocks are read from.
 *
 * @param channelType the server's word for the channel; empty when not known
 * @param hold null when it is not in one
 * @param mood how the customer feels now; UNSURE weighs nothing
 */
public record Course(
        Conversation conversation,
        String channelType,
        Moments moments,
        @Nullable HoldStanding hold,
        Mood mood) {

    /** True while it is open or pending. */
    public boolean active() {
        return conversation.status() == ConversationStatus.OPEN || conversation.status() == ConversationStatus.PENDING;
    }

    /** True while the customer keeps to a promised hold. The promise's own time counts, however old the standing is. */
    boolean holding(Instant now) {
        return hold != null && hold.promisedUntil() != null && now.isBefore(hold.promisedUntil());
    }

    /** How long a hold has outlasted its promise; empty when it has not. */
    Optional<Duration> overrun(Instant now) {
        return hold == null || hold.promisedUntil() == null || now.isBefore(hold.promisedUntil())
                ? Optional.empty()
                : Optional.of(Duration.between(hold.promisedUntil(), now));
    }

    /**
     * Since when it is the customer's turn to write; empty while it is ours, in a hold, or while it is put aside. Each reply of
     * ours gives them the full time again.
     */
    Optional<Instant> theirTurnSince() {
        if (!active() || hold != null || conversation.waitingSince() != null) {
            return Optional.empty();
        }
        Instant said = later(moments.agentWroteAt(), moments.customerWroteAt());
        return Optional.of(said == null ? conversation.lastActivityAt() : said);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** From a time until now, never negative: the server's clock may run ahead of ours. */
    static Duration since(Instant then, Instant now) {
        return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
    }
}
