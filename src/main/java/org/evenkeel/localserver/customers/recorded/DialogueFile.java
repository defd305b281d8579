package org.evenkeel.localserver.customers.recorded;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of recorded dialogues: JSON Lines in UTF-8, plain or gzipped (told by its first bytes, not by its name), one
 * record a line with {@code id} and {@code turns}.
 */
public final class DialogueFile {
    private static final Logger log = LoggerFactory.getLogger(DialogueFile.class);
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private DialogueFile() {}

    /**
     * Reads all dialogues in which a customer speaks, in the file's order. A line that is no record is logged with its
     * number and skipped.
     *
     * @throws IllegalArgumentException when the file cannot be read or has no dialogue; the message is one sentence
     *     for a person
     */
    public static List<RecordedDialogue> read(Path file) {
        List<RecordedDialogue> dialogues = new ArrayList<>();
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    dialogues.addAll(record(file, number, line));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no dialogue file " + file + ".", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The dialogue file " + file + " cannot be read.", e);
        }
        if (dialogues.isEmpty()) {
            throw new IllegalArgumentException(
                    "The dialogue file " + file + " has no dialogue in which a customer speaks.");
        }
        return dialogues;
    }

    private static List<RecordedDialogue> record(Path file, int number, String line) {
        try {
            return DialogueRecord.customersOf(JsonParser.parseString(line).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            log.warn("Line {} of {} is no recorded dialogue and was skipped.", number, file.getFileName());
            return List.of();
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(2);
            boolean zipped = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
            bytes.reset();
            InputStream text = zipped ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
