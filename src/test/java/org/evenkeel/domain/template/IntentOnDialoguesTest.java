package org.evenkeel.domain.template;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.evenkeel.domain.chat.ConversationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How far the few cue words carry on labelled dialogues, where those are at hand: every 20th of them. */
class IntentOnDialoguesTest {
    private static final Path FILE =
            Path.of(System.getProperty("evenkeel.data", "../shared/data"), "dialogues-multidogo-customer-dev.jsonl.gz");
    private static final Map<String, Intent> ACTS =
            Map.of("openinggreeting", Intent.GREETING, "thankyou", Intent.THANKS, "closinggreeting", Intent.GOODBYE);

    @Test
    void actsAndKindsAreMostlyUnderstood(TestReporter report) throws IOException {
        assumeTrue(Files.exists(FILE));
        Map<Intent, int[]> acts = new HashMap<>();
        Map<String, int[]> kinds = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % 20 == 0) {
                    look(JsonParser.parseString(line).getAsJsonObject(), acts, kinds);
                }
            }
        }
        acts.forEach((intent, counts) ->
                report.publishEntry(intent.name(), "%d of %d understood".formatted(counts[0], counts[1])));
        kinds.forEach((flow, counts) -> report.publishEntry(
                flow, "service %d, support %d, unknown %d".formatted(counts[0], counts[1], counts[2])));
        acts.forEach((intent, counts) ->
                assertTrue(counts[0] >= 0.6 * counts[1], intent + " " + counts[0] + "/" + counts[1]));
    }

    private static void look(JsonObject dialogue, Map<Intent, int[]> acts, Map<String, int[]> kinds) {
        List<String> said = new ArrayList<>();
        for (JsonElement element : dialogue.getAsJsonArray("turns")) {
            JsonObject turn = element.getAsJsonObject();
            String text = turn.get("text").getAsString();
            said.add(text);
            Intent act = turn.has("label") && !turn.get("label").isJsonNull()
                    ? ACTS.get(turn.get("label").getAsString())
                    : null;
            if (act != null) {
                int[] counts = acts.computeIfAbsent(act, intent -> new int[2]);
                counts[1]++;
                counts[0] += Intent.of(text) == act ? 1 : 0;
            }
        }
        ConversationKind kind = Intent.kindOf(said.subList(0, Math.min(5, said.size())));
        kinds.computeIfAbsent(dialogue.get("flow").getAsString(), flow -> new int[3])[
                kind == null ? 2 : kind.ordinal()]++;
    }
}
