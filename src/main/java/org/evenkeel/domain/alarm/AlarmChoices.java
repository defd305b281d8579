package org.evenkeel.domain.alarm;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the person chose about alarms.
 *
 * @param styles by kind; one that is missing sounds
 */
public record AlarmChoices(Map<AlarmKind, AlarmStyle> styles, Quiet quiet) {
    /** Every kind sounds, nothing is quiet. */
    public static final AlarmChoices SHIPPED = new AlarmChoices(Map.of(), Quiet.OFF);

    public AlarmChoices {
        styles = Map.copyOf(styles);
    }

    public AlarmStyle style(AlarmKind kind) {
        return styles.getOrDefault(kind, AlarmStyle.SOUND);
    }

    public AlarmChoices with(AlarmKind kind, AlarmStyle style) {
        Map<AlarmKind, AlarmStyle> changed = new EnumMap<>(AlarmKind.class);
        changed.putAll(styles);
        changed.put(kind, style);
        return new AlarmChoices(changed, quiet);
    }

    public AlarmChoices with(Quiet chosen) {
        return new AlarmChoices(styles, chosen);
    }
}
