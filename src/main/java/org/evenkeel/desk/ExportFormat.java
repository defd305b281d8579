package org.evenkeel.desk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What sessions can be written as. */
public enum ExportFormat {
    /** One line a session: measures without words. */
    CSV,
    JSON,
    HTML,
    PDF,
    /** Markdown. */
    MD,
    /** A folder with a file a month, for programs that count over many computers: measures without words. */
    PARQUET;

    /** How files of it end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when the transcripts belong to it. */
    boolean hasWords() {
        return this != CSV && this != PARQUET;
    }

    /** By the end of the file's name; CSV when that says nothing. */
    public static ExportFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst()
                .orElse(CSV);
    }
}
