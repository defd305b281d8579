package org.evenkeel.domain.hold;

/** What a customer's words say to the question whether they would wait. */
public final class Consent {
    public enum Answer {
        YES,
        NO,
        UNCLEAR
    }

    private Consent() {}

    public static Answer read(String text) {
        String word = text.strip().toLowerCase(java.util.Locale.ROOT);
        return word.startsWith("yes") || word.startsWith("ok") ? Answer.YES : word.startsWith("no") ? Answer.NO : Answer.UNCLEAR;
    }
}
