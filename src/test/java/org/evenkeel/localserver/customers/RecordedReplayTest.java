package org.evenkeel.localserver.customers;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.customers.ScriptedAgent.Script;
import org.evenkeel.localserver.customers.recorded.DialogueFile;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded customers over the real wire, with a scripted agent at the other end. */
class RecordedReplayTest {
    private static final Script ANSWERS = (agent, conversation, text, ordinal) ->
            agent.reply(conversation, "Thank you, I have read message " + ordinal + ".");
    private static final Script SAYS_NOTHING = (agent, conversation, text, ordinal) -> {};

    @TempDir
    Path folder;

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(folder.resolve("server"), 0, InstantSource.system());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SimulatedCustomers customers(Path file, int count, double speed) {
        return new SimulatedCustomers(
                server.url(),
                server.inboxIdentifier(),
                new CustomerPlan(count, 50, 11, speed, file),
                InstantSource.system());
    }

    private Path garden() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append("""
                    {"id":"garden-%d","flow":"garden","turns":[
                     {"speaker":"customer","t":0,"text":"Good day, my hedge %d is turning brown."},
                     {"speaker":"customer","t":9,"text":"  It was planted in spring :) <b>not bold</b>"},
                     {"speaker":"agent","t":20,"text":"How often is it watered?"},
                     {"speaker":"customer","t":45,"text":"Twice a week. Ünïcödé 🌿 \\"quoted\\" and\\na second line"},
                     {"speaker":"agent","t":60,"text":"More, please."},
                     {"speaker":"customer","t":70,"text":"ok"},
                     {"speaker":"customer","t":71,"text":"ok"},
                     {"speaker":"agent","t":80,"text":"Bye"},
                     {"speaker":"customer","t":90,"text":"Thanks!"}]}""".replace("\n", "").formatted(i, i)).append('\n');
        }
        return Files.writeString(folder.resolve("garden.jsonl"), lines);
    }

    /** What each recorded customer said on this server, by the recording's id. */
    private static Map<String, List<String>> said(ScriptedAgent agent) throws IOException, InterruptedException {
        Map<String, List<String>> said = new HashMap<>();
        for (JsonObject conversation : agent.conversations()) {
            JsonObject sender = conversation.getAsJsonObject("meta").getAsJsonObject("sender");
            String id = sender.getAsJsonObject("custom_attributes")
                    .get("dialogue_id")
                    .getAsString();
            List<String> turns = agent.customerTurns(conversation.get("id").getAsLong());
            assertEquals(null, said.put(id, turns), id + " came twice");
        }
        return said;
    }

    private static Map<String, List<String>> recorded(List<RecordedDialogue> dialogues) {
        return dialogues.stream()
                .collect(Collectors.toMap(
                        RecordedDialogue::id,
                        each -> each.turns().stream().map(Turn::text).toList()));
    }

    @Test
    void everyTurnArrivesOnceAndInOrder() throws IOException, InterruptedException {
        Path file = garden();
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), ANSWERS);
                SimulatedCustomers customers = customers(file, Integer.MAX_VALUE, 200)) {
            customers.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> customers.progress().complete());

            assertEquals(recorded(DialogueFile.read(file)), said(agent));
            assertEquals(new Progress(6, 6, 6, 0, 36, 0), customers.progress());
        }
    }

    @Test
    void waitsForTheAgentWhereTheRecordingHasOne() throws IOException, InterruptedException {
        // At this speed the two minutes of patience last far longer than the test.
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), SAYS_NOTHING);
                SimulatedCustomers customers = customers(garden(), 1, 12)) {
            customers.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> customers.progress().turnsSpoken() == 2);
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> customers.progress().turnsSpoken() == 2);
            long conversation = agent.conversations().getFirst().get("id").getAsLong();

            agent.reply(conversation, "How often do you water it?");

            await().atMost(Duration.ofSeconds(15))
                    .until(() -> customers.progress().turnsSpoken() == 3);
            assertTrue(agent.events().stream().anyMatch(each -> each.name().equals("conversation.typing_on")));
            assertTrue(agent.events().stream().anyMatch(each -> each.name().equals("conversation.read")));
        }
    }

    @Test
    void goesOnWhenNobodyAnswersForTwoMinutes() throws IOException, InterruptedException {
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), SAYS_NOTHING);
                SimulatedCustomers customers = customers(garden(), 2, 200)) {
            customers.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> customers.progress().complete());

            assertEquals(
                    List.of(6, 6), said(agent).values().stream().map(List::size).toList());
        }
    }

    @Test
    void answersTheSurveyAtTheEnd() throws IOException, InterruptedException {
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), ANSWERS);
                SimulatedCustomers customers = customers(garden(), 1, 100)) {
            customers.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> customers.progress().complete());

            agent.resolve(agent.conversations().getFirst().get("id").getAsLong());

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> customers.progress().surveysAnswered() == 1);
        }
    }

    /** Real people's words, where they are at hand. */
    @Test
    void replaysRealDialogues() throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("evenkeel.data", "../shared/data"), "dialogues-star-dev.jsonl.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file));
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), ANSWERS);
                SimulatedCustomers customers = customers(file, 40, 250)) {
            customers.start();
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> customers.progress().complete());

            Map<String, List<String>> said = said(agent);
            Map<String, List<String>> expected = recorded(DialogueFile.read(file));
            expected.keySet().retainAll(said.keySet());
            assertEquals(40, said.size());
            assertEquals(expected, said);
            assertEquals(0, customers.progress().failed());
        }
    }
}
