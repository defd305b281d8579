package org.evenkeel.domain.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.domain.tone.Sample.Source;

/** What was labelled or written by hand for the training: {@code labels.md} beside the files has the guidelines. */
final class HandLabels {
    /**
     * A label of one customer turn.
     *
     * @param random picked at random rather than because a first model thought it upset or was in doubt
     */
    record Label(String conversation, int turn, boolean random, Mood mood) {
        String id() {
            return conversation + "#" + turn;
        }
    }

    /** Chats are what the readings are for; each label counts so much more than a comment from elsewhere. */
    private static final int CHAT_WEIGHT = 3;

    private static final int OWN_WEIGHT = 1;
    private static final int FILLINGS = 4;
    private static final List<String> THINGS = List.of(
            "order",
            "parcel",
            "refund",
            "booking",
            "flight",
            "router",
            "app",
            "invoice",
            "subscription",
            "card",
            "password",
            "luggage",
            "internet",
            "laptop",
            "phone",
            "delivery",
            "ticket",
            "account",
            "replacement",
            "contract",
            "appointment",
            "car",
            "payment",
            "upgrade",
            "license",
            "seat",
            "driver",
            "pizza",
            "printer",
            "update");
    private static final List<String> TIMES = List.of(
            "two hours",
            "3 weeks",
            "20 minutes",
            "an hour",
            "five days",
            "2 months",
            "a week",
            "4 days",
            "half an hour",
            "10 days");

    private HandLabels() {}

    static List<Label> labels(String resource) {
        return lines(resource).stream()
                .map(line -> line.split("\t"))
                .map(part -> new Label(part[0], Integer.parseInt(part[1]), part[2].equals("random"), mood(part[3])))
                .toList();
    }

    /** The labelled turns with their texts, all turns of one conversation in the same part. */
    static List<Sample> chats(List<Label> labels, List<Corpus.Turn> turns) {
        Map<String, Corpus.Turn> byId = turns.stream()
                .collect(Collectors.toMap(Corpus.Turn::id, Function.identity(), (one, other) -> one, HashMap::new));
        List<Sample> samples = new ArrayList<>();
        for (Label label : labels) {
            Corpus.Turn turn = byId.get(label.id());
            if (turn == null) {
                throw new IllegalStateException("The data has no turn " + label.id());
            }
            samples.add(new Sample(
                    label.id(),
                    Source.CHAT,
                    // Stripe's two logs hold some two hundred conversations that nobody took apart
                    label.conversation().startsWith("stripe") ? label.id() : label.conversation(),
                    turn.text(),
                    Sample.group(label.mood()),
                    label.mood(),
                    label.mood().upset(),
                    CHAT_WEIGHT));
        }
        return samples;
    }

    static List<Sample> own() {
        List<Sample> samples = new ArrayList<>();
        for (String line : lines("own-sentences.tsv")) {
            String[] part = line.split("\t", 2);
            Mood mood = mood(part[0]);
            boolean open = part[1].contains("{");
            for (int i = 0; i < (open ? FILLINGS : 1); i++) {
                String filled = filled(filled(part[1], "{thing}", THINGS, i), "{time}", TIMES, i);
                String text = i == FILLINGS - 1 ? mistyped(filled) : filled;
                samples.add(new Sample(
                        "own-" + samples.size(),
                        Source.OWN,
                        text,
                        text,
                        Sample.group(mood),
                        mood,
                        mood.upset(),
                        open ? OWN_WEIGHT : 2 * OWN_WEIGHT));
            }
        }
        return samples;
    }

    private static String filled(String text, String slot, List<String> words, int round) {
        String word = words.get(Math.floorMod(text.hashCode() + 7 * round, words.size()));
        return text.replace(slot, word);
    }

    /** Every third longer word loses a letter in its middle, or has two of them change places. */
    private static String mistyped(String text) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            int middle = word.length() / 2;
            if (word.length() >= 5 && Math.floorMod(word.hashCode(), 3) == 0) {
                words[i] = Math.floorMod(word.hashCode(), 2) == 0
                        ? word.substring(0, middle) + word.substring(middle + 1)
                        : word.substring(0, middle)
                                + word.charAt(middle + 1)
                                + word.charAt(middle)
                                + word.substring(middle + 2);
            }
        }
        return String.join(" ", words);
    }

    /** The valence of words, from the VADER lexicon. */
    static Map<String, Float> valence() {
        Map<String, Float> valence = new TreeMap<>();
        for (String line : lines("valence.tsv")) {
            String[] part = line.split("\t");
            valence.put(part[0], Float.parseFloat(part[1]));
        }
        for (String word : List.copyOf(valence.keySet())) {
            if (word.length() >= Valence.LEAST_LETTERS) {
                valence.putIfAbsent(Valence.mistyped(word), valence.getOrDefault(word, 0f));
            }
        }
        return valence;
    }

    private static Mood mood(String name) {
        return Mood.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = HandLabels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not there");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
