package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.OutgoingMessage;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest extends WireTestBase {
    private static final Patience HURRIED = new Patience(
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            10);

    static OutgoingMessage reply(String text) {
        return new OutgoingMessage(31, text, Visibility.REPLY, "ref-1", null);
    }

    @Test
    void aMessageCarriesOurReferenceTwice() throws Exception {
        answer(200, Golden.CABLE_MESSAGE);
        PostedMessage posted = backend.send(new OutgoingMessage(31, "It left today.", Visibility.NOTE, "ref-1", 700L));
        assertEquals(702, posted.id());
        assertEquals("ref-1", posted.clientRef());
        RecordedRequest request = asked();
        assertEquals("POST", request.getMethod());
        assertEquals("/api/v1/accounts/3/conversations/31/messages", request.getTarget());
        assertEquals(
                "{\"content\":\"It left today.\",\"private\":true,\"echo_id\":\"ref-1\","
                        + "\"content_attributes\":{\"client_ref\":\"ref-1\",\"in_reply_to\":700}}",
                bodyOf(request));
        assertTrue(request.getHeaders().get("Content-Type").startsWith("application/json"));
    }

    @Test
    void textTravelsUnharmed() throws Exception {
        answer(200, Golden.CABLE_MESSAGE);
        String text = "<b>\"ü\" \u2028 שלום 🫖 \\ & 'x'\n\tend";
        backend.send(reply(text));
        assertEquals(text, Json.textAt(Json.parse(bodyOf(asked())), "content"));
    }

    @Test
    void anEmptyMessageStaysHere() {
        fails(Kind.REFUSED, () -> backend.send(reply(" \n ")));
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void statesAreSetByName() throws Exception {
        answer(200, "{\"payload\":{\"success\":true}}");
        backend.changeStatus(31, ConversationStatus.SNOOZED, Instant.parse("2026-06-18T09:56:40.900Z"));
        assertEquals("{\"status\":\"snoozed\",\"snoozed_until\":1781776600}", bodyOf(expect("/toggle_status")));
        answer(200, "");
        backend.changeStatus(31, ConversationStatus.RESOLVED, null);
        assertEquals("{\"status\":\"resolved\"}", bodyOf(expect("/toggle_status")));
        answer(200, "{\"id\":21}");
        backend.assign(31, 21L);
        assertEquals("{\"assignee_id\":21}", bodyOf(expect("/assignments")));
        answer(200, "null");
        backend.assign(31, null);
        assertEquals("{\"assignee_id\":null}", bodyOf(expect("/assignments")));
        answer(200, "null");
        backend.assignTeam(31, null);
        assertEquals("{\"team_id\":0}", bodyOf(expect("/assignments")));
        answer(200, "");
        backend.changePriority(31, Priority.HIGH);
        assertEquals("{\"priority\":\"high\"}", bodyOf(expect("/toggle_priority")));
        answer(200, "");
        backend.changePriority(31, Priority.NONE);
        assertEquals("{\"priority\":null}", bodyOf(expect("/toggle_priority")));
        answer(200, "{\"payload\":[]}");
        backend.changeLabels(31, List.of("refund", "vip"));
        assertEquals("{\"labels\":[\"refund\",\"vip\"]}", bodyOf(expect("/labels")));
        answer(200, Golden.REST_CONVERSATION);
        backend.markSeen(31);
        expect("/update_last_seen");
        answer(200, Golden.REST_CONVERSATION);
        backend.markUnread(31);
        expect("/unread");
        answer(200, "");
        backend.showTyping(31, true, true);
        assertEquals("{\"typing_status\":\"on\",\"is_private\":true}", bodyOf(expect("/toggle_typing_status")));
        answer(200, Golden.PROFILE);
        backend.changeAvailability(Availability.BUSY);
        RecordedRequest profile = asked();
        assertEquals("/api/v1/profile/availability", profile.getTarget());
        assertEquals("{\"profile\":{\"availability\":\"busy\",\"account_id\":3}}", bodyOf(profile));
        answer(200, "{\"id\":700,\"conversation_id\":31,\"message_type\":1,\"content_attributes\":{\"deleted\":true}}");
        assertTrue(backend.deleteMessage(31, 700).deleted());
        RecordedRequest deletion = asked();
        assertEquals("DELETE", deletion.getMethod());
        assertEquals("/api/v1/accounts/3/conversations/31/messages/700", deletion.getTarget());
    }

    @Test
    void anUnknownColleagueIsNotCalledASuccess() {
        answer(200, "null");
        fails(Kind.REFUSED, () -> backend.assign(31, 999L));
    }

    @Test
    void oneAttributeChangesAndTheOthersStay() throws Exception {
        answer(200, conversation("{\"order\":{\"no\":17},\"n\":1.50}"));
        answer(200, "{}");
        answer(200, conversation("{\"order\":{\"no\":17},\"n\":1.50,\"hold\":\"on\"}"));
        backend.changeAttribute(31, "hold", there -> "on");
        asked();
        assertEquals(
                "{\"custom_attributes\":{\"order\":{\"no\":17},\"n\":1.50,\"hold\":\"on\"}}",
                bodyOf(expect("/custom_attributes")));
        asked();

        answer(200, conversation("{\"hold\":\"on\",\"a\":1}"));
        answer(200, "{}");
        answer(200, conversation("{\"a\":1}"));
        backend.changeAttribute(31, "hold", there -> null);
        asked();
        assertEquals("{\"custom_attributes\":{\"a\":1}}", bodyOf(expect("/custom_attributes")));
        asked();

        answer(200, conversation("{\"a\":1}"));
        backend.changeAttribute(31, "hold", there -> null);
        assertEquals(7, server.getRequestCount(), "what already stands is not written");
    }

    @Test
    void anAttributeOverwrittenMeanwhileIsWrittenAgainThreeTimesAtMost() {
        for (int round = 0; round < 4; round++) {
            answer(200, conversation("{\"other\":" + round + "}"));
            if (round < 3) {
                answer(200, "{}");
            }
        }
        BackendException failure = fails(Kind.REFUSED, () -> backend.changeAttribute(31, "hold", there -> "on"));
        assertFalse(failure.outcomeUnknown());
        assertEquals(7, server.getRequestCount());
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        try (ChatwootBackend alone = at("http://127.0.0.1:" + free)) {
            BackendException failure = fails(Kind.UNREACHABLE, () -> alone.send(reply("Hello")));
            assertFalse(failure.outcomeUnknown());
            assertEquals("Nothing answers at 127.0.0.1:" + free + ".", failure.sentence());
        }
        try (ChatwootBackend nowhere = at("http://no-such-host.invalid")) {
            fails(Kind.UNREACHABLE, () -> nowhere.send(reply("Hello")));
        }
    }

    @Test
    void aLineThatBreaksAfterSendingIsInterruptedAndTheMessageGoesOutOnce() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            }
        });
        BackendException failure = fails(Kind.INTERRUPTED, () -> backend.send(reply("Hello")));
        assertTrue(failure.outcomeUnknown());
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void anAnswerCutInTheMiddleIsInterrupted() {
        server.enqueue(new MockResponse.Builder()
                .body(Golden.CABLE_MESSAGE)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        fails(Kind.INTERRUPTED, () -> backend.send(reply("Hello")));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aSlowServerIsInterrupted() {
        server.enqueue(new MockResponse.Builder()
                .body(Golden.CABLE_MESSAGE)
                .headersDelay(20, TimeUnit.SECONDS)
                .build());
        try (ChatwootBackend hurried = backend(HURRIED)) {
            fails(Kind.INTERRUPTED, () -> hurried.send(reply("Hello")));
        }
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aConnectionThatWentStaleCostsNothingWhenReading() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body(Golden.messages())
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        answer(200, Golden.messages());
        backend.newestMessages(31);
        assertEquals(List.of(), backend.newestMessages(31));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 500, 502, 503, 504})
    void aServerInTroubleGetsTheMessageOnce(int status) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(status)
                        .addHeader("Retry-After", "0")
                        .build();
            }
        });
        assertEquals(BackendException.class, failureOf(() -> backend.send(reply("Hello"))));
        assertEquals(1, server.getRequestCount());
    }

    private static Class<?> failureOf(java.util.concurrent.Callable<?> call) {
        try {
            call.call();
            return Void.class;
        } catch (Exception failure) {
            return failure.getClass();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectIsToldAndTakesNoTokenAnywhere(int status) throws IOException {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            String target = elsewhere.url("/trap").toString();
            for (int i = 0; i < 2; i++) {
                server.enqueue(new MockResponse.Builder()
                        .code(status)
                        .addHeader("Location", target)
                        .build());
            }
            BackendException read = fails(Kind.REFUSED, () -> backend.newestMessages(31));
            assertTrue(read.sentence().contains(target), read.sentence());
            fails(Kind.REFUSED, () -> backend.send(reply("Hello")));
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    private RecordedRequest expect(String path) throws InterruptedException {
        RecordedRequest request = asked();
        assertEquals("POST", request.getMethod());
        assertEquals("/api/v1/accounts/3/conversations/31" + path, request.getTarget());
        return request;
    }

    private static String conversation(String attributes) {
        return "{\"id\":31,\"custom_attributes\":" + attributes + "}";
    }

    private static ChatwootBackend at(String server) {
        return new ChatwootBackend(URI.create(server), 3, () -> TOKEN, InstantSource.system());
    }
}
