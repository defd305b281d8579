package org.evenkeel.localserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.evenkeel.localserver.Wire.Chat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The websocket: sections 13.1 to 13.7 of the contract, over the real wire. */
@Execution(ExecutionMode.CONCURRENT)
class CableTest extends ServerCase {
    @Test
    void welcomesAndPingsEveryThreeSeconds() {
        try (CableClient client = CableClient.open(server)) {
            assertEquals("actioncable-v1-json", client.protocol());
            client.await(frame -> CableClient.type(frame).equals("welcome"));
            JsonObject ping = client.await(frame -> CableClient.type(frame).equals("ping"));
            long drift =
                    Math.abs(ping.get("message").getAsLong() - Instant.now().getEpochSecond());
            assertTrue(drift < 5, "seconds, not milliseconds");
        }
    }

    @Test
    void aFailedSubscriptionIsSilence() {
        try (CableClient client = CableClient.open(server)) {
            client.subscribe("{\"channel\":\"RoomChannel\",\"pubsub_token\":\"wrong\",\"account_id\":1,\"user_id\":1}");
            client.subscribe("{\"channel\":\"RoomChannel\",\"pubsub_token\":\"wrong\"}");
            client.subscribe("no json");
            client.await(frame -> CableClient.type(frame).equals("ping"));
            assertTrue(client.frames().stream().noneMatch(frame -> frame.has("identifier")), "neither yes nor no");
        }
    }

    @Test
    void echoesTheIdentifierByteForByte() {
        SeededAgent agent = server.agents().getFirst();
        String token = Wire.bare(server, agent.accessToken())
                .get("/api/v1/profile")
                .object()
                .get("pubsub_token")
                .getAsString();
        String odd = "{ \"user_id\":" + agent.id() + ",  \"account_id\":1, \"pubsub_token\":\"" + token
                + "\", \"channel\":\"RoomChannel\" }";
        try (CableClient client = CableClient.open(server)) {
            client.subscribe(odd);
            JsonObject confirmed = client.await(frame -> CableClient.type(frame).equals("confirm_subscription"));
            assertEquals(odd, confirmed.get("identifier").getAsString());
            client.subscribe(odd);
            client.await(frame -> CableClient.type(frame).equals("ping"));
            assertEquals(
                    1,
                    client.frames().stream()
                            .filter(f -> CableClient.type(f).equals("confirm_subscription"))
                            .count());
        }
    }

    @Test
    void presenceLastsTwentySeconds() throws IOException {
        server.close();
        var clock = new HandClock();
        start(clock);
        try (CableClient first = CableClient.agent(server, 0);
                CableClient second = CableClient.agent(server, 1)) {
            JsonObject both = first.event("presence.update");
            assertTrue(both.getAsJsonObject("users").has("1"));
            clock.turn(Duration.ofSeconds(15));
            second.frames().clear();
            second.present();
            assertEquals(
                    List.of("1", "2"),
                    List.copyOf(second.event("presence.update")
                            .getAsJsonObject("users")
                            .keySet()));
            clock.turn(Duration.ofSeconds(6));
            second.frames().clear();
            second.present();
            assertEquals(
                    List.of("2"),
                    List.copyOf(second.event("presence.update")
                            .getAsJsonObject("users")
                            .keySet()),
                    "21 s without a word from the first");
            assertEquals(
                    "offline",
                    lead.get("/agents").array().asList().stream()
                            .map(agent -> agent.getAsJsonObject())
                            .filter(agent -> agent.get("id").getAsLong() == 1)
                            .map(agent -> agent.get("availability_status").getAsString())
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void aCustomersMessageReachesEveryAgentInOrder() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        try (CableClient one = CableClient.agent(server, 0);
                CableClient two = CableClient.agent(server, 2)) {
            for (int i = 0; i < 20; i++) {
                Wire.say(server, chat, "message " + i);
            }
            for (CableClient client : List.of(one, two)) {
                client.event(
                        "message.created",
                        data -> data.get("content").getAsString().equals("message 19"));
                List<Long> ids = client.frames().stream()
                        .filter(frame -> CableClient.event(frame).equals("message.created"))
                        .map(frame -> CableClient.data(frame).get("id").getAsLong())
                        .toList();
                assertEquals(20, ids.size());
                assertEquals(ids.stream().sorted().toList(), ids);
            }
            JsonObject message = one.event("message.created");
            assertEquals(0, message.get("message_type").getAsInt());
            assertEquals("Contact", message.get("sender_type").getAsString());
            assertTrue(message.get("updated_at").getAsString().matches("\\d{4}-\\d\\d-\\d\\dT.*\\.\\d{3}Z"));
            assertEquals(
                    chat.source(),
                    message.getAsJsonObject("conversation")
                            .getAsJsonObject("contact_inbox")
                            .get("source_id")
                            .getAsString());
            assertTrue(one.events().contains("contact.updated"));
        }
    }

    @Test
    void typingGoesToEverybodyButTheTypist() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        try (CableClient one = CableClient.agent(server, 0);
                CableClient two = CableClient.agent(server, 1);
                CableClient grace = CableClient.customer(server, chat)) {
            customer.post(chat.path() + "/toggle_typing", "{\"typing_status\":\"on\"}");
            assertEquals(
                    "contact",
                    one.event("conversation.typing_on")
                            .getAsJsonObject("user")
                            .get("type")
                            .getAsString());
            mara.post(chat.agentPath() + "/toggle_typing_status", "{\"typing_status\":\"off\",\"is_private\":false}");
            JsonObject typing = two.event("conversation.typing_off");
            assertEquals(1, typing.getAsJsonObject("user").get("id").getAsLong());
            assertFalse(typing.get("is_private").getAsBoolean());
            grace.event("conversation.typing_off");
            mara.post(chat.agentPath() + "/toggle_typing_status", "{\"typing_status\":\"on\",\"is_private\":true}");
            two.event("conversation.typing_on", data -> data.get("is_private").getAsBoolean());
            assertFalse(one.events().contains("conversation.typing_off"), "the typist");
            assertFalse(grace.events().contains("conversation.typing_on"), "a note is none of the customer's");
        }
    }

    @Test
    void theCustomerHearsRepliesButNeitherNotesNorActivities() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        try (CableClient grace = CableClient.customer(server, chat)) {
            mara.post(chat.agentPath() + "/messages", "{\"content\":\"secret\",\"private\":true}");
            mara.post(chat.agentPath() + "/assignments", "{\"assignee_id\":1}");
            mara.post(chat.agentPath() + "/messages", "{\"content\":\"Hello\",\"echo_id\":\"e1\"}");
            JsonObject reply = grace.event("message.created");
            assertEquals("Hello", reply.get("content").getAsString());
            assertEquals("e1", reply.get("echo_id").getAsString());
        }
    }

    @Test
    void oneStatusChangeMakesSeveralEvents() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        try (CableClient one = CableClient.agent(server, 1)) {
            mara.post(chat.agentPath() + "/toggle_status", "{\"status\":\"resolved\"}");
            JsonObject data = one.event("conversation.status_changed");
            assertEquals("resolved", data.get("status").getAsString());
            assertFalse(data.has("performer"));
            assertTrue(data.getAsJsonObject("meta").get("assignee").isJsonNull(), "null here, absent in REST");
            assertFalse(data.has("uuid"));
            one.event("conversation.updated");
            one.event(
                    "message.created",
                    message -> message.get("content")
                            .getAsString()
                            .equals("Conversation was marked resolved by Mara Lindqvist"));
            one.event(
                    "message.created",
                    message -> message.get("content_type").getAsString().equals("input_csat"));
        }
    }

    @Test
    void readingByTheCustomerIsToldByAgentsIsNot() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        Wire.say(server, chat, "Hello?");
        mara.post(chat.agentPath() + "/messages", "{\"content\":\"Here.\"}");
        try (CableClient one = CableClient.agent(server, 1)) {
            mara.post(chat.agentPath() + "/update_last_seen", "");
            customer.post(chat.path() + "/update_last_seen", "");
            one.event("conversation.read");
            JsonObject updated = one.event("message.updated");
            assertEquals("read", updated.get("status").getAsString());
            assertEquals(
                    "[\"sent\",\"read\"]",
                    updated.getAsJsonObject("previous_changes").get("status").toString());
            assertFalse(updated.has("echo_id"));
            assertEquals(
                    1, one.events().stream().filter("conversation.read"::equals).count());
        }
    }

    @Test
    void aMentionGoesToTheOneMentioned() {
        Chat chat = Wire.chat(server, "Grace Hopper");
        try (CableClient two = CableClient.agent(server, 1);
                CableClient three = CableClient.agent(server, 2)) {
            mara.post(
                    chat.agentPath() + "/messages",
                    "{\"content\":\"[@Jonas](mention://user/2/Jonas) please look\",\"private\":true}");
            two.event("conversation.mentioned");
            three.event("message.created");
            assertFalse(three.events().contains("conversation.mentioned"));
        }
        assertEquals(
                1,
                jonas.get("/conversations?status=all&conversation_type=mention")
                        .object()
                        .getAsJsonObject("data")
                        .getAsJsonArray("payload")
                        .size());
    }

    @Test
    void saysGoodByeWhenItStops() {
        try (CableClient one = CableClient.agent(server, 0)) {
            server.close();
            JsonObject bye = one.await(frame -> CableClient.type(frame).equals("disconnect"));
            assertTrue(bye.get("reconnect").getAsBoolean());
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(one::closed);
        }
    }
}
