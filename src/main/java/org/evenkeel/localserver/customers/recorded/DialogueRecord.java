package org.evenkeel.localserver.customers.recorded;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue.Turn;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dialogue file, read for its customers. A log of several customers ({@code who} differs among the
 * customer's turns) becomes one dialogue for each, with the agents' turns addressed {@code to} them. Where agents'
 * turns are left out and places are numbered ({@code n}), a gap in the numbers is an agent's turn.
 */
final class DialogueRecord {
    private static final Duration LONGEST_GAP = Duration.ofSeconds(60);

    private DialogueRecord() {}

    /**
     * The customers of the record; none when only agents speak.
     *
     * @throws JsonParseException when it is no record
     */
    static List<RecordedDialogue> customersOf(JsonObject record) {
        String id = text(record, "id");
        if (id == null || !record.has("turns") || !record.get("turns").isJsonArray()) {
            throw new JsonParseException("no id or no turns");
        }
        List<JsonObject> turns = new ArrayList<>();
        for (JsonElement each : record.getAsJsonArray("turns")) {
            turns.add(each.getAsJsonObject());
        }
        Set<String> customers = new LinkedHashSet<>();
        for (JsonObject turn : turns) {
            String who = text(turn, "who");
            if (isBy("customer", turn)) {
                customers.add(who == null ? "" : who);
            }
        }
        List<RecordedDialogue> dialogues = new ArrayList<>();
        for (String who : customers) {
            boolean alone = customers.size() == 1;
            List<Turn> own = alone ? turns(turns) : turns(turnsAround(who, turns));
            if (!own.isEmpty()) {
                String name = alone ? id : id + "/" + who;
                dialogues.add(new RecordedDialogue(name, text(record, "flow"), pleased(record), own));
            }
        }
        return dialogues;
    }

    private static List<JsonObject> turnsAround(String who, List<JsonObject> turns) {
        return turns.stream()
                .filter(turn -> isBy("customer", turn) ? who.equals(text(turn, "who")) : who.equals(text(turn, "to")))
                .toList();
    }

    private static List<Turn> turns(List<JsonObject> all) {
        List<Turn> own = new ArrayList<>();
        boolean afterAgent = false;
        Double before = null;
        Integer placeBefore = null;
        for (JsonObject turn : all) {
            Double at =
                    turn.has("t") && !turn.get("t").isJsonNull() ? turn.get("t").getAsDouble() : null;
            String said = text(turn, "text");
            if (isBy("agent", turn)) {
                afterAgent = true;
                before = at;
            } else if (isBy("customer", turn) && said != null && !said.isBlank()) {
                Integer place = turn.has("n") && !turn.get("n").isJsonNull()
                        ? turn.get("n").getAsInt()
                        : null;
                boolean leftOut = place != null && placeBefore != null && place > placeBefore + 1;
                own.add(new Turn(said, (afterAgent || leftOut) && !own.isEmpty(), gap(before, at)));
                afterAgent = false;
                before = at;
                placeBefore = place;
            }
        }
        return own;
    }

    private static @Nullable Duration gap(@Nullable Double before, @Nullable Double at) {
        if (before == null || at == null) {
            return null;
        }
        Duration gap = Duration.ofMillis(Math.round(Math.max(at - before, 0) * 1000));
        return gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP;
    }

    private static @Nullable Boolean pleased(JsonObject record) {
        Boolean helpful = truth(record, "rated_helpful");
        Boolean done = truth(record, "rated_task_done");
        if (helpful == null && done == null) {
            return null;
        }
        return !Boolean.FALSE.equals(helpful) && !Boolean.FALSE.equals(done);
    }

    private static @Nullable Boolean truth(JsonObject record, String field) {
        return record.has(field) && !record.get(field).isJsonNull()
                ? (Boolean) record.get(field).getAsBoolean()
                : null;
    }

    private static boolean isBy(String speaker, JsonObject turn) {
        return speaker.equals(text(turn, "speaker"));
    }

    static @Nullable String text(JsonObject from, String field) {
        return from.has(field) && from.get(field).isJsonPrimitive()
                ? from.get(field).getAsString()
                : null;
    }
}
