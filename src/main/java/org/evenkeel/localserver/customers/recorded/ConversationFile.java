package org.evenkeel.localserver.customers.recorded;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in a file: a record as in a {@link DialogueFile} ({@code {"turns": [{"speaker": …, "text": …}, …]}}; of
 * several the first is read), a list of turns, or a turn a line. Beside the turns a record can name the {@code contact} and the
 * {@code others}, each with {@code name}, {@code email}, {@code phone} and {@code numbers}, and the {@code colleagues} by name.
 *
 * @param said what customer and agent wrote, in order
 * @param contact the customer
 * @param others the customers of other open conversations
 * @param colleagues names
 */
public record ConversationFile(List<Said> said, Named contact, List<Named> others, List<String> colleagues) {
    /** One message. */
    public record Said(boolean byCustomer, String text) {}

    /** @param name may be empty */
    public record Named(
            String name, @Nullable String email, @Nullable String phone, List<String> numbers) {}

    public ConversationFile {
        said = List.copyOf(said);
        others = List.copyOf(others);
        colleagues = List.copyOf(colleagues);
    }

    /** @throws IllegalArgumentException when it cannot be read or holds no turns; the message is one sentence for a person */
    public static ConversationFile read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no conversation file " + file + ".", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The conversation file " + file + " cannot be read.", e);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "The conversation file " + file + " is neither a record with turns nor a turn a line.", e);
        }
    }

    private static ConversationFile of(String text) {
        List<JsonElement> lines = new ArrayList<>();
        if (text.strip().startsWith("[")) {
            JsonParser.parseString(text).getAsJsonArray().forEach(lines::add);
        } else if (text.lines()
                .filter(line -> !line.isBlank())
                .allMatch(line -> line.strip().endsWith("}"))) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .map(JsonParser::parseString)
                    .forEach(lines::add);
        } else {
            lines.add(JsonParser.parseString(text));
        }
        if (lines.isEmpty()) {
            throw new IllegalStateException("no turns");
        }
        JsonObject first = lines.getFirst().getAsJsonObject();
        if (!first.has("turns")) {
            return new ConversationFile(said(lines), named(new JsonObject()), List.of(), List.of());
        }
        List<Named> others = new ArrayList<>();
        array(first, "others").forEach(other -> others.add(named(other.getAsJsonObject())));
        return new ConversationFile(
                said(first.getAsJsonArray("turns").asList()),
                named(first.has("contact") ? first.getAsJsonObject("contact") : new JsonObject()),
                others,
                texts(first, "colleagues"));
    }

    private static List<Said> said(List<JsonElement> turns) {
        List<Said> said = new ArrayList<>();
        for (JsonElement each : turns) {
            JsonObject turn = each.getAsJsonObject();
            String speaker = DialogueRecord.text(turn, "speaker");
            String words = DialogueRecord.text(turn, "text");
            if (words != null && ("customer".equals(speaker) || "agent".equals(speaker))) {
                said.add(new Said("customer".equals(speaker), words));
            }
        }
        return said;
    }

    private static Named named(JsonObject person) {
        String name = DialogueRecord.text(person, "name");
        return new Named(
                name == null ? "" : name,
                DialogueRecord.text(person, "email"),
                DialogueRecord.text(person, "phone"),
                texts(person, "numbers"));
    }

    private static List<String> texts(JsonObject from, String field) {
        List<String> texts = new ArrayList<>();
        array(from, field).forEach(each -> texts.add(each.getAsString()));
        return texts;
    }

    private static JsonArray array(JsonObject from, String field) {
        return from.has(field) && from.get(field).isJsonArray() ? from.getAsJsonArray(field) : new JsonArray();
    }
}
