package org.evenkeel.domain.check;

/** Small things about how words are put. */
final class Wording {
    private static final int SHOWN = 60;

    private Wording() {}

    /** The replacement with a capital where the words began with one. */
    static String cased(String words, String replacement) {
        boolean capital = !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && !(words.length() > 1 && Character.isUpperCase(words.charAt(1)));
        return capital && !replacement.isEmpty()
                ? Character.toUpperCase(replacement.charAt(0)) + replacement.substring(1)
                : replacement;
    }

    /** At most a line of it, for a sentence. */
    static String shown(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1).strip() + "…";
    }
}
