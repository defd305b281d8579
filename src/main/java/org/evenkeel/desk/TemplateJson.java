package org.evenkeel.desk;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.domain.template.Enclosure;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Templates as a JSON list of objects, named as the columns of {@link TemplateCsv}, with a list of {@code variants}. A file that goes
 * along is {@code {"entry", "name", "content"}}, the content in Base64; where the same one goes with a later template, or its bytes
 * are not here, it is its entry alone.
 */
final class TemplateJson {
    /** Where the bytes of a file go. */
    @FunctionalInterface
    interface Keeper {
        /**
         * @return what a template says of it
         * @throws IllegalArgumentException with a sentence for a person, when it cannot be used
         */
        String keep(String name, byte[] content);
    }

    private TemplateJson() {}

    /** @param content the bytes of an entry; empty when they are not here */
    static String write(List<Template> templates, Function<String, Optional<byte[]>> content) {
        Set<String> written = new HashSet<>();
        return templates.stream()
                .map(template -> object(
                        template,
                        template.attachments().stream()
                                .map(entry -> written.add(entry)
                                        ? content.apply(entry)
                                                .map(bytes -> file(entry, bytes))
                                                .orElseGet(() -> JsonText.quoted(entry))
                                        : JsonText.quoted(entry))
                                .collect(Collectors.joining(",\n    ", "[", "]"))))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String file(String entry, byte[] content) {
        return "{\"entry\": %s, \"name\": %s, \"content\": \"%s\"}"
                .formatted(
                        JsonText.quoted(entry),
                        JsonText.quoted(Enclosure.name(entry)),
                        Base64.getEncoder().encodeToString(content));
    }

    private static String object(Template template, String files) {
        return "  {\"short_code\": %s, \"title\": %s, \"folder\": %s, \"tags\": %s, \"purpose\": %s, \"kind\": %s,\n   \"variants\": [%s],\n   \"attachments\": %s}"
                .formatted(
                        JsonText.quoted(template.shortCode()),
                        JsonText.quoted(template.title()),
                        JsonText.quoted(template.folder()),
                        list(template.tags()),
                        JsonText.quoted(TemplateFields.word(template.purpose())),
                        JsonText.quoted(TemplateFields.word(template.kind())),
                        template.variants().stream().map(TemplateJson::object).collect(Collectors.joining(",\n    ")),
                        files);
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
    static List<Template> read(String json, Keeper keeper) {
        if (!(JsonText.read(json) instanceof List<?> list)) {
            throw new IllegalArgumentException("The file must hold a list of templates.");
        }
        return list.stream().map(one -> template(one, keeper)).toList();
    }

    private static Template template(Object one, Keeper keeper) {
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
                objects(fields.get("attachments")).stream()
                        .map(file -> file instanceof Map<?, ?> map ? kept(map, keeper) : String.valueOf(file))
                        .toList());
    }

    private static String kept(Map<?, ?> file, Keeper keeper) {
        String name = text(file, "name");
        byte[] content;
        try {
            content = Base64.getDecoder().decode(text(file, "content"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("What it holds of “%s” cannot be understood.".formatted(name), e);
        }
        return keeper.keep(name, content);
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
