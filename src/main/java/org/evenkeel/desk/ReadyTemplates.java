package org.evenkeel.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.jspecify.annotations.Nullable;

/** The templates that come with the program, from {@code ready.templates}, whose head says how it is written. */
final class ReadyTemplates {
    private static final List<Template> SHIPPED = read();

    private ReadyTemplates() {}

    /** In the order of the file. */
    static List<Template> shipped() {
        return SHIPPED;
    }

    private static List<Template> read() {
        try (InputStream in = Objects.requireNonNull(ReadyTemplates.class.getResourceAsStream("ready.templates"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that cannot be understood */
    static List<Template> parse(String file) {
        List<Template> templates = new ArrayList<>();
        Reading reading = null;
        List<String> lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                if (line.startsWith("== ")) {
                    finish(reading, templates);
                    reading = new Reading(line.substring(3));
                } else if (reading != null) {
                    reading.take(line);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Line %d: %s".formatted(i + 1, e.getMessage()), e);
            }
        }
        finish(reading, templates);
        return List.copyOf(templates);
    }

    private static void finish(@Nullable Reading reading, List<Template> templates) {
        if (reading != null) {
            templates.add(reading.template());
        }
    }

    /** What an enum's constant is called in files; empty when no constant is. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** One template while its lines come. */
    private static final class Reading {
        private final String shortCode;
        private final String title;
        private final List<Variant> variants = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String folder = "";
        private List<String> tags = List.of();
        private @Nullable Purpose purpose;
        private @Nullable ConversationKind kind;
        private @Nullable String fit;

        Reading(String head) {
            String[] parts = head.split("\\|", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("a short code, | and a title are wanted");
            }
            shortCode = parts[0].strip();
            title = parts[1].strip();
        }

        void take(String line) {
            if (line.startsWith("-- ")) {
                finishVariant();
                fit = line.substring(3).strip();
            } else if (fit != null) {
                text.append(line.replace("\\n", "\n")).append('\n');
            } else if (!line.isBlank()) {
                property(line);
            }
        }

        private void property(String line) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, Math.max(0, colon))) {
                case "folder" -> folder = value;
                case "tags" -> tags = List.of(value.split("\\s*,\\s*"));
                case "purpose" -> purpose = Purpose.of(value).orElseThrow(() -> unknown(value));
                case "kind" -> kind = constant(ConversationKind.class, value).orElseThrow(() -> unknown(value));
                default -> throw unknown(line);
            }
        }

        private void finishVariant() {
            String words = fit;
            if (words == null) {
                return;
            }
            Feeling feeling = null;
            Formality formality = null;
            Length length = null;
            for (String word : words.split("\\s+")) {
                Optional<Feeling> feels = constant(Feeling.class, word);
                Optional<Formality> form = constant(Formality.class, word);
                Optional<Length> long_ = constant(Length.class, word);
                if (!word.equals("any") && feels.isEmpty() && form.isEmpty() && long_.isEmpty()) {
                    throw unknown(word);
                }
                feeling = feels.orElse(feeling);
                formality = form.orElse(formality);
                length = long_.orElse(length);
            }
            variants.add(new Variant(feeling, formality, length, text.toString().strip()));
            text.setLength(0);
        }

        private static IllegalArgumentException unknown(String word) {
            return new IllegalArgumentException("nobody knows \"" + word + "\"");
        }

        Template template() {
            finishVariant();
            return new Template(
                    "ready:" + shortCode,
                    Origin.READY,
                    shortCode,
                    title,
                    folder,
                    tags,
                    purpose,
                    kind,
                    variants,
                    List.of());
        }
    }
}
