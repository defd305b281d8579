package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.customers.CustomerPlan;
import org.evenkeel.localserver.customers.SimulatedCustomers;
import org.evenkeel.localserver.customers.recorded.DialogueFile;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue;
import org.evenkeel.platform.SystemClock;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recorded customers come by the wire, an agent answers every one of them, and what each said stands in the agent's cache, in
 * order, once. {@code -Dreplay.dialogues=200 -Dreplay.speed=20} plays as many as the console promises, at a pace a person can
 * watch.
 */
class ReplayToCacheTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayToCacheTest.class);
    private static final Path DATA = Path.of(System.getProperty("evenkeel.data", "../shared/data"));

    @TempDir
    Path directory;

    @Test
    void ourOwnWordsReachTheCache() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            lines.append("""
                    {"id":"kettle-%d","flow":"kitchen","turns":[
                     {"speaker":"customer","t":0,"text":"Hello, kettle %d does not boil."},
                     {"speaker":"customer","t":6,"text":"  the light *is* on :)  <b>really</b>"},
                     {"speaker":"agent","t":20,"text":"Since when?"},
                     {"speaker":"customer","t":41,"text":"Since Tuesday. \\"Click\\", it says, \\nand nothing else. ☕"},
                     {"speaker":"agent","t":60,"text":"And the socket?"},
                     {"speaker":"customer","t":70,"text":"ok"},
                     {"speaker":"customer","t":71,"text":"ok"},
                     {"speaker":"agent","t":80,"text":"A new one is on its way."},
                     {"speaker":"customer","t":95,"text":"Thanks!"}]}""".replace("\n", "").formatted(i, i)).append('\n');
        }
        replay(Files.writeString(directory.resolve("kettles.jsonl"), lines), 8, 200);
    }

    @Test
    void whatRealPeopleSaidReachesTheCache() throws Exception {
        Path file = DATA.resolve("dialogues-star-dev.jsonl.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file), "The recorded dialogues are not here.");
        replay(file, Integer.getInteger("replay.dialogues", 30), Integer.getInteger("replay.speed", 200));
    }

    private void replay(Path file, int dialogues, double speed) throws IOException {
        long began = System.nanoTime();
        CustomerPlan plan = new CustomerPlan(dialogues, dialogues, 1, speed, file);
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall());
                Workstation workstation = Stations.online(Stations.of(server, 0, directory.resolve("cache.db")));
                AnsweringAgent agent = new AnsweringAgent(workstation);
                SimulatedCustomers customers =
                        new SimulatedCustomers(server.url(), server.inboxIdentifier(), plan, SystemClock.wall())) {
            customers.start();
            await().atMost(Duration.ofMinutes(1).plusSeconds(dialogues * 60 / (long) speed * 10))
                    .until(() -> customers.progress().complete());
            assertThat(customers.progress().failed()).isZero();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> turns(workstation) == customers.progress().turnsSpoken());

            Map<String, List<String>> expected = new HashMap<>();
            DialogueFile.read(file).forEach(each -> expected.put(each.id(), said(each)));
            Map<String, List<String>> found = found(workstation);
            expected.keySet().retainAll(found.keySet());
            assertThat(found).hasSize(dialogues);
            // Not by one assertion over all: no recorded sentence is to stand in a log.
            List<String> wrong = found.entrySet().stream()
                    .filter(each -> !each.getValue().equals(expected.get(each.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            LOG.warn(
                    "{} dialogues at speed {}: {} customer turns expected, {} in the cache, {} dialogues differ,"
                            + " {} answers, {} s",
                    dialogues,
                    speed,
                    expected.values().stream().mapToInt(List::size).sum(),
                    turns(workstation),
                    wrong.size(),
                    agent.answers(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            assertThat(wrong).isEmpty();
        }
    }

    private static List<String> said(RecordedDialogue dialogue) {
        return dialogue.turns().stream().map(RecordedDialogue.Turn::text).toList();
    }

    private static long turns(Workstation workstation) {
        return Stations.conversations(workstation).stream()
                .mapToLong(id -> Stations.customerTurns(workstation, id).size())
                .sum();
    }

    /** What the cache says each recorded customer said, by the recording's id. */
    private static Map<String, List<String>> found(Workstation workstation) {
        Map<String, List<String>> found = new HashMap<>();
        for (long id : Stations.conversations(workstation)) {
            String dialogue = workstation
                    .desk()
                    .conversations()
                    .card(id)
                    .orElseThrow()
                    .contact()
                    .attributes()
                    .getOrDefault("dialogue_id", "conversation " + id);
            List<String> turns = new ArrayList<>();
            for (Message message : Stations.customerTurns(workstation, id)) {
                assertThat(message.kind()).isEqualTo(MessageKind.INCOMING);
                turns.add(message.text());
            }
            assertThat(found.put(dialogue, turns)).as("%s came twice", dialogue).isNull();
        }
        return found;
    }
}
