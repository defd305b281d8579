package org.evenkeel.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.jspecify.annotations.Nullable;

/** How the parts of a template are written in files. */
final class TemplateFields {
    private TemplateFields() {}

    /** Lower case with hyphens; empty for null. */
    static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param word empty for null
     * @throws IllegalArgumentException with a sentence for a person
     */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
        if (word.isBlank()) {
            return null;
        }
        return ReadyTemplates.constant(type, word.strip())
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is not one of: %s."
                        .formatted(
                                word,
                                String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(TemplateFields::word)
                                                .toList()))));
    }

    static Variant variant(String feeling, String formality, String length, String text) {
        return new Variant(
                constant(Feeling.class, feeling),
                constant(Formality.class, formality),
                constant(Length.class, length),
                text);
    }

    /** A new template of the agent's own; without a title its short code is the title. */
    static Template template(
            String shortCode,
            String title,
            String folder,
            List<String> tags,
            String purpose,
            String kind,
            List<Variant> variants,
            List<String> attachments) {
        String code = shortCode.strip().replaceAll("\\s+", "-");
        return new Template(
                "",
                Origin.PERSONAL,
                code,
                title.isBlank() ? code : title.strip(),
                folder.strip(),
                tags,
                constant(Purpose.class, purpose),
                constant(ConversationKind.class, kind),
                variants,
                attachments);
    }
}
