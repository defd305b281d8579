package org.evenkeel.localserver.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.localserver.rules.Refusal;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ConversationQuery.Conditions;
import org.evenkeel.localserver.state.ServerClock;
import org.jspecify.annotations.Nullable;

/** The little language of {@code POST conversations/filter} (5.4), turned into conditions. */
final class FilterQuery {
    private static final Map<String, String> COLUMNS = Map.of(
            "status", "lower(c.status)",
            "priority", "lower(c.priority)",
            "contact_id", "c.contact_id",
            "assignee_id", "c.assignee_id",
            "inbox_id", "c.inbox_id",
            "team_id", "c.team_id",
            "display_id", "c.display_id",
            "created_at", "c.created_at",
            "last_activity_at", "c.last_activity_at");

    private FilterQuery() {}

    /**
     * @param now microseconds
     * @throws Refusal when a key, operator or value is not known
     */
    static Conditions parse(JsonObject body, long now) {
        var conditions = new Conditions();
        String connective = "AND";
        for (JsonElement element : body.getAsJsonArray("payload")) {
            JsonObject condition = element.getAsJsonObject();
            add(conditions, connective, condition, now);
            connective = "or".equalsIgnoreCase(Input.text(condition, "query_operator")) ? "OR" : "AND";
        }
        return conditions;
    }

    private static void add(Conditions conditions, String connective, JsonObject condition, long now) {
        String key = Input.text(condition, "attribute_key", "");
        String operator = Input.text(condition, "filter_operator", "");
        List<String> values = Input.strings(condition, "values");
        if (key.equals("status") && values.contains("all")) {
            conditions.join(connective, ":v = 1", 1);
            return;
        }
        switch (key) {
            case "labels" -> labels(conditions, connective, operator, values);
            case "created_at", "last_activity_at" ->
                conditions.join(connective, column(key) + comparison(operator), moment(operator, values, now));
            default -> {
                if (COLUMNS.containsKey(key)) {
                    member(conditions, connective, column(key), operator, values);
                } else {
                    attribute(conditions, connective, key, operator, values);
                }
            }
        }
    }

    private static String column(String key) {
        String column = COLUMNS.get(key);
        if (column == null) {
            throw refusal("Invalid attribute key - [" + key + "]");
        }
        return column;
    }

    private static void member(
            Conditions conditions, String connective, String column, String operator, List<String> values) {
        String list = Columns.json(
                values.stream().map(v -> v.toLowerCase(Locale.ROOT)).toList());
        String in = "cast(" + column + " AS TEXT) IN (SELECT value FROM json_each(:v))";
        switch (operator) {
            case "equal_to" -> conditions.join(connective, in, list);
            case "not_equal_to" -> conditions.join(connective, "coalesce(NOT " + in + ", 1)", list);
            case "is_present" -> conditions.join(connective, column + " IS NOT NULL AND :v = 1", 1);
            case "is_not_present" -> conditions.join(connective, column + " IS NULL AND :v = 1", 1);
            default -> throw refusal("Invalid filter operator - [" + operator + "]");
        }
    }

    private static void labels(Conditions conditions, String connective, String operator, List<String> values) {
        String any =
                "EXISTS (SELECT 1 FROM json_each(c.labels) own JOIN json_each(:v) asked ON own.value = asked.value)";
        switch (operator) {
            case "equal_to" -> conditions.join(connective, any, Columns.json(values));
            case "not_equal_to" -> conditions.join(connective, "NOT " + any, Columns.json(values));
            case "is_present" -> conditions.join(connective, "c.labels <> :v", "[]");
            case "is_not_present" -> conditions.join(connective, "c.labels = :v", "[]");
            default -> throw refusal("Invalid filter operator - [" + operator + "]");
        }
    }

    private static void attribute(
            Conditions conditions, String connective, String key, String operator, List<String> values) {
        if (!key.matches("[A-Za-z0-9_-]{1,64}")) {
            throw refusal("Invalid attribute key - [" + key + "]");
        }
        member(conditions, connective, "(c.custom_attributes ->> '" + key + "')", operator, values);
    }

    private static String comparison(String operator) {
        return switch (operator) {
            case "is_greater_than" -> " > :v";
            case "is_less_than", "days_before" -> " < :v";
            default -> throw refusal("Invalid filter operator - [" + operator + "]");
        };
    }

    private static long moment(String operator, List<String> values, long now) {
        @Nullable String value = values.isEmpty() ? null : values.getFirst();
        if (value == null) {
            throw refusal("Invalid value. The values provided for the date are invalid");
        }
        try {
            if (operator.equals("days_before")) {
                return now - ServerClock.seconds(Long.parseLong(value) * 24 * 3600);
            }
            return ServerClock.micros(
                    value.contains("T")
                            ? Instant.parse(value)
                            : LocalDate.parse(value)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw refusal("Invalid value. The values provided for the date are invalid");
        }
    }

    private static Refusal refusal(String words) {
        return Refusal.because(words);
    }
}
