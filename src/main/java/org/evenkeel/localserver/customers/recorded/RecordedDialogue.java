package org.evenkeel.localserver.customers.recorded;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer said in a recorded dialogue.
 *
 * @param id the record's id; in a log of many customers the record's id, a slash and the customer
 * @param topic the recording's own word for what it is about, or null
 * @param pleased the customer's own verdict, or null where none was recorded
 * @param turns in order; never empty
 */
public record RecordedDialogue(
        String id, @Nullable String topic, @Nullable Boolean pleased, List<Turn> turns) {

    /**
     * One message of the customer, word for word.
     *
     * @param afterAgent whether an agent spoke between this and the customer's turn before
     * @param gap time since whatever was said before, at most a minute; null where the recording has no times
     */
    public record Turn(
            String text, boolean afterAgent, @Nullable Duration gap) {}

    public RecordedDialogue {
        turns = List.copyOf(turns);
    }
}
