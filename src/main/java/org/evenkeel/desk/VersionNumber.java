package org.evenkeel.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version in its order: by its numbers, and before all of that number what only leads up to it.
 *
 * @param numbers four, the missing ones 0
 * @param before what it leads up by, as {@code beta.2}, or empty
 */
record VersionNumber(List<Integer> numbers, String before) implements Comparable<VersionNumber> {
    private static final Pattern FORM =
            Pattern.compile("v?(\\d{1,6}(?:\\.\\d{1,6}){0,3})(?:-([0-9A-Za-z.-]{1,30}))?(?:\\+[0-9A-Za-z.-]{1,30})?");

    static Optional<VersionNumber> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = Arrays.stream((form.group(1) + ".0.0.0").split("\\."))
                .limit(4)
                .map(Integer::valueOf)
                .toList();
        String before = form.group(2);
        return Optional.of(new VersionNumber(numbers, before == null ? "" : before));
    }

    @Override
    public int compareTo(VersionNumber other) {
        int order =
                Arrays.compare(numbers.toArray(Integer[]::new), other.numbers().toArray(Integer[]::new));
        if (order != 0 || before.equals(other.before)) {
            return order;
        }
        // What leads up to a version comes before it; two of them in the order of their words.
        return before.isEmpty() ? 1 : other.before.isEmpty() ? -1 : before.compareTo(other.before);
    }

    @Override
    public String toString() {
        int told = numbers.getLast() == 0 ? 3 : 4;
        return numbers.stream().limit(told).map(String::valueOf).collect(Collectors.joining("."))
                + (before.isEmpty() ? "" : "-" + before);
    }
}
