package org.evenkeel.desk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The person's choices as a JSON file, to carry to another computer or to hand to a colleague. It holds no secret: tokens are
 * not among the settings. A file is taken over whole or, when something in it cannot be, not at all; names that only a later
 * version knows are passed over. Never on the FX thread.
 */
public final class SettingsFile {
    private static final long LARGEST = 200_000;
    private static final String FORMAT = "evenkeel-settings";
    /** Raised only when a reader of this one would misunderstand what stands there; a new name needs no new number. */
    private static final int VERSION = 1;

    private final Settings settings;

    public SettingsFile(Settings settings) {
        this.settings = settings;
    }

    /**
     * What was taken over.
     *
     * @param choices how many
     * @param unknown how many were passed over since only a later version knows them
     */
    public record Taken(int choices, int unknown) {}

    /** Writes every choice. */
    public void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    /**
     * Takes over every choice of a file.
     *
     * @throws IllegalArgumentException with a sentence for a person; then nothing has changed
     */
    public Taken read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("This file is too large to hold settings; nothing was changed.");
        }
        try {
            return take(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("This file is not in UTF-8; nothing was changed.", e);
        }
    }

    /** The same as {@link #write} without a file. */
    public String text() {
        return settings.choices().entrySet().stream()
                .map(choice -> "    " + JsonText.quoted(choice.getKey()) + ": " + JsonText.quoted(choice.getValue()))
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"format\": \"%s\",\n  \"version\": %d,\n  \"settings\": {\n".formatted(FORMAT, VERSION),
                        "\n  }\n}\n"));
    }

    /** The same as {@link #read} without a file. */
    public Taken take(String text) {
        Map<String, String> found = found(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Map<String, String> known = new LinkedHashMap<>(found);
        known.keySet().retainAll(settings.choices().keySet());
        known.forEach(SettingsFile::check);
        settings.choices(known);
        return new Taken(known.size(), found.size() - known.size());
    }

    private static Map<String, String> found(String text) {
        Object read;
        try {
            read = JsonText.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " Nothing was changed.", e);
        }
        if (!(read instanceof Map<?, ?> whole)
                || !FORMAT.equals(whole.get("format"))
                || !(whole.get("settings") instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("This is no file of Evenkeel’s settings; nothing was changed.");
        }
        if (!String.valueOf(VERSION).equals(whole.get("version"))) {
            throw new IllegalArgumentException(
                    "These settings were written by a later version of Evenkeel; nothing was changed.");
        }
        Map<String, String> found = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            // Whoever edits it by hand may leave out the quotes of numbers and of true and false.
            if (!(value instanceof String word)) {
                throw wrong(String.valueOf(name));
            }
            found.put(String.valueOf(name), word);
        });
        return found;
    }

    /** Clocks are checked by being read, see {@link Settings#choices(Map)}. */
    private static void check(String name, String value) {
        boolean fine =
                switch (name) {
                    case Settings.THEME -> is(() -> Settings.Theme.valueOf(value));
                    case Settings.ENTER_SENDS, Settings.UPDATES -> value.matches("true|false");
                    case Settings.UNDO_SECONDS ->
                        is(() -> Integer.valueOf(value)) && Settings.UNDO_CHOICES.contains(Integer.valueOf(value));
                    case Settings.RETENTION_DAYS -> value.matches("\\d{1,4}");
                    case Settings.SIGNATURE -> value.length() <= 5_000;
                    case Settings.UPDATES_ADDRESS -> value.isEmpty() || is(() -> Updates.address(value));
                    default -> true;
                };
        if (!fine) {
            throw wrong(name);
        }
    }

    private interface Reading {
        Object read();
    }

    private static boolean is(Reading reading) {
        try {
            reading.read();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static IllegalArgumentException wrong(String name) {
        String safe = name.replaceAll("[^\\w.-]", "?");
        return new IllegalArgumentException("What stands under “%s” cannot be a setting; nothing was changed."
                .formatted(safe.substring(0, Math.min(40, safe.length()))));
    }
}
