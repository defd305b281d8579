package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How columns become values: times from milliseconds, lists and maps from one text that SQL put together. */
final class Columns {
    /** Stands between two entries of a list, and between key and value. */
    private static final char BETWEEN = 31;
    /** Stands between two pairs of a map. */
    private static final char PAIRS = 30;

    private Columns() {}

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    static List<String> list(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(String.valueOf(BETWEEN), -1));
    }

    static Map<String, String> map(@Nullable String joined) {
        if (joined == null) {
            return Map.of();
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : joined.split(String.valueOf(PAIRS), -1)) {
            int at = pair.indexOf(BETWEEN);
            map.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return map;
    }

    /** What {@link #map} reads. */
    static String joined(Map<String, String> map) {
        return map.entrySet().stream()
                .map(pair -> plain(pair.getKey()) + BETWEEN + plain(pair.getValue()))
                .collect(Collectors.joining(String.valueOf(PAIRS)));
    }

    /** Takes the two separators out of a value: no person types them, and they would break the lists above. */
    static String plain(String value) {
        return value.indexOf(BETWEEN) < 0 && value.indexOf(PAIRS) < 0
                ? value
                : value.replace(BETWEEN, ' ').replace(PAIRS, ' ');
    }
}
