package org.evenkeel.domain.template;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A customer's turn with what its label says it wants. */
record LabelledTurn(String conversation, String domain, String text, Intent intent) {
    private static final String FILE = "dialogues-multidogo-customer-dev.jsonl.gz";
    /** The labels that are no plain wish for something. */
    private static final Map<String, Intent> INTENTS = Map.ofEntries(
            Map.entry("openinggreeting", Intent.GREETING),
            Map.entry("thankyou", Intent.THANKS),
            Map.entry("closinggreeting", Intent.GOODBYE),
            Map.entry("contentonly", Intent.OTHER),
            Map.entry("confirmation", Intent.OTHER),
            Map.entry("rejection", Intent.OTHER),
            Map.entry("outofdomain", Intent.OTHER),
            Map.entry("reportbrokensoftware", Intent.PROBLEM),
            Map.entry("reportbrokenphone", Intent.PROBLEM),
            Map.entry("softwareupdate", Intent.PROBLEM),
            Map.entry("disputecharge", Intent.REFUND),
            Map.entry("checkserverstatus", Intent.OUTAGE),
            Map.entry("closeaccount", Intent.CANCEL),
            Map.entry("stoporder", Intent.CANCEL),
            Map.entry("cancelserviceintent", Intent.CANCEL),
            Map.entry("getinformationintent", Intent.PRE_SALE),
            Map.entry("checkoffereligibility", Intent.PRE_SALE),
            Map.entry("getpromotions", Intent.PRE_SALE));

    /** Every other conversation is kept out of the training that is measured. */
    boolean heldOut() {
        return Math.floorMod(conversation.hashCode(), 2) == 1;
    }

    /** @param folder the recorded data */
    static List<LabelledTurn> all(Path folder) {
        List<LabelledTurn> turns = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(FILE))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(JsonParser.parseString(line).getAsJsonObject(), turns);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return turns;
    }

    private static void add(JsonObject dialogue, List<LabelledTurn> turns) {
        for (JsonElement element : dialogue.getAsJsonArray("turns")) {
            JsonObject turn = element.getAsJsonObject();
            if (!turn.get("label").isJsonNull()) {
                // of several wishes in one turn the first
                String label = turn.get("label").getAsString().split("\\+", 2)[0];
                turns.add(new LabelledTurn(
                        dialogue.get("id").getAsString(),
                        dialogue.get("flow").getAsString(),
                        turn.get("text").getAsString(),
                        INTENTS.getOrDefault(label, Intent.REQUEST)));
            }
        }
    }
}
