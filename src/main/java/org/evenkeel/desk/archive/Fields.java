package org.evenkeel.desk.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a file that somebody else made. Whatever is missing, of another kind, or out of all bounds is an
 * {@link IllegalArgumentException}.
 */
final class Fields {
    /** The year 2200: no chat is later. */
    private static final long LATEST = 7_258_118_400_000L;

    private final Map<?, ?> values;

    private Fields(Map<?, ?> values) {
        this.values = values;
    }

    static Fields of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map);
        }
        throw new IllegalArgumentException("No object");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, int longest) {
        if (values.get(name) instanceof String text && text.length() <= longest) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }

    /** Empty when it is missing. */
    String word(String name, int longest) {
        return has(name) ? text(name, longest) : "";
    }

    long number(String name) {
        return Long.parseLong(text(name, 20));
    }

    /** Null when it is missing. */
    @Nullable
    Long numberOrNull(String name) {
        return has(name) ? Long.valueOf(number(name)) : null;
    }

    /** 0 when it is missing. */
    long count(String name) {
        return has(name) ? number(name) : 0;
    }

    /** 0 when it is missing. */
    int count(String name, int from, int to) {
        long count = count(name);
        if (count < from || count > to) {
            throw new IllegalArgumentException(name);
        }
        return (int) count;
    }

    /** 0 when it is missing. */
    double share(String name, double from, double to) {
        double share = has(name) ? Double.parseDouble(text(name, 30)) : 0;
        if (share >= from && share <= to) {
            return share;
        }
        throw new IllegalArgumentException(name);
    }

    Instant time(String name) {
        long millis = number(name);
        if (millis < 0 || millis > LATEST) {
            throw new IllegalArgumentException(name);
        }
        return Instant.ofEpochMilli(millis);
    }

    /** Null when it is missing. */
    @Nullable
    Instant timeOrNull(String name) {
        return has(name) ? time(name) : null;
    }

    boolean flag(String name) {
        return has(name) && text(name, 5).equals("true");
    }

    /** Empty when it is missing. */
    List<Fields> list(String name, int longest) {
        return raw(name, longest).stream().map(Fields::of).toList();
    }

    /** Empty when it is missing. */
    List<String> words(String name, int most, int longest) {
        return raw(name, most).stream()
                .map(one -> {
                    if (one instanceof String word && word.length() <= longest) {
                        return word;
                    }
                    throw new IllegalArgumentException(name);
                })
                .toList();
    }

    private List<?> raw(String name, int longest) {
        if (!has(name)) {
            return List.of();
        }
        if (values.get(name) instanceof List<?> list && list.size() <= longest) {
            return list;
        }
        throw new IllegalArgumentException(name);
    }
}
