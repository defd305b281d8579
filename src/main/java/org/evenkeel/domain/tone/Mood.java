package org.evenkeel.domain.tone;

/** How a customer feels, as far as their words tell. Mood is the one thing an agent never mirrors when it is heavy. */
public enum Mood {
    ANGRY,
    FRUSTRATED,
    WORRIED,
    CONFUSED,
    NEUTRAL,
    SATISFIED,
    HAPPY,
    /** The words do not tell well enough. */
    UNSURE;

    /** Angry or frustrated: acknowledge, own, act, give a time. */
    public boolean upset() {
        return this == ANGRY || this == FRUSTRATED;
    }

    /** Worried or confused: reassure with a fact, or go one step at a time. */
    public boolean uneasy() {
        return this == WORRIED || this == CONFUSED;
    }
}
