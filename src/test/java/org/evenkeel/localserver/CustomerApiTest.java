package org.evenkeel.localserver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.localserver.Wire.Answer;
import org.evenkeel.localserver.Wire.Chat;
import org.junit.jupiter.api.Test;

/** The customer's side (section 17.2), surveys, attachments, and what survives a restart. */
class CustomerApiTest extends ServerCase {
    private long survey(Chat chat) {
        for (var element : customer.get(chat.path() + "/messages").array()) {
            JsonObject message = element.getAsJsonObject();
            if (message.get("content_type").getAsString().equals("input_csat")) {
                return message.get("id").getAsLong();
            }
        }
        throw new AssertionError("no survey");
    }

    private static String rating(int stars) {
        return "{\"submitted_values\":{\"csat_survey_response\":{\"rating\":" + stars
                + ",\"feedback_message\":\"ok\"}}}";
    }

    @Test
    void aKnownCustomerStaysTheSame() {
        JsonObject first = customer.post("/contacts", "{\"name\":\"Ada\",\"email\":\"ada@example.test\"}")
                .object();
        String source = first.get("source_id").getAsString();
        assertEquals(
                first,
                customer.post("/contacts", "{\"source_id\":\"" + source + "\",\"name\":\"Other\"}")
                        .object());
        JsonObject again =
                customer.post("/contacts", "{\"email\":\"Ada@example.test\"}").object();
        assertEquals(first.get("id"), again.get("id"));
        assertFalse(first.get("source_id").equals(again.get("source_id")));
        JsonObject raw = customer.call("PATCH", "/contacts/" + source, "{\"name\":\"Ada L\",\"blocked\":true}")
                .object();
        assertTrue(raw.get("created_at").getAsString().endsWith("Z"));
        assertFalse(raw.get("blocked").getAsBoolean(), "not the customer's to set");
    }

    @Test
    void whatTheCustomerSees() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        JsonObject said = Wire.say(server, chat, "Hello");
        assertFalse(said.has("status"));
        assertFalse(said.has("echo_id"));
        mara.post(chat.agentPath() + "/messages", "{\"content\":\"note\",\"private\":true}");
        mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":1}");
        mara.post(chat.agentPath() + "/messages", "{\"content\":\"Hi\"}");
        assertEquals(2, customer.get(chat.path() + "/messages").array().size());
        assertEquals(
                2, customer.get(chat.path()).object().getAsJsonArray("messages").size());
        Chat other = Wire.chat(server, "Linus");
        assertEquals(
                404,
                customer.get("/contacts/" + other.source() + "/conversations/" + chat.id())
                        .status(),
                "somebody else's");
    }

    @Test
    void theSurveyFromTheChatToTheLead() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Wire.say(server, chat, "Thanks");
        mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":1}");
        assertEquals(
                404,
                Wire.bare(server, null)
                        .get("/public/api/v1/csat_survey/" + chat.uuid())
                        .status(),
                "not asked yet");
        customer.post(chat.path() + "/toggle_status", "");
        long id = survey(chat);
        assertEquals(
                422,
                customer.call("PATCH", chat.path() + "/messages/" + id, rating(6))
                        .status());
        try (CableClient one = CableClient.agent(server, 1)) {
            Answer answered = customer.call("PATCH", chat.path() + "/messages/" + id, rating(4));
            assertEquals(200, answered.status());
            assertEquals(
                    4,
                    one.event("message.updated")
                            .getAsJsonObject("content_attributes")
                            .getAsJsonObject("submitted_values")
                            .getAsJsonObject("csat_survey_response")
                            .get("rating")
                            .getAsInt());
        }
        String byUuid = "/public/api/v1/csat_survey/" + chat.uuid();
        JsonObject page = Wire.bare(server, null)
                .call("PUT", byUuid, "{\"message\":" + rating(5) + "}")
                .object();
        assertEquals(
                5, page.getAsJsonObject("csat_survey_response").get("rating").getAsInt());
        assertTrue(page.get("conversation_id").getAsLong() > 5000, "the database id");
        JsonObject row = lead.get("/csat_survey_responses").array().get(0).getAsJsonObject();
        assertEquals(chat.id(), row.get("conversation_id").getAsLong());
        assertEquals(1, row.getAsJsonObject("assigned_agent").get("id").getAsLong());
        assertEquals(
                "{\"total_count\":1,\"ratings_count\":{\"5\":1},\"total_sent_messages_count\":1}",
                lead.get("/csat_survey_responses/metrics").text());
        Wire.say(server, chat, "One more thing");
        mara.post(chat.agentPath() + "/toggle_status", "{\"status\":\"resolved\"}");
        assertEquals(
                1,
                lead.get("/csat_survey_responses/metrics")
                        .object()
                        .get("total_sent_messages_count")
                        .getAsInt(),
                "asked once a conversation");
    }

    @Test
    void aSurveyCloses() throws IOException {
        server.close();
        var clock = new HandClock();
        start(clock);
        Chat chat = Wire.chat(server, "Grace Hopper");
        mara.post(chat.agentPath() + "/toggle_status", "{\"status\":\"resolved\"}");
        clock.turn(Duration.ofDays(15));
        Answer late = customer.call("PATCH", chat.path() + "/messages/" + survey(chat), rating(5));
        assertEquals(422, late.status());
        assertEquals(
                "You cannot update the CSAT survey after 14 days",
                late.object().get("error").getAsString());
    }

    @Test
    void anAttachmentIsFetchedWithoutAToken() throws Exception {
        Chat chat = Wire.chat(server, "Grace Hopper");
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
        JsonObject picture = upload(chat, "re ceipt.png", "image/png", bytes);
        assertEquals("image", picture.get("file_type").getAsString());
        assertEquals(bytes.length, picture.get("file_size").getAsInt());
        HttpResponse<byte[]> fetched = fetch(picture);
        assertArrayEquals(bytes, fetched.body());
        assertEquals("image/png", fetched.headers().firstValue("Content-Type").orElseThrow());
        JsonObject page = upload(chat, "../../evil.html", "text/html", "<script>".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> html = fetch(page);
        assertEquals(
                "application/octet-stream",
                html.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(
                html.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment; "));
        assertTrue(
                html.headers().firstValue("Content-Disposition").orElseThrow().endsWith("evil.html"));
        assertEquals(2, kept());
        mara.call("DELETE", chat.agentPath() + "/messages/" + page.get("message_id"), null);
        assertEquals(1, kept());
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("data/files"))) {
            return files.count();
        }
    }

    private JsonObject upload(Chat chat, String name, String type, byte[] bytes) {
        byte[] head = ("--xx\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nsee\r\n--xx\r\n"
                        + "Content-Disposition: form-data; name=\"attachments[]\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8);
        Answer sent = Wire.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/accounts/1" + chat.agentPath() + "/messages"))
                        .header("api-access-token", server.agents().getFirst().accessToken())
                        .header("Content-Type", "multipart/form-data; boundary=xx")
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, bytes, tail)))
                        .build());
        assertEquals(200, sent.status(), sent.text());
        assertEquals("see", sent.object().get("content").getAsString());
        return sent.object().getAsJsonArray("attachments").get(0).getAsJsonObject();
    }

    private static HttpResponse<byte[]> fetch(JsonObject attachment) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(attachment.get("data_url").getAsString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void everythingSurvivesARestart() throws IOException {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Wire.say(server, chat, "Hello");
        mara.post(chat.agentPath() + "/labels", "{\"labels\":[\"refund\"]}");
        String before = mara.get(chat.agentPath() + "/messages").text();
        List<SeededAgent> people = server.agents();
        String inbox = server.inboxIdentifier();
        server.close();
        start(InstantSource.system());
        assertEquals(people, server.agents());
        assertEquals(inbox, server.inboxIdentifier());
        assertEquals(before, mara.get(chat.agentPath() + "/messages").text());
        JsonObject next = Wire.say(server, chat, "again");
        assertTrue(next.get("id").getAsLong() > 1);
    }

    @Test
    void theReadyLineIsOneLineOfJson() {
        String line = server.readyLine();
        assertFalse(line.contains("\n"));
        assertTrue(line.startsWith("{\"url\":\"http://127.0.0.1:"));
        assertTrue(line.contains("\"account_id\":1,\"agents\":[{\"id\":1,\"name\":\"Mara Lindqvist\",\"email\":"));
        assertTrue(line.endsWith("\"inbox_identifier\":\"" + server.inboxIdentifier() + "\"}"));
    }

    @Test
    void showsAPageWithItsInbox() throws IOException {
        var page = new StaticPage(
                "/hello", "text/html; charset=utf-8", "<p>{{INBOX}}</p>".getBytes(StandardCharsets.UTF_8));
        try (LocalServer other =
                LocalServer.start(directory.resolve("other"), 0, InstantSource.system(), List.of(page))) {
            assertEquals(
                    "<p>" + other.inboxIdentifier() + "</p>",
                    Wire.bare(other, null).get("/hello").text());
        }
    }
}
