package org.evenkeel.localserver.customers;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.SeededAgent;
import org.evenkeel.localserver.customers.ScriptedAgent.Script;
import org.evenkeel.localserver.customers.scenario.Scenario;
import org.evenkeel.localserver.customers.scenario.Scenario.Occasion;
import org.evenkeel.localserver.customers.scenario.ScenarioShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios over the real wire. */
class ScenarioCustomersTest {
    private static final Script SAYS_NOTHING = (agent, conversation, text, ordinal) -> {};
    private static final List<String> AGREEMENTS = ScenarioShelf.shipped().stream()
            .flatMap(each -> each.lines(Occasion.HOLD).stream())
            .toList();

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

    private SimulatedCustomers customers(int count, double speed) {
        return new SimulatedCustomers(
                server.url(),
                server.inboxIdentifier(),
                new CustomerPlan(count, 5, 2, speed, null),
                InstantSource.system());
    }

    private static Scenario played(JsonObject conversation) {
        String name = conversation
                .getAsJsonObject("meta")
                .getAsJsonObject("sender")
                .get("name")
                .getAsString();
        return ScenarioShelf.shipped().stream()
                .filter(each -> each.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstTwoWriteWithinSeconds() throws IOException, InterruptedException {
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), SAYS_NOTHING);
                SimulatedCustomers customers = customers(Integer.MAX_VALUE, 1)) {
            customers.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> agent.events().stream()
                                    .filter(each -> each.name().equals("conversation.created"))
                                    .count()
                            >= 2);
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            agent.events().stream().anyMatch(each -> each.name().equals("message.created")));
            assertFalse(customers.progress().complete());
        }
    }

    @Test
    void anAgentWhoHoldsProperlyIsThankedAndRated() throws IOException, InterruptedException {
        Set<Long> held = ConcurrentHashMap.newKeySet();
        Script script = (agent, conversation, text, ordinal) -> {
            if (held.add(conversation)) {
                agent.reply(conversation, "I'm sorry about that. May I put you on hold for one minute while I check?");
            } else if (AGREEMENTS.stream().anyMatch(line -> line.endsWith(text))) {
                agent.reply(conversation, "Thank you for waiting. I have sorted it for you.");
            }
        };
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), script);
                SimulatedCustomers customers = customers(3, 60)) {
            customers.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> customers.progress().complete());

            for (JsonObject conversation : agent.conversations()) {
                long id = conversation.get("id").getAsLong();
                String spoken = String.join(" ", agent.customerTurns(id));
                Scenario scenario = played(conversation);
                assertTrue(saysOneOf(scenario, Occasion.HOLD, spoken), spoken);
                assertTrue(saysOneOf(scenario, Occasion.THANKS, spoken), spoken);
                agent.resolve(id);
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> customers.progress().surveysAnswered() == 3);
        }
        assertEquals(3, ratings().size());
        assertTrue(ratings().stream().allMatch(rating -> rating >= 3), ratings().toString());
    }

    @Test
    void theNeglectedAskTwiceAndLeave() throws IOException, InterruptedException {
        try (ScriptedAgent agent = new ScriptedAgent(server, server.agents().getFirst(), SAYS_NOTHING);
                SimulatedCustomers customers = customers(3, 100)) {
            customers.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> customers.progress().complete());

            for (JsonObject conversation : agent.conversations()) {
                long id = conversation.get("id").getAsLong();
                Scenario scenario = played(conversation);
                String spoken = String.join(" ", agent.customerTurns(id));
                assertTrue(
                        scenario.lines(Occasion.NUDGE).stream().allMatch(line -> contains(scenario, spoken, line)),
                        spoken);
                assertTrue(saysOneOf(scenario, Occasion.LEAVE, spoken), spoken);
                agent.resolve(id);
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> customers.progress().surveysAnswered() == 3);
        }
        assertTrue(ratings().stream().allMatch(rating -> rating <= 2), ratings().toString());
    }

    @Test
    void everybodyGoesHomeAtOnce() throws IOException, InterruptedException {
        Set<Thread> before = httpThreads();
        SimulatedCustomers customers = customers(Integer.MAX_VALUE, 20);
        customers.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> customers.progress().turnsSpoken() >= 3);

        long began = System.nanoTime();
        customers.close();
        long took = Duration.ofNanos(System.nanoTime() - began).toMillis();

        assertTrue(took < 10_000, took + " ms");
        await().atMost(Duration.ofSeconds(20)).until(() -> before.containsAll(httpThreads()));
        Progress after = customers.progress();
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> customers.progress().equals(after));
    }

    private static Set<Thread> httpThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .collect(Collectors.toSet());
    }

    private List<Integer> ratings() throws IOException, InterruptedException {
        SeededAgent lead = server.agents().getLast();
        try (ScriptedAgent asLead = new ScriptedAgent(server, lead, SAYS_NOTHING)) {
            JsonArray responses =
                    asLead.call("GET", "csat_survey_responses", null).getAsJsonArray();
            return responses.asList().stream()
                    .map(each -> each.getAsJsonObject().get("rating").getAsInt())
                    .collect(Collectors.toList());
        }
    }

    private static boolean saysOneOf(Scenario scenario, Occasion occasion, String spoken) {
        return scenario.lines(occasion).stream().anyMatch(line -> contains(scenario, spoken, line));
    }

    private static boolean contains(Scenario scenario, String spoken, String line) {
        return spoken.contains(line.replace("{first}", scenario.person().firstName()));
    }
}
