package org.evenkeel.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;

/**
 * Templates as a table: a line with the names of the columns, then one line a wording; lines with the same short code are one
 * template. Fields as RFC 4180 has them; commas, semicolons and tabs are understood. Several tags or files stand in one field
 * with a semicolon between them. Columns may be missing or in another order; {@code short_code} and {@code text} may not.
 */
final class TemplateCsv {
    private static final List<String> COLUMNS = List.of(
            "short_code",
            "title",
            "folder",
            "tags",
            "purpose",
            "kind",
            "feeling",
            "formality",
            "length",
            "text",
            "attachments");

    private TemplateCsv() {}

    static String write(List<Template> templates) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Template template : templates) {
            for (Variant variant : template.variants()) {
                csv.append(List.of(
                                        template.shortCode(),
                                        template.title(),
                                        template.folder(),
                                        String.join(";", template.tags()),
                                        TemplateFields.word(template.purpose()),
                                        TemplateFields.word(template.kind()),
                                        TemplateFields.word(variant.feeling()),
                                        TemplateFields.word(variant.formality()),
                                        TemplateFields.word(variant.length()),
                                        variant.text(),
                                        String.join(";", template.attachments()))
                                .stream()
                                .map(TemplateCsv::field)
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
        }
        return csv.toString();
    }

    private static String field(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** @throws IllegalArgumentException with a sentence for a person, naming the line */
    static List<Template> read(String csv) {
        List<List<String>> lines = lines(csv);
        if (lines.isEmpty()
                || !lines.getFirst().contains("short_code")
                || !lines.getFirst().contains("text")) {
            throw new IllegalArgumentException("The first line must name the columns, short_code and text among them.");
        }
        List<String> columns = lines.getFirst();
        Map<String, List<Map<String, String>>> byCode = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Map<String, String> line = new LinkedHashMap<>();
            for (int j = 0; j < Math.min(columns.size(), lines.get(i).size()); j++) {
                line.put(columns.get(j), lines.get(i).get(j));
            }
            String code = line.getOrDefault("short_code", "").strip();
            if (code.isEmpty()) {
                throw new IllegalArgumentException("Entry %d has no short code.".formatted(i));
            }
            byCode.computeIfAbsent(code, new_ -> new ArrayList<>()).add(line);
        }
        return byCode.values().stream().map(TemplateCsv::template).toList();
    }

    private static Template template(List<Map<String, String>> lines) {
        Map<String, String> first = lines.getFirst();
        try {
            return TemplateFields.template(
                    first.getOrDefault("short_code", ""),
                    first.getOrDefault("title", ""),
                    first.getOrDefault("folder", ""),
                    several(first.getOrDefault("tags", "")),
                    first.getOrDefault("purpose", ""),
                    first.getOrDefault("kind", ""),
                    lines.stream()
                            .map(line -> TemplateFields.variant(
                                    line.getOrDefault("feeling", ""),
                                    line.getOrDefault("formality", ""),
                                    line.getOrDefault("length", ""),
                                    line.getOrDefault("text", "")))
                            .toList(),
                    several(first.getOrDefault("attachments", "")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("/%s: %s".formatted(first.get("short_code"), e.getMessage()), e);
        }
    }

    private static List<String> several(String joined) {
        return Arrays.stream(joined.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<List<String>> lines(String csv) {
        char between = separator(csv);
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && c == between) {
                end(line, field);
            } else if (!quoted && c == '\n') {
                end(line, field);
                keep(lines, line);
                line = new ArrayList<>();
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        end(line, field);
        keep(lines, line);
        return lines;
    }

    private static void end(List<String> line, StringBuilder field) {
        line.add(field.toString());
        field.setLength(0);
    }

    private static void keep(List<List<String>> lines, List<String> line) {
        if (line.size() > 1 || !line.getFirst().isBlank()) {
            lines.add(line);
        }
    }

    private static char separator(String csv) {
        String head = csv.lines().findFirst().orElse("");
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    }
}
