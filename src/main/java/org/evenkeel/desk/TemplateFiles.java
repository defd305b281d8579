package org.evenkeel.desk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Template;

/**
 * The agent's own templates as files: CSV for spreadsheets, JSON for programs, by the file's ending. What goes along with templates
 * is in the JSON, Base64; a CSV only names it. Never on the FX thread.
 */
public final class TemplateFiles {
    private static final long LARGEST_CSV = 5_000_000;
    /** Bytes. Takes the largest file that can go with a template, and what a dozen usual ones weigh. */
    private static final long LARGEST_JSON = 64_000_000;

    private final Templates templates;

    public TemplateFiles(Templates templates) {
        this.templates = templates;
    }

    /**
     * Writes all of the agent's own.
     *
     * @return how many
     * @throws IllegalArgumentException with a sentence for a person, when the files that go along are too large for one file
     */
    public int write(Path file) throws IOException {
        List<Template> own = templates.all().stream()
                .filter(template -> template.origin() == Origin.PERSONAL)
                .toList();
        Files.writeString(file, isJson(file) ? json(own) : TemplateCsv.write(own));
        return own.size();
    }

    private String json(List<Template> own) {
        Enclosures enclosures = templates.enclosures();
        long bytes = own.stream()
                .flatMap(template -> template.attachments().stream())
                .distinct()
                .mapToLong(enclosures::bytes)
                .sum();
        // Base64 makes four of three
        if (bytes / 3 * 4 > LARGEST_JSON - LARGEST_CSV) {
            throw new IllegalArgumentException(
                    "The files of these templates weigh %d MB together, which is too much for one file. A CSV goes without them."
                            .formatted(bytes / 1_000_000));
        }
        return TemplateJson.write(own, enclosures::content);
    }

    /**
     * Keeps every template of a file as the agent's own; one with a short code they have already takes its place. All of them
     * or, when the file cannot be understood, none.
     *
     * @return how many
     * @throws IllegalArgumentException with a sentence for a person
     */
    public int read(Path file) throws IOException {
        if (Files.size(file) > (isJson(file) ? LARGEST_JSON : LARGEST_CSV)) {
            throw new IllegalArgumentException("This file is too large to hold templates.");
        }
        List<Template> found;
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
            found = isJson(file) ? TemplateJson.read(clean, templates.enclosures()::keep) : TemplateCsv.read(clean);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("This file is not in UTF-8.", e);
        }
        Map<String, String> known = new HashMap<>();
        templates.all().stream()
                .filter(template -> template.origin() == Origin.PERSONAL)
                .forEach(template -> known.put(template.shortCode(), template.id()));
        found.forEach(Templates::check);
        found.forEach(template -> templates.save(template.as(known.getOrDefault(template.shortCode(), ""))));
        return found.size();
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
