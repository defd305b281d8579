package org.evenkeel.domain.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.evenkeel.domain.tone.Register;
import org.jspecify.annotations.Nullable;

/** Real agents' turns with the conversation before them, from the recorded dialogues; see {@link FalseAlarmTest}. */
final class Samples {
    /** @param id dialogue and place of the turn: {@code star-17/4} */
    record Sample(String id, String text, Situation situation) {}

    private Samples() {}

    /** Where the recorded dialogues are, or null. */
    static @Nullable Path data() {
        for (String place : new String[] {System.getProperty("evenkeel.data", ""), "../shared/data"}) {
            if (!place.isEmpty() && Files.isReadable(Path.of(place, "dialogues-star-dev.jsonl.gz"))) {
                return Path.of(place);
            }
        }
        return null;
    }

    /**
     * The turns named. They were drawn from all agents' turns of each source, shuffled by {@code java.util.Random(20)}: 1,000 of
     * STAR, 600 of Ubuntu, 400 of Stripe.
     */
    static List<Sample> of(Path data, Set<String> ids) throws IOException {
        Set<String> dialogues =
                ids.stream().map(id -> id.substring(0, id.indexOf('/'))).collect(Collectors.toSet());
        List<Sample> all = new ArrayList<>();
        for (String file :
                List.of("dialogues-star-dev.jsonl.gz", "dialogues-ubuntu-dev.jsonl.gz", "chatroom-stripe-dev.jsonl")) {
            try (BufferedReader lines = open(data.resolve(file))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    // The id stands first; most dialogues need not be parsed.
                    if (dialogues.contains(line.split("\"", 5)[3])) {
                        all.addAll(turns(
                                JsonParser.parseString(line).getAsJsonObject(), ids, file.startsWith("chatroom")));
                    }
                }
            }
        }
        return all;
    }

    /**
     * Draws 1,000 agents' turns of STAR, 600 of Ubuntu and 400 of Stripe.
     *
     * @param without turns that are not to be drawn
     * @param seed of the shuffling, source by source
     */
    static List<String> draw(Path data, Set<String> without, long seed) throws IOException {
        Random dice = new Random(seed);
        List<String> drawn = new ArrayList<>();
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("dialogues-star-dev.jsonl.gz", 1_000);
        wanted.put("dialogues-ubuntu-dev.jsonl.gz", 600);
        wanted.put("chatroom-stripe-dev.jsonl", 400);
        for (Map.Entry<String, Integer> source : wanted.entrySet()) {
            List<String> all = new ArrayList<>();
            try (BufferedReader lines = open(data.resolve(source.getKey()))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonObject dialogue = JsonParser.parseString(line).getAsJsonObject();
                    JsonArray turns = dialogue.getAsJsonArray("turns");
                    for (int i = 0; i < turns.size(); i++) {
                        JsonObject turn = turns.get(i).getAsJsonObject();
                        String id = dialogue.get("id").getAsString() + "/" + i;
                        if (said(turn, "speaker").equals("agent") && !text(turn).isBlank() && !without.contains(id)) {
                            all.add(id);
                        }
                    }
                }
            }
            Collections.shuffle(all, dice);
            drawn.addAll(all.subList(0, source.getValue()));
        }
        return drawn;
    }

    private static List<Sample> turns(JsonObject dialogue, Set<String> ids, boolean room) {
        List<JsonObject> turns = new ArrayList<>();
        dialogue.getAsJsonArray("turns").forEach(turn -> turns.add(turn.getAsJsonObject()));
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            String id = dialogue.get("id").getAsString() + "/" + i;
            if (ids.contains(id)) {
                samples.add(new Sample(id, text(turns.get(i)), room ? inRoom(turns, i) : alone(turns, i)));
            }
        }
        return samples;
    }

    /** One customer; everything said before is the conversation. */
    private static Situation alone(List<JsonObject> turns, int at) {
        List<Turn> before = new ArrayList<>();
        for (JsonObject turn : turns.subList(0, at)) {
            if (!said(turn, "speaker").equals("action")) {
                before.add(new Turn(said(turn, "speaker").equals("customer"), text(turn)));
            }
        }
        return situation(before, "customer", List.of());
    }

    /** Many customers: the conversation is what one wrote and was told; who else wrote in the last quarter of an hour is open too. */
    private static Situation inRoom(List<JsonObject> turns, int at) {
        JsonObject turn = turns.get(at);
        String to = said(turn, "to");
        double now = turn.get("t").getAsDouble();
        List<Turn> before = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        for (JsonObject earlier : turns.subList(0, at)) {
            boolean customer = said(earlier, "speaker").equals("customer");
            String who = said(earlier, "who");
            if (customer && who.equals(to) || !customer && said(earlier, "to").equals(to)) {
                before.add(new Turn(customer, text(earlier)));
            } else if (customer && now - earlier.get("t").getAsDouble() < 900) {
                others.add(who);
            }
        }
        List<Person> open = others.stream()
                .map(who -> new Person(who, null, null, Set.of()))
                .toList();
        return situation(before, to, open);
    }

    private static Situation situation(List<Turn> before, String customer, List<Person> others) {
        List<Turn> last = before.subList(Math.max(0, before.size() - 20), before.size());
        return new Situation(
                last, new Person(customer, null, null, Set.of()), others, List.of(), Register.UNKNOWN, false);
    }

    private static String said(JsonObject turn, String field) {
        return turn.has(field) && turn.get(field).isJsonPrimitive()
                ? turn.get(field).getAsString()
                : "";
    }

    /** What the publishers put in the place of names and addresses is no slot that an agent forgot to fill. */
    private static String text(JsonObject turn) {
        UnaryOperator<String> filled = text -> text.replace("[name]", "Robin")
                .replace("[nick]", "robin")
                .replace("[email]", "robin@example.org")
                .replace("[phone]", "the number")
                .replace("[number]", "12")
                .replace("[url]", "https://example.org/a")
                .replace("[ip]", "192.0.2.1")
                .replace("[id]", "id_1");
        return filled.apply(said(turn, "text"));
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
