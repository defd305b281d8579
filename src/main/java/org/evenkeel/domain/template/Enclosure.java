package org.evenkeel.domain.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that goes with a template. Templates from elsewhere may name anything: only what has this shape is ever looked for, and
 * only where such files are kept, so that no template can make another file leave the computer.
 *
 * @param key of its contents: 16 hexadecimal digits
 * @param name as the customer sees it: no folder in it
 */
public record Enclosure(String key, String name) {
    /** Bytes of the largest file that servers take by default. */
    public static final long LARGEST = 40_000_000;

    /** So many files at most go with one message. */
    public static final int MOST = 15;

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{16})/([^/\\\\\\p{Cntrl}]{1,200})");

    /** Reads what a template says; empty when that is a mere name. */
    public static Optional<Enclosure> of(String entry) {
        Matcher parts = SHAPE.matcher(entry);
        return parts.matches() && !parts.group(2).matches("\\.{1,2}")
                ? Optional.of(new Enclosure(parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    /** The name alone, whatever an entry looks like. */
    public static String name(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** As a template says it. */
    public String entry() {
        return key + "/" + name;
    }
}
