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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenkeel.localserver.LocalServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer page in a real headless Chromium; skipped where none is installed. */
class ChatPageTest {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final String MESSAGES = "return document.getElementById('log').innerText";
    private static final String CONNECTION = "return document.getElementById('connection').textContent";

    private static @Nullable Browser opened;

    @TempDir
    static Path profile;

    @TempDir
    Path folder;

    private LocalServer server;
    private ScriptedAgent agent;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Path chromium = Browser.find("chromium");
        Path chromedriver = Browser.find("chromedriver");
        if (chromium != null && chromedriver != null) {
            opened = Browser.open(chromium, chromedriver, profile);
        }
    }

    @AfterAll
    static void close() throws IOException {
        if (opened != null) {
            opened.close();
            // The browser's last processes may still be writing there.
            await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> {
                try (Stream<Path> left = Files.walk(profile)) {
                    left.sorted(Comparator.reverseOrder())
                            .forEach(each -> each.toFile().delete());
                }
                return Files.notExists(profile);
            });
            Files.createDirectories(profile);
        }
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(opened != null);
        server = LocalServer.start(folder.resolve("server"), 0, InstantSource.system());
        agent = new ScriptedAgent(server, server.agents().getFirst(), (a, conversation, text, ordinal) -> {});
    }

    @AfterEach
    void stop() {
        if (server != null) {
            agent.close();
            server.close();
        }
    }

    /** A page of its own: another server's address is another origin, which remembers nothing. */
    private Browser browser(boolean dark) throws IOException, InterruptedException {
        Browser browser = Objects.requireNonNull(opened);
        browser.dark(dark);
        browser.size(1280, 800);
        browser.go(server.url().resolve("/chat"));
        return browser;
    }

    private static void begin(Browser browser) throws IOException, InterruptedException {
        browser.type("#name", "Ottilie Brandt");
        browser.type("#email", "ottilie@example.org");
        browser.click("#begin");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> browser.text(CONNECTION).equals("Connected"));
    }

    private long conversation() throws IOException, InterruptedException {
        return agent.conversations().getFirst().get("id").getAsLong();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPersonChatsFromTheFirstWordToTheSurvey(boolean dark) throws IOException, InterruptedException {
        String theme = dark ? "dark" : "light";
        Browser browser = browser(dark);
        browser.screenshot(SCREENS.resolve("chat-page-welcome-" + theme + ".png"));
        begin(browser);
        browser.type("#text", "Good day, does the big lamp come with a bulb?\uE007");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("sent"));
        assertEquals(List.of("Good day, does the big lamp come with a bulb?"), agent.customerTurns(conversation()));
        assertTrue(agent.events().stream().anyMatch(each -> each.name().equals("conversation.typing_on")));

        typing("on");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text("return document.getElementById('typing').textContent")
                        .endsWith("is typing…"));
        agent.reply(
                conversation(), "Good day Ottilie! It does: a warm white one, 806 lumen. https://example.org/lamps");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("806 lumen"));
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        agent.events().stream().anyMatch(each -> each.name().equals("conversation.read")));
        agent.reply(conversation(), "<img src=x onerror=\"document.title='harm'\"> & <b>text</b>");
        browser.type(
                "#text",
                "Lovely, thank you. I'll take two, and one for my sister, who has been looking for such a lamp for years.\uE007");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("<img src=x onerror")
                        && agent.customerTurns(conversation()).size() == 2);
        assertEquals("0", browser.text("return String(document.querySelectorAll('#log img, #log b').length)"));

        agent.resolve(conversation());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text("return String(document.getElementById('survey').hidden)")
                        .equals("false"));
        browser.click("#scale button:nth-child(5)");
        browser.type("#words", "Kind and quick.");
        browser.screenshot(SCREENS.resolve("chat-page-survey-" + theme + ".png"));
        browser.size(375, 720);
        browser.screenshot(SCREENS.resolve("chat-page-phone-" + theme + ".png"));
        assertEquals(
                "true",
                browser.text("return String(document.documentElement.scrollWidth <= window.innerWidth)"),
                "no sideways scrolling on a phone");
        browser.click("#rate");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("Thank you for telling us."));
        try (ScriptedAgent lead = new ScriptedAgent(server, server.agents().getLast(), (a, c, t, o) -> {})) {
            JsonObject answer = lead.call("GET", "csat_survey_responses", null)
                    .getAsJsonArray()
                    .get(0)
                    .getAsJsonObject();
            assertEquals(5, answer.get("rating").getAsInt());
            assertEquals("Kind and quick.", answer.get("feedback_message").getAsString());
        }
    }

    @Test
    void theSessionOutlivesAReload() throws IOException, InterruptedException {
        Browser browser = browser(false);
        begin(browser);
        browser.type("#text", "Still here?\uE007");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("sent"));

        browser.go(server.url().resolve("/chat"));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("Still here?"));
        assertEquals(1, agent.conversations().size());
    }

    @Test
    void whatIsWrittenWithoutANetworkIsSentOnceWhenItIsBack() throws IOException, InterruptedException {
        Browser browser = browser(false);
        begin(browser);
        browser.type("#text", "Before.\uE007");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("sent"));
        browser.offline(true);
        browser.type("#text", "In the tunnel.\uE007");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.text(MESSAGES).contains("waiting for the connection…"));
        browser.offline(false);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> agent.customerTurns(conversation()).size() == 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !browser.text(MESSAGES).contains("waiting"));
        assertEquals(List.of("Before.", "In the tunnel."), agent.customerTurns(conversation()));
    }

    @Test
    void aNameIsAskedForAndAWrongAddressIsSaid() throws IOException, InterruptedException {
        Browser browser = browser(false);
        browser.type("#email", "not an address");
        browser.click("#begin");

        assertEquals("name", browser.text("return document.activeElement.id"));
        assertEquals("false", browser.text("return String(document.getElementById('name-error').hidden)"));
        assertEquals("false", browser.text("return String(document.getElementById('email-error').hidden)"));
        assertEquals(0, agent.conversations().size());
        String unlabelled = browser.text("""
                return [...document.querySelectorAll('input, textarea, button')]
                  .filter(e => !(e.labels && e.labels.length) && !e.textContent.trim()).map(e => e.id).join()""");
        assertEquals("", unlabelled);
    }

    private void typing(String status) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("typing_status", status);
        body.addProperty("is_private", false);
        agent.call("POST", "conversations/" + conversation() + "/toggle_typing_status", body);
    }
}
