package org.evenkeel.domain.hold;

import org.evenkeel.domain.tone.Register.Formality;

/**
 * What a customer is told around a hold, as a start for the agent's own words. Plain English that survives a translation: a
 * number of minutes always, no idioms, nothing vague.
 */
public final class HoldWords {
    private HoldWords() {}

    /** Asks for the wait. */
    public static String ask(Formality how, String reason, int minutes) {
        String words =
                switch (how) {
                    case FORMAL ->
                        "May I ask you to wait for about %s? I would like to look into this carefully"
                                .formatted(minutes(minutes));
                    case NEUTRAL ->
                        "Could you wait about %s, please? I will look into this for you".formatted(minutes(minutes));
                    case CASUAL -> "Can you wait about %s? I will look into this".formatted(minutes(minutes));
                };
        return words + because(reason);
    }

    /**
     * Says how far it is.
     *
     * @param minutes until the promise lapses, rounded up; 0 or less: it has lapsed
     */
    public static String update(Formality how, String reason, int minutes) {
        String still =
                switch (how) {
                    case FORMAL -> "A short update: I am still working on this";
                    case NEUTRAL -> "A short update: I am still working on this";
                    case CASUAL -> "Quick update: still working on this";
                };
        if (minutes <= 0) {
            return "I am sorry, this takes longer than I said. I am still working on it" + because(reason);
        }
        return still + because(reason) + " I expect to be back in about " + minutes(minutes) + ".";
    }

    /** Asks for more time, with an apology. */
    public static String extend(Formality how, int minutes) {
        String more = minutes == 1 ? "1 more minute" : minutes + " more minutes";
        return switch (how) {
            case FORMAL ->
                "I apologise, this takes longer than I said. May I ask you to wait for about %s?".formatted(more);
            case NEUTRAL ->
                "I am sorry, this takes longer than I said. Could you wait about %s, please?".formatted(more);
            case CASUAL -> "Sorry, this takes longer than I said. Can you wait about %s?".formatted(more);
        };
    }

    /** Comes back, with thanks. */
    public static String back(Formality how) {
        return switch (how) {
            case FORMAL -> "Thank you very much for waiting. I am back with you now.";
            case NEUTRAL -> "Thank you for waiting. I am back.";
            case CASUAL -> "Thanks for waiting, I am back.";
        };
    }

    /**
     * Offers to write later instead.
     *
     * @param time by when, as a person reads it, such as 17:30
     */
    public static String later(Formality how, String time) {
        return switch (how) {
            case FORMAL ->
                "I apologise, this needs more time, and I do not want to keep you waiting. May I write to you by %s with the answer?"
                        .formatted(time);
            case NEUTRAL ->
                "I am sorry, this needs more time, and I do not want to keep you waiting. May I write to you by %s with the answer?"
                        .formatted(time);
            case CASUAL -> "Sorry, this needs more time. Can I write to you by %s with the answer?".formatted(time);
        };
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String because(String reason) {
        String clean = reason.strip();
        if (clean.isEmpty()) {
            return ".";
        }
        char last = clean.charAt(clean.length() - 1);
        return ": " + clean + (last == '.' || last == '!' || last == '?' || last == '…' ? "" : ".");
    }
}
