package org.evenkeel.domain.alarm;

import java.util.List;
import java.util.Optional;

/**
 * What the agent is told at once: one alarm, or a burst of them as one.
 *
 * @param alarms the most urgent first; at least one
 * @param sound the sound to play, by the most urgent of those that have one; empty for none
 */
public record Telling(List<Alarm> alarms, Optional<Urgency> sound) {
    public Telling {
        alarms = List.copyOf(alarms);
    }

    static Telling of(List<Alarm> alarms, AlarmChoices choices) {
        List<Alarm> sorted = alarms.stream().sorted(Alarm.MOST_URGENT_FIRST).toList();
        return new Telling(
                sorted,
                sorted.stream()
                        .filter(alarm -> choices.style(alarm.kind()) == AlarmStyle.SOUND)
                        .map(Alarm::urgency)
                        .findFirst());
    }

    /** The most urgent one. */
    public Alarm first() {
        return alarms.getFirst();
    }

    /** How many conversations it is about. */
    public int conversations() {
        return (int) alarms.stream().mapToLong(Alarm::conversationId).distinct().count();
    }
}
