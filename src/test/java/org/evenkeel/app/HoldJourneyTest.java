package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.evenkeel.desk.Holds;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.Hold.ConsentKind;
import org.evenkeel.domain.hold.Hold.Outcome;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldStanding.State;
import org.evenkeel.domain.hold.HoldWords;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.fixtures.JumpingClock;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.fixtures.Visitor;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.ui.shell.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Journey 3, by keyboard alone: ask, the customer agrees, three minutes, an update at the reminder, return with thanks. A second
 * time it lapses, is extended with an apology, and counts as broken.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class HoldJourneyTest {
    @TempDir
    static Path directory;

    private final JumpingClock clock = new JumpingClock();
    private boolean dark;

    @Start
    void start(Stage unused) {
        HeadlessScreen.enlarge(1920, 1080);
    }

    @Test
    void askHoldUpdateReturnAndASecondTimeTooLate(FxRobot robot) throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, clock)) {
            Visitor priya = new Visitor(server.url(), server.inboxIdentifier(), "Priya Sharma");
            Visitor marcus = new Visitor(server.url(), server.inboxIdentifier(), "Marcus Keller");
            priya.say("Hello, I am writing about order 44871. I was charged twice on the 1st of November.");
            marcus.say("429s since 09:10 UTC on /v2/orders. Retry-After is missing.");
            try (Workstation mara = Desktop.workstation(server, 0, directory.resolve("mara"), clock);
                    Desktop desktop = new Desktop(mara, 1440, 900)) {
                Holds holds = mara.desk().holds();
                await("both in the cache")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.transcript(priya.conversation()).size() == 1
                                && desktop.transcript(marcus.conversation()).size() == 1);
                desktop.press(Command.SHOW_2);
                desktop.press(Command.THEME_LIGHT);
                for (Visitor visitor : List.of(priya, marcus)) {
                    desktop.open(visitor.conversation());
                    desktop.press(Command.TAKE);
                }

                robot.push(KeyCode.CONTROL, KeyCode.H);
                Typist.write(desktop.window().scene(), "checking the rate-limit logs");
                robot.push(KeyCode.UP);
                Screens.save(desktop.window().scene(), "journey-3-ask-light");
                robot.push(KeyCode.ENTER);
                await("the question")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> marcus.heard().size() == 1);
                assertThat(marcus.heard().getFirst())
                        .isIn(inAnyManner(how -> HoldWords.ask(how, "checking the rate-limit logs", 3)));
                assertThat(state(holds, marcus)).contains(State.ASKING);
                clock.pass(Duration.ofSeconds(20));
                figure(desktop, "0:2");
                pictures(desktop, "journey-3-asking");

                marcus.say("ok, take your time");
                await("the yes")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> state(holds, marcus).equals(Optional.of(State.HOLDING)));
                toLeft(holds, marcus, Duration.ofSeconds(39));
                figure(desktop, "0:3");
                title(desktop, "0:[0-3]\\d Marcus Keller · .*Evenkeel");
                toLeft(holds, marcus, Duration.ofSeconds(31));
                pictures(desktop, "journey-3-holding-at-0-30");
                marcus.say("by the way, it is only the EU region");
                await("what they say meanwhile")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> shows(desktop, ".hold-detail", "only the EU region"));

                robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
                robot.push(KeyCode.ENTER);
                await("the update")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> marcus.heard().size() == 2);
                assertThat(marcus.heard().getLast())
                        .isIn(inAnyManner(how -> HoldWords.update(how, "checking the rate-limit logs", 1)));
                robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
                robot.push(KeyCode.ENTER);
                await("the thanks")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> marcus.heard().size() == 3);
                assertThat(marcus.heard().getLast()).isIn(inAnyManner(HoldWords::back));
                Hold first = holds.ledger(marcus.conversation()).getFirst();
                assertThat(first.outcome()).isEqualTo(Outcome.KEPT);
                assertThat(first.consent()).isEqualTo(ConsentKind.YES);
                assertThat(first.updates()).hasSize(1);

                robot.push(KeyCode.CONTROL, KeyCode.H);
                Typist.write(desktop.window().scene(), "the limiter's owner");
                robot.push(KeyCode.ENTER);
                await("the second question")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> marcus.heard().size() == 4);
                marcus.say("yes");
                await("the second yes")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> state(holds, marcus).equals(Optional.of(State.HOLDING)));
                toLeft(holds, marcus, Duration.ofSeconds(-40));
                figure(desktop, "0:4");
                title(desktop, "\\+0:4\\d Marcus Keller · .*Evenkeel");
                pictures(desktop, "journey-3-overdue");
                assertThat(state(holds, marcus)).contains(State.OVERDUE);

                robot.push(KeyCode.CONTROL, KeyCode.H);
                robot.push(KeyCode.TAB);
                robot.push(KeyCode.ENTER);
                robot.push(KeyCode.ENTER);
                await("the apology")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> marcus.heard().size() == 5);
                assertThat(marcus.heard().getLast()).isIn(inAnyManner(how -> HoldWords.extend(how, 2)));
                await("extended")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> state(holds, marcus).equals(Optional.of(State.HOLDING)));
                figure(desktop, ":");
                pictures(desktop, "journey-3-extended");
                robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
                robot.push(KeyCode.ENTER);
                await("the end")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> marcus.heard().size() == 6);
                Hold second = holds.ledger(marcus.conversation()).getFirst();
                assertThat(second.outcome()).isEqualTo(Outcome.BROKEN);
                assertThat(second.extensions()).hasSize(1);
                assertThat(priya.heard())
                        .as("the other chat heard nothing of it")
                        .isEmpty();
            }
        }
    }

    /** As the customer writes; how that is, is read a moment after they wrote. */
    private static List<String> inAnyManner(Function<Formality, String> words) {
        return Stream.of(Formality.values()).map(words).toList();
    }

    private static Optional<State> state(Holds holds, Visitor visitor) {
        return holds.standing(visitor.conversation()).map(HoldStanding::state);
    }

    /** Lets time pass until so much of the promise is left. */
    private void toLeft(Holds holds, Visitor visitor, Duration left) {
        Instant until = Objects.requireNonNull(
                holds.standing(visitor.conversation()).orElseThrow().promisedUntil());
        clock.pass(Duration.between(clock.instant(), until.minus(left)));
    }

    private static void figure(Desktop desktop, String begins) {
        await("the banner at " + begins)
                .atMost(Desktop.PATIENCE)
                .until(() -> Desktop.onFx(() -> desktop.window().scene().getRoot().lookupAll(".hold-figure").stream()
                        .map(Text.class::cast)
                        .anyMatch(text -> text.getText().contains(begins))));
    }

    /** As a list of windows shows it; in turn with what calls. */
    private static void title(Desktop desktop, String pattern) {
        await("a title as " + pattern)
                .atMost(Desktop.PATIENCE)
                .until(() -> Desktop.onFx(() -> desktop.stage.getTitle().matches(pattern)));
    }

    private static boolean shows(Desktop desktop, String where, String words) {
        return Desktop.onFx(() -> desktop.window().scene().getRoot().lookupAll(where).stream()
                .map(javafx.scene.control.Label.class::cast)
                .anyMatch(label -> label.getText().contains(words)));
    }

    /** In the light that is on, and in the other, which stays on. */
    private void pictures(Desktop desktop, String name) throws Exception {
        picture(desktop, name);
        dark = !dark;
        desktop.press(dark ? Command.THEME_DARK : Command.THEME_LIGHT);
        picture(desktop, name);
    }

    private void picture(Desktop desktop, String name) throws Exception {
        Screens.save(desktop.window().scene(), name + (dark ? "-dark" : "-light"));
    }
}
