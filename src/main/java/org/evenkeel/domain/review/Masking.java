package org.evenkeel.domain.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes personal data out of a text: e-mail addresses, card and telephone numbers, long numbers, links' addresses, and the names
 * that are known. What it does not know (a name typed once, a street) stays: an export is still to be handled with care.
 */
public final class Masking {
    /** Takes out nothing but card numbers and passwords. */
    public static final Masking NONE = new Masking(List.of(), false);

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern LINK = Pattern.compile("\\b(?:https?://|www\\.)\\S+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\d(?:[ ./()-]{0,2}\\d){5,}");
    private static final int SHORTEST_NAME = 3;

    private final List<Pattern> names = new ArrayList<>();
    private final boolean on;

    private Masking(Collection<String> known, boolean on) {
        this.on = on;
        for (String name : known) {
            for (String part : name.strip().split("\\s+")) {
                if (part.length() >= SHORTEST_NAME) {
                    names.add(Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                }
            }
        }
    }

    /** @param names of people, each word of which is masked too */
    public static Masking of(Collection<String> names) {
        return new Masking(names, true);
    }

    /** False for {@link #NONE} alone. */
    public boolean on() {
        return on;
    }

    /** Card numbers and passwords leave in any case. */
    public String text(String text) {
        String masked = text;
        if (on) {
            masked = EMAIL.matcher(masked).replaceAll("[email]");
            masked = LINK.matcher(masked).replaceAll("[link]");
            masked = NUMBER.matcher(masked).replaceAll("[number]");
            for (Pattern name : names) {
                masked = name.matcher(masked).replaceAll("[name]");
            }
        }
        return org.evenkeel.domain.check.Masking.mask(masked);
    }

    /** A customer's name: only that it is the same customer may be told. */
    public String customer(String name, long id) {
        return on ? "Customer " + id : name;
    }
}
