package org.evenkeel.localserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.evenkeel.localserver.Wire.Answer;
import org.evenkeel.localserver.Wire.Chat;
import org.evenkeel.localserver.faults.Switchboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every fault does to a client what it says, over the real wire, and none is there unless asked for. */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest extends ServerCase {
    /** For a client that is to give up; one that is to be answered has the patience of every other request. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final int LATE_MS = 4_000;

    @Override
    protected void start(InstantSource clock) throws IOException {
        server = LocalServer.start(directory.resolve("data"), 0, clock, Switchboard.open(Duration.ofMillis(100)));
        mara = Wire.agent(server, 0);
        jonas = Wire.agent(server, 1);
        lead = Wire.agent(server, 2);
        customer = Wire.customer(server);
    }

    private Wire board() {
        return Wire.bare(server, server.agents().get(2).accessToken());
    }

    private void want(String fault, String more) {
        assertEquals(
                200,
                board().post("/faults", "{\"fault\":\"" + fault + "\"" + more + "}")
                        .status());
    }

    private int struck(String fault) {
        JsonObject counts = board().get("/faults").object().getAsJsonObject("struck");
        return counts.has(fault) ? counts.get(fault).getAsInt() : 0;
    }

    private HttpRequest.Builder posting(Chat chat, String text) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/accounts/1" + chat.agentPath() + "/messages"))
                .header("Content-Type", "application/json")
                .header("api-access-token", server.agents().getFirst().accessToken())
                .POST(BodyPublishers.ofString(Wire.quoted("content", text)));
    }

    private Answer sent(Chat chat, String text) {
        return Wire.send(posting(chat, text).build());
    }

    private void givesUpOn(Chat chat, String text) {
        HttpRequest request = posting(chat, text).timeout(SHORT).build();
        assertThrows(HttpTimeoutException.class, () -> Wire.HTTP.send(request, BodyHandlers.ofString()));
    }

    private long stored(Chat chat, String text) {
        return mara.get(chat.agentPath() + "/messages").object().getAsJsonArray("payload").asList().stream()
                .map(message -> message.getAsJsonObject().get("content"))
                .filter(content ->
                        !content.isJsonNull() && content.getAsString().equals(text))
                .count();
    }

    @Test
    void thereIsNoSwitchboardUnlessAskedFor() throws IOException {
        try (LocalServer plain = LocalServer.start(directory.resolve("plain"), 0, InstantSource.system())) {
            Wire anybody = Wire.bare(plain, plain.agents().get(2).accessToken());
            assertEquals(404, anybody.get("/faults").status());
            assertEquals(
                    404,
                    anybody.post("/faults", "{\"fault\":\"lose_event\",\"share\":1}")
                            .status());
        }
    }

    @Test
    void onlyTheLeadHasTheSwitchboard() {
        Wire agent = Wire.bare(server, server.agents().getFirst().accessToken());
        assertEquals(401, agent.get("/faults").status());
        assertEquals(
                401,
                agent.post("/faults", "{\"fault\":\"lose_event\",\"share\":1}").status());
        assertEquals(401, Wire.bare(server, null).post("/faults", "{}").status());
        assertEquals(400, board().post("/faults", "{\"fault\":\"earthquake\"}").status());
        assertEquals(
                400,
                board().post("/faults", "{\"fault\":\"lose_event\",\"share\":2}")
                        .status());
    }

    @Test
    void storesButNeverAnswers() {
        Chat chat = Wire.chat(server, "Ada");
        want("never_answer", ",\"next\":1");
        givesUpOn(chat, "Once");
        Awaitility.await().until(() -> stored(chat, "Once") == 1);
        assertEquals(200, sent(chat, "Twice").status());
        assertEquals(1, struck("never_answer"));
    }

    @Test
    void breaksTheConnectionAfterStoring() {
        Chat chat = Wire.chat(server, "Ada");
        want("break_off", ",\"next\":1");
        HttpRequest request =
                posting(chat, "Once").timeout(Duration.ofSeconds(30)).build();
        IOException broken = assertThrows(IOException.class, () -> Wire.HTTP.send(request, BodyHandlers.ofString()));
        assertFalse(broken instanceof HttpTimeoutException, "at once, not by silence");
        assertEquals(1, stored(chat, "Once"));
    }

    @Test
    void fails500AfterStoring() {
        Chat chat = Wire.chat(server, "Ada");
        want("fail_after_storing", ",\"share\":1");
        assertEquals(500, sent(chat, "Once").status());
        assertEquals(1, stored(chat, "Once"));
        assertEquals(200, board().call("DELETE", "/faults", null).status());
        assertEquals(200, sent(chat, "Twice").status());
    }

    @Test
    void storesOrAnswersLate() {
        Chat chat = Wire.chat(server, "Ada");
        want("answer_late", ",\"next\":1,\"delay_ms\":" + LATE_MS);
        givesUpOn(chat, "One");
        Awaitility.await("stored at once, answered late").until(() -> stored(chat, "One") == 1);
        want("store_late", ",\"next\":1,\"delay_ms\":" + LATE_MS);
        givesUpOn(chat, "Two");
        assertEquals(0, stored(chat, "Two"), "stored late");
        Awaitility.await().until(() -> stored(chat, "Two") == 1);
    }

    @Test
    void limitsWithTextAndDoesNothing() {
        Chat chat = Wire.chat(server, "Ada");
        want("too_many_requests", ",\"next\":1");
        Answer answer = sent(chat, "Once");
        assertEquals(429, answer.status());
        assertEquals("Retry later\n", answer.text());
        assertEquals(0, stored(chat, "Once"));
    }

    @Test
    void stripsHeadersWithUnderscores() {
        want("strip_underscores", ",\"share\":1");
        String token = server.agents().getFirst().accessToken();
        assertEquals(
                401,
                Wire.bare(server, null)
                        .call("GET", "/api/v1/profile", null, "api_access_token", token)
                        .status());
        assertEquals(200, Wire.bare(server, token).get("/api/v1/profile").status());
    }

    @Test
    void losesDoublesAndSwapsEvents() {
        Chat chat = Wire.chat(server, "Ada");
        try (CableClient client = CableClient.agent(server, 0)) {
            client.await(frame -> CableClient.type(frame).equals("confirm_subscription"));
            want("lose_event", ",\"share\":1");
            Wire.say(server, chat, "lost");
            Awaitility.await().until(() -> struck("lose_event") > 0);
            want("lose_event", "");
            want("double_event", ",\"share\":1");
            Wire.say(server, chat, "double");
            Awaitility.await().until(() -> said(client).size() == 2);
            assertEquals(List.of("double", "double"), said(client));
            want("double_event", "");
            want("swap_events", ",\"share\":1");
            Wire.say(server, chat, "first");
            Wire.say(server, chat, "second");
            Awaitility.await().until(() -> said(client).size() == 4);
        }
    }

    private static List<String> said(CableClient client) {
        return client.frames().stream()
                .filter(frame -> CableClient.event(frame).equals("message.created"))
                .map(frame -> CableClient.data(frame).get("content").getAsString())
                .toList();
    }

    @Test
    void dropsTheSocketWithoutACloseFrame() {
        Chat chat = Wire.chat(server, "Ada");
        try (CableClient client = CableClient.agent(server, 0)) {
            client.await(frame -> CableClient.type(frame).equals("confirm_subscription"));
            want("drop_socket", ",\"next\":1");
            Wire.say(server, chat, "Hello");
            Awaitility.await().until(client::closed);
        }
    }

    @Test
    void stopsPings() {
        try (CableClient client = CableClient.agent(server, 0)) {
            client.await(frame -> CableClient.type(frame).equals("ping"));
            want("stop_pings", ",\"share\":1");
            Awaitility.await().until(() -> struck("stop_pings") >= 1);
            long before = pings(client);
            Awaitility.await().until(() -> struck("stop_pings") >= 4);
            assertTrue(pings(client) <= before + 1, "one may have been on its way");
        }
    }

    private static long pings(CableClient client) {
        return client.frames().stream()
                .filter(frame -> CableClient.type(frame).equals("ping"))
                .count();
    }

    @Test
    void losesPresence() {
        want("lose_presence", ",\"share\":1");
        try (CableClient client = CableClient.agent(server, 0)) {
            JsonObject told = client.event("presence.update");
            assertFalse(told.getAsJsonObject("users")
                    .has(Long.toString(server.agents().getFirst().id())));
        }
    }

    @Test
    void actsLikeAServerBeforeTheReferenceWasKept() {
        Chat chat = Wire.chat(server, "Ada");
        want("old_server", ",\"share\":1");
        assertEquals(
                "4.8.0",
                Wire.bare(server, null).get("/api").object().get("version").getAsString());
        JsonObject kept = mara.post(
                        chat.agentPath() + "/messages",
                        "{\"content\":\"Hi\",\"content_attributes\":{\"client_ref\":\"r\",\"in_reply_to\":1}}")
                .object()
                .getAsJsonObject("content_attributes");
        assertFalse(kept.has("client_ref"));
        assertTrue(kept.has("in_reply_to"));
    }

    @Test
    void disappearsAndReturns() {
        HttpRequest wish = HttpRequest.newBuilder(URI.create(server.url() + "/faults"))
                .header("api-access-token", server.agents().get(2).accessToken())
                .POST(BodyPublishers.ofString("{\"fault\":\"vanish\",\"delay_ms\":3000}"))
                .build();
        // On a busy machine the server is gone before its answer has left.
        var _ = Wire.HTTP.sendAsync(wish, BodyHandlers.ofString());
        HttpRequest probe =
                HttpRequest.newBuilder(URI.create(server.url() + "/api")).build();
        Awaitility.await().until(() -> refused(probe));
        Awaitility.await().until(() -> !refused(probe));
        assertEquals(200, Wire.send(probe).status());
    }

    private static boolean refused(HttpRequest request) throws InterruptedException {
        try {
            Wire.HTTP.send(request, BodyHandlers.ofString());
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
