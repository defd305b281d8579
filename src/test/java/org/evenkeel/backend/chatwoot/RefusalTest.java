package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the contract's table of errors. */
class RefusalTest extends WireTestBase {
    @ParameterizedTest
    @CsvSource(textBlock = """
            400 | {"status":400,"error":"Bad Request"} | REFUSED | The server declined: Bad Request.
            401 | {"error":"You are not authorized to do this action"} | FORBIDDEN | The server does not let you do this: You are not authorized to do this action.
            401 | {"error":"You are not authorized to access this account"} | FORBIDDEN | The server does not let you do this: You are not authorized to access this account.
            401 | {"error":"Account is suspended"} | FORBIDDEN | The server does not let you do this: Account is suspended.
            401 | {"error":"Access to this endpoint is not authorized for bots"} | FORBIDDEN | The server does not let you do this: Access to this endpoint is not authorized for bots.
            401 | {"error":"Invalid User IDs"} | FORBIDDEN | The server does not let you do this: Invalid User IDs.
            401 | {"error":"invalid access token"} | FORBIDDEN | The server does not let you do this: invalid access token.
            401 | <html><h1>401</h1></html> | FORBIDDEN | The server does not let you do this.
            401 | '' | FORBIDDEN | The server does not let you do this.
            402 | {"error":"Account limit exceeded"} | REFUSED | The server declined: Account limit exceeded.
            403 | {"message":"Not in this channel"} | FORBIDDEN | The server does not allow this: Not in this channel.
            404 | {"error":"Resource could not be found"} | NOT_FOUND | This does not exist on the server, or you may not see it.
            404 | {"status":404,"error":"Not Found"} | NOT_FOUND | This does not exist on the server, or you may not see it.
            408 | '' | SERVER_FAILED | The server ran out of time with our request.
            409 | {"error":"clash"} | REFUSED | The server declined: clash.
            413 | <html>413</html> | REFUSED | This is too large for the server.
            422 | {"error":"Validation failed: Too many messages"} | REFUSED | The server declined: Validation failed: Too many messages.
            422 | {"error":{"actions":["is empty","is odd"]}} | REFUSED | The server declined: actions is empty; actions is odd.
            422 | {"message":"Name can't be blank","attributes":["name"]} | REFUSED | The server declined: Name can't be blank.
            422 | {"errors":["One","Two"]} | REFUSED | The server declined: One; Two.
            422 | {"errors":{"email":["is taken"]}} | REFUSED | The server declined: email is taken.
            422 | '' | REFUSED | The server declined (422).
            422 | plain words | REFUSED | The server declined: plain words.
            500 | {"status":500,"error":"Internal Server Error"} | SERVER_FAILED | The server has a problem of its own (500).
            500 | '' | SERVER_FAILED | The server has a problem of its own (500).
            502 | <html>Bad Gateway</html> | SERVER_FAILED | The server has a problem of its own (502).
            503 | <html>Busy</html> | SERVER_FAILED | The server has a problem of its own (503).
            504 | <html>Timeout</html> | SERVER_FAILED | The server has a problem of its own (504).
            """, delimiter = '|', quoteCharacter = '`')
    void eachStatusAndBodyHasOneMeaning(int status, String body, Kind kind, String sentence) {
        answer(status, "''".equals(body) ? "" : body);
        BackendException failure = fails(kind, () -> backend.markSeen(31));
        assertEquals(sentence, failure.sentence());
        assertEquals(1, server.getRequestCount(), "a refusal is not tried again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"Invalid Access Token\"}",
                "{\"errors\":[\"You need to sign in or sign up before continuing.\"]}",
                "{\"success\":false,\"errors\":[\"Melden Sie sich an.\"]}"
            })
    void theSignInIsOverOnlyWhenTheProfileIsRefusedAsWell(String body) throws Exception {
        answer(401, body);
        answer(401, body);
        fails(Kind.SIGN_IN_NEEDED, () -> backend.newestMessages(31));
        asked();
        assertEquals("/api/v1/profile", asked().getTarget());

        answer(401, body);
        answer(200, Golden.PROFILE);
        fails(Kind.FORBIDDEN, () -> backend.newestMessages(31));

        answer(401, body);
        answer(502, "<html>");
        BackendException doubt = fails(Kind.UNREACHABLE, () -> backend.newestMessages(31));
        assertFalse(doubt.outcomeUnknown());
    }

    @Test
    void aRefusedProfileIsNotAskedForTwice() {
        answer(401, "{\"error\":\"Invalid Access Token\"}");
        fails(Kind.SIGN_IN_NEEDED, backend::profile);
        assertEquals(1, server.getRequestCount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>hello</html>", "{\"payload\":", "{\"payload\":{}}", "{'payload':[]}"})
    void anAnswerThatIsNoListIsNotUnderstood(String body) {
        answer(200, body);
        fails(Kind.NOT_UNDERSTOOD, () -> backend.newestMessages(31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "OK", "<html>maintenance</html>"})
    void aSentMessageWithoutAnAnswerWeUnderstandHasAnUnknownOutcome(String body) {
        answer(200, body);
        BackendException failure = fails(Kind.NOT_UNDERSTOOD, () -> backend.send(WritingTest.reply("Hello")));
        assertTrue(failure.outcomeUnknown());
    }

    @Test
    void tooManyRequestsStopEveryCallForAWhile() throws Exception {
        HandClock clock = new HandClock();
        try (ChatwootBackend calm = new ChatwootBackend(server.url("/").uri(), 3, () -> TOKEN, clock)) {
            server.enqueue(new MockResponse.Builder()
                    .code(429)
                    .addHeader("Content-Type", "text/plain")
                    .body("Retry later\n")
                    .build());
            BackendException first = fails(Kind.TOO_MANY_REQUESTS, () -> calm.newestMessages(31));
            assertFalse(first.outcomeUnknown());
            assertNotNull(first.retryAfter());
            assertTrue(first.retryAfter().compareTo(Duration.ofSeconds(5)) >= 0);
            assertTrue(first.retryAfter().compareTo(Duration.ofMillis(6_250)) <= 0);

            BackendException second = fails(Kind.TOO_MANY_REQUESTS, () -> calm.send(WritingTest.reply("Hello")));
            assertNotNull(second.retryAfter());
            assertEquals(1, server.getRequestCount(), "nothing leaves during the pause");

            clock.turn(Duration.ofSeconds(7));
            answer(200, Golden.messages());
            calm.newestMessages(31);
            assertEquals(2, server.getRequestCount());
        }
    }

    @Test
    void aWaitTheServerNamesIsHonoured() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "42")
                .build());
        BackendException failure = fails(Kind.TOO_MANY_REQUESTS, () -> backend.newestMessages(31));
        assertEquals(Duration.ofSeconds(42), failure.retryAfter());
    }

    @Test
    void longAndStrangeWordsAreShownShort() {
        answer(422, "{\"error\":\"" + "x\\n\\u0007".repeat(500) + "\"}");
        BackendException failure = fails(Kind.REFUSED, () -> backend.markSeen(31));
        assertTrue(failure.sentence().length() < 340, failure.sentence());
        assertTrue(failure.sentence().chars().noneMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "line\nbreak", "ümlaut"})
    void aTokenThatIsNoneNeverLeaves(String token) {
        try (ChatwootBackend odd = new ChatwootBackend(server.url("/").uri(), 3, () -> token, InstantSource.system())) {
            BackendException failure = fails(Kind.SIGN_IN_NEEDED, () -> odd.newestMessages(31));
            assertTrue(token.isBlank() || !failure.sentence().contains(token.strip()));
            assertEquals(0, server.getRequestCount());
        }
    }
}
