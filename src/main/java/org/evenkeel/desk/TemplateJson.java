package org.evenkeel.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.jspecify.annotations.Nullable;

/** Templates as a JSON list of objects, named as the columns of {@link TemplateCsv}, with a list of {@code variants}. */
final class TemplateJson {
    private TemplateJson() {}

    static String write(List<Template> templates) {
        return templates.stream().map(TemplateJson::object).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String object(Template template) {
        return "  {\"short_code\": %s, \"title\": %s, \"folder\": %s, \"tags\": %s, \"purpose\": %s, \"kind\": %s,\n   \"variants\": [%s],\n   \"attachments\": %s}"
                .formatted(
                        JsonText.quoted(template.shortCode()),
                        JsonText.quoted(template.title()),
                        JsonText.quoted(template.folder()),
                        list(template.tags()),
                        JsonText.quoted(TemplateFields.word(template.purpose())),
                        JsonText.quoted(TemplateFields.word(template.kind())),
                        template.variants().stream().map(TemplateJson::object).collect(Collectors.joining(",\n    ")),
                        list(template.attachments()));
    }

    private static String object(Variant variant) {
        return "{\"feeling\": %s, \"formality\": %s, \"length\": %s, \"text\": %s}"
                .formatted(
                        JsonText.quoted(TemplateFields.word(variant.feeling())),
                        JsonText.quoted(TemplateFields.word(variant.formality())),
                        JsonText.quoted(TemplateFields.word(variant.length())),
                        JsonText.quoted(variant.text()));
    }

    private static String list(List<String> words) {
        return words.stream().map(JsonText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** @throws IllegalArgumentException with a sentence for a person */
    static List<Template> read(String json) {
        if (!(JsonText.read(json) instanceof List<?> list)) {
            throw new IllegalArgumentException("The file must hold a list of templates.");
        }
        return list.stream().map(TemplateJson::template).toList();
    }

    private static Template template(Object one) {
        Map<?, ?> fields = object(one);
        List<Variant> variants = objects(fields.get("variants")).stream()
                .map(TemplateJson::object)
                .map(variant -> TemplateFields.variant(
                        text(variant, "feeling"),
                        text(variant, "formality"),
                        text(variant, "length"),
                        text(variant, "text")))
                .toList();
        return TemplateFields.template(
                text(fields, "short_code"),
                text(fields, "title"),
                text(fields, "folder"),
                texts(fields, "tags"),
                text(fields, "purpose"),
                text(fields, "kind"),
                // The server's own lists of canned responses hold one text each.
                variants.isEmpty() ? List.of(Variant.any(text(fields, "content"))) : variants,
                texts(fields, "attachments"));
    }

    private static Map<?, ?> object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("Every template and every wording must be an object.");
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<?, ?> fields, String name) {
        return objects(fields.get(name)).stream().map(String::valueOf).toList();
    }

    private static List<?> objects(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
