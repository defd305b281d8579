package org.evenkeel.domain.template;

import org.evenkeel.domain.tone.Mood;

/** How the customer feels, as coarse as words for it need to be. */
public enum Feeling {
    UPSET,
    WORRIED,
    CONFUSED,
    NEUTRAL,
    HAPPY;

    /** Unsure counts as neutral: a guess must not choose the words. */
    public static Feeling of(Mood mood) {
        return switch (mood) {
            case ANGRY, FRUSTRATED -> UPSET;
            case WORRIED -> WORRIED;
            case CONFUSED -> CONFUSED;
            case NEUTRAL, UNSURE -> NEUTRAL;
            case SATISFIED, HAPPY -> HAPPY;
        };
    }
}
