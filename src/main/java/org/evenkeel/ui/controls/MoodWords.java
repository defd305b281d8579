package org.evenkeel.ui.controls;

import java.util.Locale;

/** Where the names of moods stand in the strings. */
public final class MoodWords {
    private MoodWords() {}

    /** The key of a mood's name in the strings; of an unknown mood the one that says so. */
    public static String key(String mood) {
        return switch (mood.toLowerCase(Locale.ROOT)) {
            case "angry" -> "tone.angry";
            case "frustrated" -> "tone.frustrated";
            case "worried" -> "tone.worried";
            case "confused" -> "tone.confused";
            case "neutral" -> "tone.neutral";
            case "satisfied" -> "tone.satisfied";
            case "happy" -> "tone.happy";
            default -> "tone.unsure";
        };
    }
}
