package org.evenkeel.domain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the ledger knows beside the events: why a mood was read, what was inserted, what was remarked on, what was promised.
 *
 * @param until when a promise falls due, else null
 * @param message what it is about, by the id its session gives it; 0 when about no message that is there
 * @param word the mood, the template's id, the rule's id, or the state of the promise
 * @param text the words a mood rests on, who overruled it, what was inserted, or what was promised; may be empty
 * @param share how sure the reading is, or how much of the template was changed, 0 to 1; else 0
 */
public record Trace(
        Topic topic, Instant at, @Nullable Instant until, long message, String word, String text, double share) {
    public enum Topic {
        TONE,
        OVERRULE,
        TEMPLATE,
        FINDING,
        PROMISE
    }
}
