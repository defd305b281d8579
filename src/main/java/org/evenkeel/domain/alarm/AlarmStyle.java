package org.evenkeel.domain.alarm;

/** How a kind of alarm makes itself known. */
public enum AlarmStyle {
    /** Not at all; clocks and colours still show it. */
    OFF,
    /** Shown without a sound. */
    SILENT,
    SOUND
}
