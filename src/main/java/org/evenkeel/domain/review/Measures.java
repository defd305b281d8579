package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One session in numbers. What could not be measured is null, with the reason among {@link #exclusions}.
 *
 * @param begins its arrival or reopening
 * @param accepted when a colleague took it or first answered
 * @param resolved the last resolve
 * @param owner the colleague who had it last, else who answered first
 * @param firstResponse first public answer of a colleague − start of human responsibility, which is the latest hand-over by a bot
 *     or reopening before it, else the bot's resolve, else the creation
 * @param waits answer − first unanswered message of each burst, without the time a promise held
 * @param unanswered messages of the customer that nobody answered at the end
 * @param queueWait accepted − begins
 * @param handleElapsed accepted → resolved, and wrap-up
 * @param handleFocus the time it had the keyboard between those two, and wrap-up; null when not observed
 * @param resolution resolved − creation of the conversation
 * @param transfers how often another colleague got it
 * @param rating 1 to 5
 * @param templateUses replies begun with a template
 * @param edited mean share of their text that was changed, 0 to 1; null without templates
 */
public record Measures(
        Instant begins,
        @Nullable Instant accepted,
        @Nullable Instant resolved,
        @Nullable Long owner,
        @Nullable Duration firstResponse,
        List<ReplyWait> waits,
        int unanswered,
        @Nullable Duration queueWait,
        @Nullable Duration handleElapsed,
        @Nullable Duration handleFocus,
        @Nullable Duration resolution,
        int transfers,
        Holds holds,
        TonePath tone,
        int surveys,
        @Nullable Integer rating,
        int templateUses,
        @Nullable Double edited,
        int messages,
        Set<Exclusion> exclusions) {
    /**
     * @param since the first unanswered message, or the start of human responsibility when that came later
     * @param answered when a colleague answered
     * @param waited without the time a promise held
     */
    public record ReplyWait(Instant since, Instant answered, Duration waited) {}

    /**
     * @param asked how often the customer was asked
     * @param granted how often they agreed
     * @param promises made, and decided by now
     * @param kept of those
     * @param overruns of the broken ones, in order
     */
    public record Holds(
            List<HoldRecord> records,
            int count,
            Duration total,
            Duration longest,
            int asked,
            int granted,
            int promises,
            int kept,
            List<Duration> overruns,
            int checkIns) {}

    public Measures {
        waits = List.copyOf(waits);
        exclusions = Set.copyOf(exclusions);
    }

    /** The longest wait for an answer; null without any. */
    public @Nullable Duration longestWait() {
        return waits.stream().map(ReplyWait::waited).max(Duration::compareTo).orElse(null);
    }

    /** The time it stood open with somebody: what concurrency counts. Null while it was never taken. */
    public @Nullable Span open(Instant now) {
        return accepted == null ? null : new Span(accepted, resolved == null ? now : resolved);
    }

    public static Measures of(Session session, Instant now) {
        return new MeasuresReader(session, now).read();
    }
}
