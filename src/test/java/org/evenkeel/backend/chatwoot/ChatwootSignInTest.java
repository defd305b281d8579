package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import mockwebserver3.RecordedRequest;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.chatwoot.ChatwootSignIn.SignedIn;
import org.junit.jupiter.api.Test;

class ChatwootSignInTest extends WireTestBase {
    private SignedIn withPassword() throws BackendException {
        return ChatwootSignIn.withPassword(server.url("/").uri(), " nora@desk.test ", "pa\"ss");
    }

    @Test
    void aPasswordGivesTheTokenToKeep() throws Exception {
        answer(200, "{\"data\":" + Golden.PROFILE + "}");
        SignedIn in = withPassword();
        assertEquals("tokenOfNora0000000000000", in.accessToken());
        assertEquals(3, in.profile().accountId());
        assertFalse(in.toString().contains("tokenOf"), "the token has no text form");
        RecordedRequest request = asked();
        assertEquals("/auth/sign_in", request.getTarget());
        assertEquals("{\"email\":\"nora@desk.test\",\"password\":\"pa\\\"ss\"}", bodyOf(request));
        assertNull(request.getHeaders().get("api-access-token"));
    }

    @Test
    void refusalsSayWhatToDo() {
        answer(401, "{\"success\":false,\"errors\":[\"Invalid login credentials. Please try again.\"]}");
        assertEquals(
                "The e-mail address or the password is not right.",
                fails(Kind.SIGN_IN_NEEDED, this::withPassword).sentence());
        answer(401, "{\"success\":false,\"error_code\":\"user_not_confirmed\",\"errors\":[\"...\"]}");
        assertTrue(fails(Kind.SIGN_IN_NEEDED, this::withPassword).sentence().contains("not confirmed"));
        answer(206, "{\"mfa_required\":true,\"mfa_token\":\"abc\"}");
        assertTrue(fails(Kind.REFUSED, this::withPassword).sentence().contains("access token"));
        answer(429, "Retry later\n");
        assertTrue(fails(Kind.TOO_MANY_REQUESTS, this::withPassword).sentence().contains("five minutes"));
        answer(404, "<html>");
        fails(Kind.NOT_FOUND, this::withPassword);
        answer(200, "{\"data\":{\"id\":1}}");
        fails(Kind.NOT_UNDERSTOOD, this::withPassword);
        answer(503, "");
        fails(Kind.SERVER_FAILED, this::withPassword);
        assertEquals(7, server.getRequestCount(), "no try is repeated");
    }

    @Test
    void aTokenIsTriedOnTheProfile() throws Exception {
        answer(200, Golden.PROFILE);
        SignedIn in = ChatwootSignIn.withToken(server.url("/").uri(), " " + TOKEN + "\n", 9);
        assertEquals(TOKEN, in.accessToken());
        assertEquals(9, in.profile().accountId());
        assertEquals(TOKEN, asked().getHeaders().get("api-access-token"));
        answer(401, "{\"error\":\"Invalid Access Token\"}");
        fails(
                Kind.SIGN_IN_NEEDED,
                () -> ChatwootSignIn.withToken(server.url("/").uri(), "wrong", 0));
        answer(200, Golden.PROFILE);
        fails(Kind.FORBIDDEN, () -> ChatwootSignIn.withToken(server.url("/").uri(), TOKEN, 77));
        fails(Kind.REFUSED, () -> ChatwootSignIn.withToken(URI.create("ftp://x"), TOKEN, 0));
    }
}
