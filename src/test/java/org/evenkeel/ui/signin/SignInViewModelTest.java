package org.evenkeel.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.signin.SignInViewModel.Face;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every arrow of the card, and that no secret outlives it. */
class SignInViewModelTest implements Reception {
    private final List<String> asked = new ArrayList<>();
    private final SignInViewModel model = new SignInViewModel(this, FxThread.immediate());
    private List<Account> accounts = List.of(new Account(1, "Acme"));
    private String refusal = "";

    @Override
    public List<Account> signIn(Entry entry) throws Refused {
        asked.add(entry.server() + "|" + entry.email() + "|" + entry.secret());
        refuse();
        return accounts;
    }

    @Override
    public void enter(long accountId) throws Refused {
        asked.add("enter " + accountId);
        refuse();
    }

    private void refuse() throws Refused {
        if (!refusal.isEmpty()) {
            throw new Refused(refusal, new IllegalStateException());
        }
    }

    @Override
    public void greeted() {
        asked.add("greeted");
    }

    @BeforeEach
    void open() {
        model.open(true);
    }

    private void type(String server, String secret) {
        model.connect();
        model.server().set(server);
        model.secret().set(secret);
    }

    @Test
    void oneAccountIsEnteredAtOnce() {
        assertEquals(Face.WELCOME, model.face().get());
        type(" chat.example.test ", "abc");
        model.attempt();
        assertEquals(List.of("chat.example.test||abc", "enter 1"), asked);
        assertEquals(Face.ENTERING, model.face().get());
        model.closed();
        assertEquals(2, asked.size(), "who goes over is not noted as one who stayed");
        assertEquals("", model.secret().get());
    }

    @Test
    void ofSeveralAccountsOneIsChosen() {
        accounts = List.of(new Account(1, "Acme"), new Account(7, "Bolt"));
        type("chat.example.test", "secret");
        model.byPassword().set(true);
        assertEquals("", model.secret().get(), "a token is no password");
        model.email().set("ana@example.test");
        model.secret().set("secret");
        model.attempt();
        assertEquals(Face.CHOOSING, model.face().get());
        assertTrue(model.back());
        assertEquals(Face.TYPING, model.face().get());
        model.attempt();
        model.choose(model.accounts().get(1));
        assertEquals("enter 7", asked.getLast());
        assertEquals("chat.example.test|ana@example.test|secret", asked.getFirst());
    }

    @Test
    void whatIsMissingIsSaidAndNobodyIsAsked() {
        type("", "");
        model.attempt();
        assertEquals("The server’s address is missing.", model.trouble().get());
        model.server().set("chat.example.test");
        model.attempt();
        assertEquals("Your access token is missing.", model.trouble().get());
        model.byPassword().set(true);
        model.attempt();
        assertEquals("Your e-mail address is missing.", model.trouble().get());
        model.email().set("ana@example.test");
        model.attempt();
        assertEquals("Your password is missing.", model.trouble().get());
        assertEquals(List.of(), asked);
        assertEquals(Face.TYPING, model.face().get());
    }

    @Test
    void aRefusalIsShownAndCanBeMended() {
        refusal = "The token is not valid.";
        type("chat.example.test", "wrong");
        model.attempt();
        assertEquals(Face.TYPING, model.face().get());
        assertEquals(refusal, model.trouble().get());
        refusal = "";
        model.attempt();
        assertEquals(Face.ENTERING, model.face().get());
        refusal = "Evenkeel is already open on this server; use that window.";
        model.open(false);
        type("chat.example.test", "right");
        model.attempt();
        assertEquals(Face.TYPING, model.face().get(), "refused at the door");
        assertEquals(refusal, model.trouble().get());
    }

    @Test
    void whoLooksAroundIsGreetedOnce() {
        model.connect();
        assertTrue(model.back());
        assertEquals(Face.WELCOME, model.face().get());
        model.closed();
        assertEquals(List.of("greeted"), asked);
        model.open(false);
        assertEquals(Face.TYPING, model.face().get());
        assertFalse(model.back(), "there is no welcome to go back to");
        model.closed();
        assertEquals(List.of("greeted"), asked);
    }

    @Test
    void noSecretStandsInWords() {
        assertFalse(new Reception.Entry("chat.example.test", "", "hunter2")
                .toString()
                .contains("hunter2"));
    }
}
