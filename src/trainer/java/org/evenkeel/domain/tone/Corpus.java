package org.evenkeel.domain.tone;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.evenkeel.domain.tone.Sample.Source;
import org.evenkeel.domain.tone.Weights.Head;
import org.jspecify.annotations.Nullable;

/** The labelled texts of a folder of recorded data, and the customer turns of its chats. */
final class Corpus {
    /**
     * One customer turn of a recorded chat.
     *
     * @param turn its place in the conversation, from 0
     */
    record Turn(String conversation, int turn, String text) {
        String id() {
            return conversation + "#" + turn;
        }
    }

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    List<Sample> goEmotions() {
        List<Sample> samples = new ArrayList<>();
        read("tone-goemotions-dev.jsonl.gz", record -> {
            String tone = string(record, "tone");
            if (tone != null) {
                Mood mood = tone.equals("happy") && record.get("gratitude").getAsBoolean()
                        ? Mood.SATISFIED
                        : Mood.valueOf(tone.toUpperCase(Locale.ROOT));
                samples.add(sample(record, Source.GOEMOTIONS, Sample.group(mood), mood, mood.upset(), 1));
            }
        });
        return samples;
    }

    List<Sample> stackOverflow() {
        List<Sample> samples = new ArrayList<>();
        read("tone-stackoverflow-dev.jsonl", record -> samples.add(three(record, Source.STACK_OVERFLOW, 3)));
        return samples;
    }

    /** For measuring only: their licence lets no weights be trained on them. */
    List<Sample> airline() {
        List<Sample> samples = new ArrayList<>();
        read("tone-airline-dev.jsonl.gz", record -> samples.add(three(record, Source.AIRLINE, 0)));
        return samples;
    }

    private static Sample three(JsonObject record, Source source, int weight) {
        Head group =
                switch (String.valueOf(string(record, "tone4"))) {
                    case "upset" -> Head.UPSET;
                    case "happy" -> Head.CONTENT;
                    default -> Head.NEUTRAL;
                };
        return sample(record, source, group, null, group == Head.UPSET, weight);
    }

    List<Sample> rsics() {
        List<Sample> samples = new ArrayList<>();
        read(
                "tone-rsics-dev.jsonl.gz",
                record -> samples.add(sample(
                        record, Source.RSICS, null, null, record.get("rant").getAsBoolean(), 2)));
        return samples;
    }

    /** The chats that were labelled by hand, each customer turn of them. */
    List<Turn> chatTurns() {
        List<Turn> turns = new ArrayList<>();
        for (String file : List.of(
                "dialogues-star-dev.jsonl.gz",
                "dialogues-ubuntu-dev.jsonl.gz",
                "chatroom-stripe-dev.jsonl",
                "dialogues-multidogo-customer-dev.jsonl.gz")) {
            turns.addAll(turns(file));
        }
        return turns;
    }

    List<Turn> turns(String file) {
        List<Turn> turns = new ArrayList<>();
        read(file, record -> {
            int index = 0;
            for (JsonElement element : record.getAsJsonArray("turns")) {
                JsonObject turn = element.getAsJsonObject();
                if (turn.get("speaker").getAsString().equals("customer")) {
                    turns.add(new Turn(
                            record.get("id").getAsString(),
                            index,
                            turn.get("text").getAsString()));
                }
                index++;
            }
        });
        return turns;
    }

    private static Sample sample(
            JsonObject record, Source source, @Nullable Head group, @Nullable Mood mood, boolean upset, int weight) {
        String text = record.get("text").getAsString();
        return new Sample(record.get("id").getAsString(), source, text, text, group, mood, upset, weight);
    }

    private static @Nullable String string(JsonObject record, String name) {
        JsonElement value = record.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    private void read(String file, Consumer<JsonObject> each) {
        Path path = folder.resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
