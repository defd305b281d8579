package org.evenkeel.localserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.evenkeel.localserver.Wire.Answer;
import org.evenkeel.localserver.Wire.Chat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The traps of the contract, one by one: a client that survives these survives the real server. */
@Execution(ExecutionMode.CONCURRENT)
class QuirksTest extends ServerCase {
    private JsonObject conversation(Chat chat) {
        return mara.get(chat.agentPath()).object();
    }

    private static JsonArray payload(Answer answer) {
        return answer.object().getAsJsonArray("payload");
    }

    private List<String> texts(Chat chat) {
        return StreamSupport.stream(
                        payload(mara.get(chat.agentPath() + "/messages")).spliterator(), false)
                .map(message -> message.getAsJsonObject().get("content").getAsString())
                .toList();
    }

    @Test
    void fourKindsOf401() {
        assertEquals(
                "{\"error\":\"You are not authorized to do this action\"}",
                mara.get("/csat_survey_responses").text());
        assertEquals(401, mara.get("/csat_survey_responses").status());
        assertEquals(
                "{\"error\":\"Invalid Access Token\"}",
                Wire.bare(server, "wrong").get("/api/v1/profile").text());
        assertEquals(
                "{\"errors\":[\"You need to sign in or sign up before continuing.\"]}",
                Wire.bare(server, null).get("/api/v1/profile").text());
        assertEquals(
                "{\"error\":\"You are not authorized to access this account\"}",
                Wire.bare(server, server.agents().getFirst().accessToken())
                        .get("/api/v1/accounts/2/conversations")
                        .text());
    }

    @Test
    void formsOfErrors() {
        assertEquals(
                "{\"error\":\"Resource could not be found\"}",
                mara.get("/conversations/999").text());
        assertEquals(404, mara.get("/conversations/999").status());
        assertEquals(
                "{\"status\":404,\"error\":\"Not Found\"}",
                customer.get("/contacts/nobody").text());
        assertEquals(
                "{\"status\":404,\"error\":\"Not Found\"}",
                mara.get("/no_such_route").text());
        Chat chat = Wire.chat(server, "Grace Hopper");
        assertEquals(400, mara.post(chat.agentPath() + "/messages", "{broken").status());
        Answer bug = mara.post(chat.agentPath() + "/toggle_status", "{\"status\":\"sleepy\"}");
        assertEquals("{\"status\":500,\"error\":\"Internal Server Error\"}", bug.text());
        assertEquals(500, mara.post("/conversations/filter", "[]").status());
        Answer taken = mara.post("/contacts", "{\"name\":\"X\",\"email\":\"grace.hopper@example.test\"}");
        assertEquals(422, taken.status());
        assertEquals("[\"email\"]", taken.object().getAsJsonArray("attributes").toString());
    }

    @Test
    void signsInByPasswordAndBySession() {
        SeededAgent agent = server.agents().getFirst();
        Wire bare = Wire.bare(server, null);
        Answer in = bare.post(
                "/auth/sign_in", "{\"email\":\"" + agent.email() + "\",\"password\":\"" + agent.password() + "\"}");
        assertEquals(200, in.status());
        assertEquals(
                agent.accessToken(),
                in.object().getAsJsonObject("data").get("access_token").getAsString());
        String[] session = {"access-token", "client", "uid"};
        String[] headers = new String[6];
        for (int i = 0; i < 3; i++) {
            headers[2 * i] = session[i];
            headers[2 * i + 1] = in.raw().headers().firstValue(session[i]).orElseThrow();
        }
        assertEquals(
                200, bare.call("GET", "/auth/validate_token", null, headers).status());
        assertEquals(200, bare.call("DELETE", "/auth/sign_out", null, headers).status());
        assertEquals(
                401, bare.call("GET", "/auth/validate_token", null, headers).status());
        assertEquals(404, bare.call("DELETE", "/auth/sign_out", null, headers).status());
        Answer wrong = bare.post("/auth/sign_in", "{\"email\":\"" + agent.email() + "\",\"password\":\"no\"}");
        assertEquals(401, wrong.status());
        assertFalse(wrong.object().get("success").getAsBoolean());
    }

    @Test
    void theEchoIdComesBackOnceAndIsStoredNowhere() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        String body =
                "{\"content\":\"On its way.\",\"echo_id\":\"tmp-1\",\"content_attributes\":{\"client_ref\":\"r1\"}}";
        Answer first = mara.post(chat.agentPath() + "/messages", body);
        assertEquals(200, first.status());
        assertEquals("tmp-1", first.object().get("echo_id").getAsString());
        assertFalse(first.object().has("updated_at"));
        Answer second = mara.post(chat.agentPath() + "/messages", body);
        assertTrue(
                second.object().get("id").getAsLong() > first.object().get("id").getAsLong(), "no idempotency");
        for (JsonElement element : payload(mara.get(chat.agentPath() + "/messages"))) {
            JsonObject message = element.getAsJsonObject();
            assertFalse(message.has("echo_id"));
            assertEquals(
                    "r1",
                    message.getAsJsonObject("content_attributes")
                            .get("client_ref")
                            .getAsString());
        }
    }

    @Test
    void deletingAndRetryingWipeTheAttributes() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        long id = mara.post(
                        chat.agentPath() + "/messages",
                        "{\"content\":\"x\",\"content_attributes\":{\"client_ref\":\"r\"}}")
                .object()
                .get("id")
                .getAsLong();
        String path = chat.agentPath() + "/messages/" + id;
        assertEquals(
                "{}",
                mara.post(path + "/retry", "")
                        .object()
                        .get("content_attributes")
                        .toString());
        JsonObject deleted = mara.call("DELETE", path, null).object();
        assertEquals("{\"deleted\":true}", deleted.get("content_attributes").toString());
        assertEquals("This message was deleted", deleted.get("content").getAsString());
        assertEquals(
                422, mara.post(chat.agentPath() + "/messages/99999/retry", "").status());
    }

    @Test
    void absentIsNotNull() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        JsonObject json = conversation(chat);
        JsonObject meta = json.getAsJsonObject("meta");
        assertFalse(meta.has("assignee"));
        assertFalse(meta.has("assignee_type"));
        assertFalse(meta.has("team"));
        assertTrue(json.get("priority").isJsonNull());
        assertTrue(json.get("snoozed_until").isJsonNull());
        assertEquals(0, json.get("first_reply_created_at").getAsInt());
        assertTrue(json.get("updated_at").toString().contains("."), "a float");
        assertTrue(json.get("last_non_activity_message").isJsonNull());
        assertFalse(meta.getAsJsonObject("sender").has("last_activity_at"), "never active");
        mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":1}");
        assertTrue(conversation(chat).getAsJsonObject("meta").has("assignee"));
        for (JsonElement message : payload(mara.get(chat.agentPath() + "/messages"))) {
            assertFalse(message.getAsJsonObject().has("sender"), "an activity has none");
        }
    }

    @Test
    void anAgentWhoReopensBecomesTheAssigneeALeadDoesNot() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":1}");
        mara.post(chat.agentPath() + "/toggle_status", "{\"status\":\"resolved\"}");
        lead.post(chat.agentPath() + "/toggle_status", "{\"status\":\"open\"}");
        assertEquals(1, assignee(chat));
        jonas.post(chat.agentPath() + "/toggle_status", "{\"status\":\"open\"}");
        assertEquals(2, assignee(chat));
        assertEquals(
                "null",
                mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":77}")
                        .text());
        assertFalse(conversation(chat).getAsJsonObject("meta").has("assignee"));
    }

    private long assignee(Chat chat) {
        return conversation(chat)
                .getAsJsonObject("meta")
                .getAsJsonObject("assignee")
                .get("id")
                .getAsLong();
    }

    @Test
    void aTeamWithoutTheAssigneeClearsTheAssignee() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":1}");
        JsonObject team =
                mara.post(chat.agentPath() + "/assignments", "{\"team_id\":2}").object();
        assertTrue(team.get("created_at").getAsString().endsWith("Z"));
        assertFalse(conversation(chat).getAsJsonObject("meta").has("assignee"));
        assertTrue(conversation(chat).getAsJsonObject("meta").has("team"));
        assertEquals(
                "null",
                mara.post(chat.agentPath() + "/assignments", "{\"team_id\":0}").text());
    }

    @Test
    void statusAnswersAndActivities() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        JsonObject snoozed = mara.post(
                        chat.agentPath() + "/toggle_status", "{\"status\":\"snoozed\",\"snoozed_until\":1981776600}")
                .object();
        assertFalse(snoozed.has("meta"));
        assertEquals(
                "2032-10-19T05:30:00.000Z",
                snoozed.getAsJsonObject("payload").get("snoozed_until").getAsString());
        Wire.say(server, chat, "I am back");
        assertEquals("open", conversation(chat).get("status").getAsString());
        assertEquals(
                List.of(
                        "Conversation was snoozed by Mara Lindqvist",
                        "I am back",
                        "System reopened the conversation due to a new incoming message."),
                texts(chat));
    }

    @Test
    void unreadNeverExceedsTenAndBelongsToEverybody() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        for (int i = 0; i < 12; i++) {
            Wire.say(server, chat, "m" + i);
        }
        assertEquals(10, conversation(chat).get("unread_count").getAsInt());
        mara.post(chat.agentPath() + "/update_last_seen", "");
        assertEquals(0, jonas.get(chat.agentPath()).object().get("unread_count").getAsInt());
        mara.post(chat.agentPath() + "/unread", "");
        assertTrue(conversation(chat).get("unread_count").getAsInt() >= 1);
    }

    @Test
    void firstReplyAndWaiting() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Wire.say(server, chat, "Hello?");
        assertTrue(conversation(chat).get("waiting_since").getAsLong() > 0);
        mara.post(chat.agentPath() + "/messages", "{\"content\":\"note\",\"private\":true}");
        assertTrue(conversation(chat).get("waiting_since").getAsLong() > 0, "a note is no answer");
        mara.post(chat.agentPath() + "/messages", "{\"content\":\"Here.\"}");
        assertEquals(0, conversation(chat).get("waiting_since").getAsLong());
        assertTrue(conversation(chat).get("first_reply_created_at").getAsLong() > 0);
    }

    @Test
    void pagesOfMessages() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        long first = 0;
        for (int i = 0; i < 130; i++) {
            long id = Wire.say(server, chat, "m" + i).get("id").getAsLong();
            first = i == 0 ? id : first;
        }
        String path = chat.agentPath() + "/messages";
        JsonArray newest = payload(mara.get(path));
        assertEquals(20, newest.size());
        long oldestShown = newest.get(0).getAsJsonObject().get("id").getAsLong();
        JsonArray before = payload(mara.get(path + "?before=" + oldestShown));
        assertEquals(20, before.size());
        assertTrue(before.get(19).getAsJsonObject().get("id").getAsLong() < oldestShown);
        assertEquals(100, payload(mara.get(path + "?after=" + first)).size());
        JsonArray both = payload(mara.get(path + "?after=" + first + "&before=" + (first + 3)));
        assertEquals(first, both.get(0).getAsJsonObject().get("id").getAsLong(), "inclusive");
        assertEquals(0, payload(mara.get(path + "?before=" + first)).size());
        assertEquals(
                20,
                customer.get(chat.path() + "/messages?after=" + first).array().size(),
                "after is ignored");
    }

    @Test
    void limitsOfMessages() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Answer tooLong = mara.post(chat.agentPath() + "/messages", Wire.quoted("content", "x".repeat(150_001)));
        assertEquals(422, tooLong.status());
        assertEquals(
                "{\"error\":\"Validation failed: Content is too long (maximum is 150000 characters)\"}",
                tooLong.text());
        assertEquals(
                200,
                mara.post(chat.agentPath() + "/messages", Wire.quoted("content", "ü".repeat(150_000)))
                        .status());
        for (int i = 0; i < 199; i++) {
            Wire.say(server, chat, "m" + i);
        }
        Answer tooMany = mara.post(chat.agentPath() + "/messages", Wire.quoted("content", "one more"));
        assertEquals(422, tooMany.status());
        assertTrue(tooMany.text().contains("Too many messages"));
    }

    @Test
    void liquidIsRenderedOutsideBackticks() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        String text =
                "Hi {{contact.first_name}}, {{ nobody }}I am {{agent.name}}: `{{contact.name}}` {{x | default: 'y'}} {{";
        assertEquals(
                "Hi Grace, I am Mara Lindqvist: `{{contact.name}}` y {{",
                mara.post(chat.agentPath() + "/messages", Wire.quoted("content", text))
                        .object()
                        .get("content")
                        .getAsString());
        assertEquals(
                "{{contact.name}}",
                Wire.say(server, chat, "{{contact.name}}").get("content").getAsString());
    }

    @Test
    void attributesOfConversationsAreReplacedThoseOfContactsMerged() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        mara.post(chat.agentPath() + "/custom_attributes", "{\"custom_attributes\":{\"a\":1}}");
        mara.post(chat.agentPath() + "/custom_attributes", "{\"custom_attributes\":{\"b\":2}}");
        assertEquals("{\"b\":2}", conversation(chat).get("custom_attributes").toString());
        assertEquals(
                500, mara.post(chat.agentPath() + "/custom_attributes", "{}").status());
        assertEquals(
                422,
                mara.post(chat.agentPath() + "/custom_attributes", "{\"custom_attributes\":{\"t\":1781690300000}}")
                        .status(),
                "epoch milliseconds");
        mara.call("PUT", "/contacts/" + chat.contactId(), "{\"custom_attributes\":{\"a\":1}}");
        assertEquals(
                "{\"a\":1,\"b\":2}",
                mara.call("PUT", "/contacts/" + chat.contactId(), "{\"custom_attributes\":{\"b\":2}}")
                        .object()
                        .getAsJsonObject("payload")
                        .get("custom_attributes")
                        .toString());
        mara.post(chat.agentPath() + "/labels", "{\"labels\":[\"Refund\",\"vip\"]}");
        assertEquals(
                "{\"payload\":[\"vip\"]}",
                mara.post(chat.agentPath() + "/labels", "{\"labels\":[\"vip\"]}")
                        .text());
    }

    @Test
    void listsAndFilters() {
        for (int i = 0; i < 27; i++) {
            Wire.chat(server, "Person " + i);
        }
        mara.post("/conversations/1/assignments", "{\"assignee_id\":1}");
        mara.post("/conversations/2/toggle_status", "{\"status\":\"resolved\"}");
        mara.post("/conversations/3/labels", "{\"labels\":[\"refund\"]}");
        mara.call("PATCH", "/conversations/4", "{\"priority\":\"urgent\"}");
        JsonObject data = mara.get("/conversations").object().getAsJsonObject("data");
        assertEquals(25, data.getAsJsonArray("payload").size());
        assertEquals(
                "{\"mine_count\":1,\"assigned_count\":1,\"unassigned_count\":25,\"all_count\":26}",
                data.get("meta").toString());
        assertEquals(1, listed("/conversations?page=2"));
        assertEquals(0, listed("/conversations?page=3"));
        assertEquals(27, listed("/conversations?status=all&updated_within=600"), "not paged");
        assertEquals(1, listed("/conversations?assignee_type=me"));
        assertEquals(1, listed("/conversations?labels[]=refund&labels[]=none"));
        assertEquals(1, listed("/conversations?status=resolved"));
        assertEquals(404, mara.get("/conversations?team_id=9").status());
        assertEquals(
                4,
                mara.get("/conversations?sort_by=priority_desc")
                        .object()
                        .getAsJsonObject("data")
                        .getAsJsonArray("payload")
                        .get(0)
                        .getAsJsonObject()
                        .get("id")
                        .getAsLong());
        JsonObject filtered = mara.post("/conversations/filter", """
                        {"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":"and"},
                                    {"attribute_key":"assignee_id","filter_operator":"is_not_present","values":[],"query_operator":null}]}""").object();
        assertFalse(filtered.has("data"));
        assertFalse(filtered.getAsJsonObject("meta").has("assigned_count"));
        assertEquals(25, filtered.getAsJsonObject("meta").get("all_count").getAsInt());
        assertEquals(
                422,
                mara.post(
                                "/conversations/filter",
                                "{\"payload\":[{\"attribute_key\":\"status\",\"filter_operator\":\"near\",\"values\":[\"x\"]}]}")
                        .status());
    }

    private int listed(String path) {
        return mara.get(path)
                .object()
                .getAsJsonObject("data")
                .getAsJsonArray("payload")
                .size();
    }

    @Test
    void bareArraysAndWrappedOnes() {
        assertEquals(3, mara.get("/agents").array().size());
        assertEquals(2, mara.get("/teams").array().size());
        assertEquals(2, mara.get("/teams/2/team_members").array().size());
        assertEquals(16, mara.get("/canned_responses").array().size());
        assertEquals("late", first("/canned_responses?search=late", "short_code"));
        assertEquals(8, payload(mara.get("/labels")).size());
        assertEquals(1, payload(mara.get("/inboxes")).size());
        assertEquals("0", mara.get("/notifications/unread_count").text());
        assertEquals("[]", mara.get("/custom_filters").text());
        assertEquals(401, mara.post("/labels", "{\"label\":{\"title\":\"x\"}}").status());
        Answer keys = mara.get("/cache_keys");
        assertEquals(200, lead.post("/labels", "{\"label\":{\"title\":\"x\"}}").status());
        assertFalse(keys.text().equals(mara.get("/cache_keys").text()));
        String saved = mara.post("/canned_responses", "{\"canned_response\":{\"short_code\":\"k\",\"content\":\"c\"}}")
                .object()
                .get("id")
                .getAsString();
        assertEquals(
                "d",
                mara.call("PUT", "/canned_responses/" + saved, "{\"content\":\"d\"}")
                        .object()
                        .get("content")
                        .getAsString());
        assertEquals(
                200, mara.call("DELETE", "/canned_responses/" + saved, null).status());
    }

    private String first(String path, String field) {
        return mara.get(path).array().get(0).getAsJsonObject().get(field).getAsString();
    }

    @Test
    void contactsNotesAndSearch() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Wire.say(server, chat, "The blue lamp hums");
        JsonObject list = mara.get("/contacts").object();
        assertEquals(1, list.getAsJsonObject("meta").get("current_page").getAsInt());
        assertEquals(
                "\"1\"",
                mara.get("/contacts?page=1")
                        .object()
                        .getAsJsonObject("meta")
                        .get("current_page")
                        .toString());
        assertEquals("", mara.get("/contacts/search?q=").text());
        assertEquals(1, payload(mara.get("/contacts/search?q=GRACE")).size());
        String notes = "/contacts/" + chat.contactId() + "/notes";
        JsonObject note =
                mara.post(notes, "{\"note\":{\"content\":\"likes tea\"}}").object();
        assertTrue(note.get("account_id").isJsonNull());
        jonas.call("PATCH", notes + "/" + note.get("id"), "{\"note\":{\"content\":\"likes coffee\"}}");
        assertEquals(
                2,
                mara.get(notes)
                        .array()
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("user")
                        .get("id")
                        .getAsInt(),
                "the editor becomes the author");
        assertEquals(
                200, mara.call("DELETE", notes + "/" + note.get("id"), null).status());
        assertEquals(
                1,
                payload(mara.get("/contacts/" + chat.contactId() + "/conversations"))
                        .size());
        JsonObject found = mara.get("/search/messages?q=lamp").object().getAsJsonObject("payload");
        assertEquals(1, found.getAsJsonArray("messages").size());
        assertFalse(found.has("contacts"));
        assertEquals(
                1,
                mara.get("/search/conversations?q=hopper")
                        .object()
                        .getAsJsonObject("payload")
                        .getAsJsonArray("conversations")
                        .size());
    }

    @Test
    void beginsAConversationForAContact() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        JsonObject begun = mara.post(
                        "/conversations",
                        "{\"inbox_id\":1,\"contact_id\":" + chat.contactId() + ",\"message\":{\"content\":\"Hello\"}}")
                .object();
        assertEquals(2, begun.get("id").getAsLong());
        assertEquals(
                "Hello",
                begun.getAsJsonArray("messages")
                        .get(0)
                        .getAsJsonObject()
                        .get("content")
                        .getAsString());
        assertEquals(200, mara.post("/conversations/2/mute", "").status());
        JsonObject muted = mara.get("/conversations/2").object();
        assertTrue(muted.get("muted").getAsBoolean());
        assertEquals("resolved", muted.get("status").getAsString());
    }

    @Test
    void onlyAnAdministratorDeletesAConversationAndItsNumberIsNotGivenAgain() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Wire.say(server, chat, "hello");
        assertEquals(401, mara.call("DELETE", chat.agentPath(), null).status());
        Answer deleted = lead.call("DELETE", chat.agentPath(), null);
        assertEquals(200, deleted.status());
        assertEquals("", deleted.text());
        assertEquals(404, mara.get(chat.agentPath()).status());
        assertEquals(404, lead.call("DELETE", chat.agentPath(), null).status());
        assertEquals(chat.id() + 1, Wire.chat(server, "Ada Byron").id());
    }

    @Test
    void aBotIsNotTheAgentWithTheSameNumber() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Answer answer =
                mara.post(chat.agentPath() + "/assignments", "{\"assignee_type\":\"AgentBot\",\"assignee_id\":2}");
        assertEquals("null", answer.text());
        assertFalse(conversation(chat).getAsJsonObject("meta").has("assignee"));
    }

    @Test
    void unreadCountsAreAFeatureThatIsOff() {
        assertEquals(403, mara.get("/conversations/unread_counts").status());
    }

    @Test
    void lengthsCountCharactersAndNotHalvesOfThem() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        String path = chat.agentPath() + "/messages";
        assertEquals(
                200,
                mara.post(path, Wire.quoted("content", "\uD83D\uDE00".repeat(150_000)))
                        .status());
        assertEquals(
                422,
                mara.post(path, Wire.quoted("content", "\uD83D\uDE00".repeat(150_001)))
                        .status());
        String attributes = chat.agentPath() + "/custom_attributes";
        String mark = "{\"custom_attributes\":{\"mark\":\"%s\"}}";
        assertEquals(
                200,
                mara.post(attributes, mark.formatted("\uD83D\uDE00".repeat(1_500)))
                        .status());
        assertEquals(
                422,
                mara.post(attributes, mark.formatted("\uD83D\uDE00".repeat(1_501)))
                        .status());
    }

    @Test
    void twoServersNeverShareADirectory() throws IOException {
        IOException refused = assertThrows(
                IOException.class, () -> LocalServer.start(directory.resolve("data"), 0, InstantSource.system()));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("Another embedded server already uses"));
        server.close();
        server = LocalServer.start(directory.resolve("data"), 0, InstantSource.system());
    }
}
