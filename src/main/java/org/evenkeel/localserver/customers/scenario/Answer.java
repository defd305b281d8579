package org.evenkeel.localserver.customers.scenario;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer does next.
 *
 * @param says messages, one after the other; none means they say nothing
 * @param waits how long they now wait gladly because a hold was agreed, at speed 1; null for their usual patience
 * @param ends whether that was their last word
 */
public record Answer(List<String> says, @Nullable Duration waits, boolean ends) {
    public Answer {
        says = List.copyOf(says);
    }

    static Answer says(List<String> messages) {
        return new Answer(messages, null, false);
    }

    static Answer last(List<String> messages) {
        return new Answer(messages, null, true);
    }

    static Answer nothing() {
        return new Answer(List.of(), null, false);
    }
}
