package org.evenkeel.backend.chatwoot;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.EventStream;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.backend.ServerEvent.ContactChanged;
import org.evenkeel.backend.ServerEvent.ContactDeleted;
import org.evenkeel.backend.ServerEvent.ConversationChanged;
import org.evenkeel.backend.ServerEvent.DirectoryStale;
import org.evenkeel.backend.ServerEvent.MessagePosted;
import org.evenkeel.backend.ServerEvent.PresenceChanged;
import org.evenkeel.backend.ServerEvent.Typing;
import org.evenkeel.domain.agent.Availability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CableStreamTest extends WireTestBase {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final FakeCable cable = new FakeCable();

    private EventStream opened(Patience patience) throws BackendException {
        backend.close();
        backend = backend(patience);
        answer(200, Golden.PROFILE);
        server.enqueue(cable.upgrade());
        return backend.events();
    }

    private static Patience with(Duration confirm, Duration silence, int queue) {
        return new Patience(LONG, LONG, LONG, confirm, silence, Duration.ofMillis(50), queue);
    }

    private static ServerEvent next(EventStream stream) throws Exception {
        ServerEvent event = stream.next(LONG);
        assertNotNull(event, "no event came");
        return event;
    }

    @Test
    void subscribesOnceAndStaysPresentOnTheSameWords() throws Exception {
        try (EventStream stream = opened(UNHURRIED)) {
            await().atMost(LONG).until(() -> cable.heard.size() >= 4);
            asked();
            RecordedRequest handshake = asked();
            assertEquals("/cable", handshake.getTarget());
            assertEquals(
                    "actioncable-v1-json, actioncable-unsupported",
                    handshake.getHeaders().get("Sec-WebSocket-Protocol"));
            assertNull(handshake.getHeaders().get("api-access-token"), "no token in the handshake");
            String room = "{\\\"channel\\\":\\\"RoomChannel\\\",\\\"pubsub_token\\\":\\\"streamOfNora\\\","
                    + "\\\"account_id\\\":3,\\\"user_id\\\":21}";
            assertEquals("{\"command\":\"subscribe\",\"identifier\":\"" + room + "\"}", cable.heard.get(0));
            String presence = "{\"command\":\"message\",\"identifier\":\"" + room
                    + "\",\"data\":\"{\\\"action\\\":\\\"update_presence\\\"}\"}";
            assertEquals(presence, cable.heard.get(1));
            assertEquals(presence, cable.heard.get(2));
            assertNull(stream.next(Duration.ofMillis(10)), "nothing happened");
        }
        await().atMost(LONG).until(() -> !cable.closings.isEmpty());
    }

    @Test
    void everyEventIsTold() throws Exception {
        try (EventStream stream = opened(UNHURRIED)) {
            cable.tell("message.created", Golden.CABLE_MESSAGE);
            assertEquals(
                    702,
                    assertInstanceOf(MessagePosted.class, next(stream))
                            .message()
                            .id());
            cable.tell("message.updated", Golden.CABLE_MESSAGE);
            assertInstanceOf(MessagePosted.class, next(stream));
            for (String name : List.of(
                    "conversation.created",
                    "conversation.updated",
                    "conversation.status_changed",
                    "conversation.read",
                    "conversation.contact_changed",
                    "conversation.mentioned",
                    "assignee.changed",
                    "team.changed")) {
                cable.tell(name, Golden.CABLE_CONVERSATION);
                assertEquals(
                        31,
                        assertInstanceOf(ConversationChanged.class, next(stream))
                                .state()
                                .conversation()
                                .id());
            }
            String typist = "{\"conversation\":" + Golden.CABLE_CONVERSATION + ",\"is_private\":%s,\"account_id\":3,"
                    + "\"user\":{\"id\":55,\"name\":\"Piet Vos\",\"type\":\"%s\"}}";
            cable.tell("conversation.typing_on", typist.formatted(false, "contact"));
            assertEquals(new Typing(31, 55, "Piet Vos", true, true, false), next(stream));
            cable.tell("conversation.typing_off", typist.formatted(true, "user"));
            assertEquals(new Typing(31, 55, "Piet Vos", false, false, true), next(stream));
            cable.tell("presence.update", """
                    {"account_id":3,"users":{"21":"online","22":"busy","23":"asleep"},"contacts":{"55":"online"}}""");
            assertEquals(
                    Map.of(21L, Availability.ONLINE, 22L, Availability.BUSY, 23L, Availability.OFFLINE),
                    assertInstanceOf(PresenceChanged.class, next(stream)).agents());
            cable.tell("contact.updated", "{\"id\":55,\"name\":\"Piet\",\"account_id\":3,\"type\":\"contact\"}");
            assertEquals(
                    "Piet",
                    assertInstanceOf(ContactChanged.class, next(stream))
                            .contact()
                            .name());
            cable.tell("contact.deleted", "{\"id\":55,\"account_id\":3}");
            assertEquals(new ContactDeleted(55), next(stream));
            cable.tell("account.cache_invalidated", "{\"account_id\":3,\"cache_keys\":{}}");
            assertEquals(new DirectoryStale(), next(stream));
        }
    }

    @Test
    void whatIsNotForUsOrNotUnderstoodIsLeftOut() throws Exception {
        try (EventStream stream = opened(UNHURRIED)) {
            cable.say("{\"type\":\"ping\",\"message\":1781690300}");
            cable.say("{\"type\":\"from_the_future\"}");
            cable.say("{not json");
            cable.say("");
            cable.say("[]");
            cable.say("{\"identifier\":\"{}\",\"message\":{\"event\":\"account.cache_invalidated\",\"data\":{}}}");
            cable.tell("account.cache_invalidated", "{\"account_id\":4}");
            cable.tell("voice_call.incoming", "{\"account_id\":3}");
            cable.tell("notification.created", "{\"account_id\":3,\"notification\":{}}");
            cable.tell("message.created", "{\"account_id\":3}");
            cable.tell("message.created", "null");
            cable.tell("message.created", "[1]");
            cable.tell("contact.deleted", "{\"id\":77,\"account_id\":3}");
            assertEquals(new ContactDeleted(77), next(stream));
        }
    }

    @Test
    void aSilentSubscriptionIsGivenUpAndTheTokenReadAnew() throws Exception {
        cable.confirms = false;
        BackendException failure = fails(Kind.UNREACHABLE, () -> opened(with(Duration.ofSeconds(1), LONG, 10)));
        assertTrue(failure.sentence().contains("did not confirm"), failure.sentence());
        await().atMost(LONG).until(() -> !cable.closings.isEmpty());
        FakeCable second = new FakeCable();
        answer(200, Golden.PROFILE.replace("streamOfNora", "newStream"));
        server.enqueue(second.upgrade());
        backend.events().close();
        assertTrue(second.heard.getFirst().contains("newStream"));
    }

    @Test
    void aServerThatNeverGreetsIsGivenUp() {
        cable.greets = false;
        fails(Kind.UNREACHABLE, () -> opened(with(LONG, Duration.ofMillis(300), 10)));
    }

    @Test
    void aHalfOpenLineIsDeadAfterItsSilence() throws Exception {
        try (EventStream stream = opened(with(LONG, Duration.ofSeconds(2), 10))) {
            for (int i = 0; i < 8; i++) {
                cable.say("{\"type\":\"ping\",\"message\":1}");
                assertNull(stream.next(Duration.ofMillis(300)), "pings keep it alive");
            }
            BackendException dead = fails(Kind.INTERRUPTED, () -> stream.next(LONG));
            assertTrue(dead.sentence().contains("silent"), dead.sentence());
        }
        await().atMost(LONG).until(() -> !cable.closings.isEmpty());
    }

    @Test
    void moreThanCanBeReadBreaksTheStreamAfterWhatCame() throws Exception {
        try (EventStream stream = opened(with(LONG, LONG, 3))) {
            for (int i = 0; i < 10; i++) {
                cable.tell("contact.deleted", "{\"id\":" + (i + 1) + ",\"account_id\":3}");
            }
            await().atMost(LONG).until(() -> !cable.closings.isEmpty());
            for (int i = 0; i < 3; i++) {
                assertEquals(new ContactDeleted(i + 1), next(stream));
            }
            fails(Kind.INTERRUPTED, () -> stream.next(LONG));
        }
    }

    @Test
    void aFarewellOfTheServerEndsIt() throws Exception {
        try (EventStream stream = opened(UNHURRIED)) {
            cable.say("{\"type\":\"disconnect\",\"reason\":\"server_restart\",\"reconnect\":true}");
            fails(Kind.INTERRUPTED, () -> stream.next(LONG));
        }
    }

    @Test
    void aFarewellForGoodIsARefusal() throws Exception {
        try (EventStream stream = opened(UNHURRIED)) {
            cable.say("{\"type\":\"disconnect\",\"reason\":\"unauthorized\",\"reconnect\":false}");
            fails(Kind.REFUSED, () -> stream.next(LONG));
        }
    }

    @Test
    void closingAndVanishingLinesAreNoticed() throws Exception {
        try (EventStream stream = opened(UNHURRIED)) {
            cable.hangUp(1001);
            fails(Kind.INTERRUPTED, () -> stream.next(LONG));
        }
        FakeCable second = new FakeCable();
        server.enqueue(second.upgrade());
        try (EventStream stream = backend.events()) {
            server.close();
            fails(Kind.INTERRUPTED, () -> stream.next(LONG));
        }
    }

    @Test
    void anotherProtocolIsRefused() {
        answer(200, Golden.PROFILE);
        server.enqueue(cable.upgrade("actioncable-unsupported"));
        fails(Kind.REFUSED, backend::events);
    }

    @Test
    void aRefusedHandshakeIsTold() {
        answer(200, Golden.PROFILE);
        answer(404, "Page not found");
        fails(Kind.REFUSED, backend::events);
        answer(200, Golden.PROFILE);
        server.enqueue(new MockResponse.Builder().code(502).body("<html>").build());
        fails(Kind.SERVER_FAILED, backend::events);
        server.close();
        fails(Kind.UNREACHABLE, backend::events);
    }

    @Test
    void closingFromOutsideWakesTheReaderAndLeavesNoThread() throws Exception {
        EventStream stream = opened(UNHURRIED);
        Thread closer = Thread.ofVirtual().start(() -> {
            await().atMost(LONG).until(() -> cable.heard.size() >= 2);
            backend.close();
        });
        fails(Kind.UNREACHABLE, () -> stream.next(Duration.ofSeconds(30)));
        closer.join();
        stream.close();
        await().atMost(LONG)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("cable-watch")));
        await().atMost(LONG).until(() -> !cable.closings.isEmpty());
    }

    @Test
    void manyStreamsInARowLeaveNothingBehind() throws Exception {
        answer(200, Golden.PROFILE);
        backend.profile();
        for (int i = 0; i < 50; i++) {
            server.enqueue(new FakeCable().upgrade());
            backend.events().close();
        }
        await().atMost(LONG)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("cable-watch")));
    }
}
