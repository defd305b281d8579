package org.evenkeel.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.review.Scorecard;

/**
 * One scorecard as a JSON object: {@code id} and {@code version} (may be missing), {@code name}, {@code cap}, and {@code points}, a
 * list of {@code key}, {@code name}, {@code weight} and {@code auto_fail}.
 */
final class ScorecardJson {
    private ScorecardJson() {}

    static String write(Scorecard card) {
        return """
                {"id": %s, "version": %d, "name": %s, "cap": %d, "points": [
                %s
                ]}
                """.formatted(
                        JsonText.quoted(card.id()),
                        card.version(),
                        JsonText.quoted(card.name()),
                        card.cap(),
                        card.points().stream().map(ScorecardJson::object).collect(Collectors.joining(",\n")));
    }

    private static String object(Scorecard.Point point) {
        return "  {\"key\": %s, \"name\": %s, \"weight\": %d, \"auto_fail\": %b}"
                .formatted(
                        JsonText.quoted(point.key()), JsonText.quoted(point.name()), point.weight(), point.autoFail());
    }

    /** @throws IllegalArgumentException with a sentence for a person */
    static Scorecard read(String json) {
        String clean = json.startsWith("\uFEFF") ? json.substring(1) : json;
        if (!(JsonText.read(clean) instanceof Map<?, ?> fields) || !(fields.get("points") instanceof List<?> list)) {
            throw new IllegalArgumentException("The file holds no scorecard.");
        }
        List<Scorecard.Point> points = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> point)) {
                throw new IllegalArgumentException("Every point must be an object.");
            }
            String key = text(point, "key");
            points.add(new Scorecard.Point(
                    key.isBlank() ? "p" + (points.size() + 1) : key,
                    text(point, "name").strip(),
                    number(point, "weight", 0),
                    text(point, "auto_fail").equals("true")));
        }
        return new Scorecard(
                text(fields, "id"),
                Math.max(1, number(fields, "version", 1)),
                text(fields, "name").strip(),
                points,
                number(fields, "cap", Scorecard.SHIPPED.cap()),
                false);
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    private static int number(Map<?, ?> fields, String name, int otherwise) {
        String text = text(fields, name);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“%s” must be a whole number, not “%s”.".formatted(name, text), e);
        }
    }
}
