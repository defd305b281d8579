package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.Holds;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.Hold.ConsentKind;
import org.evenkeel.domain.hold.Hold.Outcome;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldStanding.State;
import org.evenkeel.domain.hold.HoldWords;
import org.evenkeel.domain.hold.PublishedHolds;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.fixtures.JumpingClock;
import org.evenkeel.fixtures.Visitor;
import org.evenkeel.localserver.LocalServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two agents, one of whom starts again in the middle of a hold: both read the same ledger, and either can keep the promise. */
@SuppressWarnings("NullAway.Init") // filled before each test
class HoldOnTwoConsolesTest {
    @TempDir
    Path directory;

    private final JumpingClock clock = new JumpingClock();
    private LocalServer server;
    private Visitor marcus;
    private Workstation mara;
    private Workstation jonas;
    private long conversation;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(directory.resolve("server"), 0, clock);
        marcus = new Visitor(server.url(), server.inboxIdentifier(), "Marcus Keller");
        marcus.say("429s since 09:10 UTC on /v2/orders.");
        conversation = marcus.conversation();
        mara = Stations.online(Desktop.workstation(server, 0, directory.resolve("mara"), clock));
        jonas = Stations.online(Desktop.workstation(server, 1, directory.resolve("jonas"), clock));
        mara.desk().conversations().take(conversation);
        until(
                "both know whose it is",
                () -> jonas.desk()
                        .conversations()
                        .card(conversation)
                        .filter(card -> card.assignee() != null)
                        .isPresent());
    }

    @AfterEach
    void stop() {
        jonas.close();
        mara.close();
        server.close();
    }

    private static void until(String what, BooleanSupplier is) {
        await(what).atMost(Desktop.PATIENCE).until(is::getAsBoolean);
    }

    private ConversationCard card(Workstation workstation) {
        return workstation.desk().conversations().card(conversation).orElseThrow();
    }

    private static Holds holds(Workstation workstation) {
        return workstation.desk().holds();
    }

    private @Nullable State state(Workstation workstation) {
        return holds(workstation)
                .standing(conversation)
                .map(HoldStanding::state)
                .orElse(null);
    }

    private List<Hold> ledger(Workstation workstation) {
        return holds(workstation).ledger(conversation);
    }

    private void agree(String what) {
        until(what, () -> ledger(mara).equals(ledger(jonas)));
    }

    @Test
    void theLedgerIsTheSameOnBothAndWhoTakesOverInheritsThePromise() throws Exception {
        // What another program keeps in the attributes, from before.
        try (ChatwootBackend crm = new ChatwootBackend(
                server.url(), server.accountId(), server.agents().get(1)::accessToken, clock)) {
            crm.changeAttribute(conversation, "crm_id", there -> "C-9");
        }

        assertThat(holds(mara).ask(conversation, "the limiter logs", 3, words(3)))
                .isTrue();
        until("asking on both", () -> state(jonas) == State.ASKING);
        assertThat(holds(jonas).card(conversation).orElseThrow().agent()).startsWith("Mara");

        // Jonas' program is closed while the customer answers, and started again.
        jonas.close();
        clock.pass(Duration.ofSeconds(20));
        marcus.say("ok");
        until("the yes", () -> state(mara) == State.HOLDING);
        clock.pass(Duration.ofSeconds(40));
        jonas = Stations.online(Desktop.workstation(server, 1, directory.resolve("jonas"), clock));
        until("the yes after a start", () -> state(jonas) == State.HOLDING);
        agree("the hold that begun meanwhile");

        // He takes over, and with it the promise.
        jonas.desk().conversations().take(conversation);
        until("he has it", () -> card(mara).assignee() != null && !card(mara).mine());
        assertThat(holds(jonas).running()).hasSize(1);
        assertThat(holds(mara).running()).isEmpty();
        assertThat(holds(jonas).update(conversation, HoldWords.update(Formality.NEUTRAL, "", 1)))
                .isTrue();
        until("the update on both", () -> ledger(mara).getFirst().updates().size() == 1);

        // Mara's program too is started again in the middle.
        mara.close();
        clock.pass(Duration.ofSeconds(60));
        mara = Stations.online(Desktop.workstation(server, 0, directory.resolve("mara"), clock));
        assertThat(holds(jonas).finish(conversation, HoldWords.back(Formality.NEUTRAL)))
                .isTrue();
        until("the end on both", () -> !ledger(mara).getFirst().open());
        agree("the end");

        Hold hold = ledger(mara).getFirst();
        assertThat(hold.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(hold.consent()).isEqualTo(ConsentKind.YES);
        assertThat(hold.asked().by())
                .isNotEqualTo(hold.end() == null ? 0 : hold.end().by());
        assertThat(hold.held(Instant.MAX)).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(150));
        until(
                "published whole, beside what others keep there",
                () -> card(mara)
                        .conversation()
                        .attributes()
                        .getOrDefault(PublishedHolds.KEY, "")
                        .contains(";r"));
        assertThat(card(mara).conversation().attributes()).containsEntry("crm_id", "C-9");
        assertThat(marcus.heard()).hasSize(3);
    }

    @Test
    void bothPressReturnAtOnceAndThereIsOneEnd() {
        holds(mara).ask(conversation, "", 1, words(1));
        until("the question", () -> marcus.heard().size() == 1);
        marcus.say("sure");
        until("holding on both", () -> state(mara) == State.HOLDING && state(jonas) == State.HOLDING);
        clock.pass(Duration.ofSeconds(50));
        holds(mara).finish(conversation, HoldWords.back(Formality.CASUAL));
        holds(jonas).finish(conversation, HoldWords.back(Formality.FORMAL));
        until("ended on both", () -> state(mara) == null && state(jonas) == null);
        agree("one end");
        assertThat(ledger(mara)).hasSize(1);
        assertThat(ledger(mara).getFirst().outcome()).isEqualTo(Outcome.KEPT);
    }

    private static String words(int minutes) {
        return HoldWords.ask(Formality.NEUTRAL, "", minutes);
    }
}
