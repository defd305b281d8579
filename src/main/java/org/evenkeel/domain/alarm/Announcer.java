package org.evenkeel.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns alarms into as few calls as will do: what comes within a few seconds of the last call is gathered into one, unless it
 * is more pressing than that call was. What is answered while it waits is never told. While do-not-disturb holds everything
 * waits, and what still stands when it ends is one call. Used by one thread.
 */
public final class Announcer {
    /** How long less pressing alarms are gathered after a call. */
    public static final Duration GATHERED = Duration.ofSeconds(4);

    private final List<Alarm> waiting = new ArrayList<>();
    private Instant lastTold = Instant.EPOCH;
    private Urgency lastUrgency = Urgency.REPLY;

    /** Takes a look's outcome in and says what to tell now; to be asked after every look, also one that found nothing. */
    public Optional<Telling> tell(AlarmBoard.Outcome outcome, AlarmChoices choices, Instant now) {
        waiting.removeAll(outcome.ended());
        outcome.begun().forEach(waiting::add);
        outcome.again().stream().filter(alarm -> !waiting.contains(alarm)).forEach(waiting::add);
        waiting.removeIf(alarm -> choices.style(alarm.kind()) == AlarmStyle.OFF);
        if (waiting.isEmpty() || choices.quiet().at(now)) {
            return Optional.empty();
        }
        Telling telling = Telling.of(waiting, choices);
        Urgency urgency = telling.first().urgency();
        boolean gathers = !now.isBefore(lastTold) && now.isBefore(lastTold.plus(GATHERED));
        if (gathers && urgency.compareTo(lastUrgency) <= 0) {
            return Optional.empty();
        }
        waiting.clear();
        lastTold = now;
        lastUrgency = urgency;
        return Optional.of(telling);
    }

    /** Whether nothing that waits will be told until then. */
    public boolean calm(AlarmChoices choices, Instant until) {
        return waiting.isEmpty() || choices.quiet().at(until);
    }

    /** The agent has turned to a conversation: what waits about it need not be told. */
    public void seen(long conversationId) {
        waiting.removeIf(alarm -> alarm.conversationId() == conversationId);
    }
}
