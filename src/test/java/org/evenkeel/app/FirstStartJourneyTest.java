package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.QueueView;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.ui.shell.Command;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Journey 1: one command; customers write within seconds; the agent answers; ticks appear; the customer answers back. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FirstStartJourneyTest {
    @TempDir
    static Path directory;

    @Start
    void start(Stage unused) {
        HeadlessScreen.enlarge(1920, 1080);
    }

    @Test
    void aNewAgentAnswersACustomerWhoAnswersBack(FxRobot robot) throws Exception {
        SimulationOptions simulation = new SimulationOptions();
        simulation.seed = 1L;
        simulation.speed = 4.0;
        try (Session session = Session.open(directory.resolve("faster"), null, simulation);
                Desktop desktop = new Desktop(session.workstation(), 1440, 900)) {
            Workstation workstation = session.workstation();
            await("a customer in the queue")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !workstation
                            .desk()
                            .conversations()
                            .queue(QueueView.UNASSIGNED, 5)
                            .isEmpty());

            robot.push(KeyCode.CONTROL, KeyCode.J);
            long conversation = await("a conversation on screen")
                    .atMost(Desktop.PATIENCE)
                    .until(() -> focused(workstation), found -> found > 0);
            desktop.press(Command.TAKE);
            Typist.write(desktop.window().scene(), "Good morning, thank you for writing. I am looking into it now.");
            Screens.save(desktop.window().scene(), "journey-1-a-reply-being-written");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);

            Message reply = await("the reply accepted and read")
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> newestReply(workstation, conversation),
                            m -> m != null && m.delivery() == Delivery.READ);
            assertThat(reply).isNotNull();
            long replied = java.util.Objects.requireNonNull(reply.serverId());
            assertThat(reply.text()).startsWith("Good morning");
            await("the customer's answer")
                    .atMost(Duration.ofSeconds(45))
                    .until(() -> transcript(workstation, conversation).stream()
                            .anyMatch(m -> m.kind() == MessageKind.INCOMING
                                    && m.serverId() != null
                                    && m.serverId() > replied));
            for (boolean dark : List.of(false, true)) {
                desktop.press(dark ? Command.THEME_DARK : Command.THEME_LIGHT);
                desktop.size(1440, 900);
                Screens.save(desktop.window().scene(), "journey-1-answered-1440x900-" + (dark ? "dark" : "light"));
            }
            desktop.press(Command.THEME_LIGHT);
            desktop.size(1280, 720);
            Screens.save(desktop.window().scene(), "journey-1-answered-1280x720-light");
            desktop.size(1920, 1080);
            Screens.save(desktop.window().scene(), "journey-1-answered-1920x1080-light");
        }
    }

    @Test
    @Tag("alone")
    void theFirstCustomerWritesWithinFiveSecondsOfTheWindow() {
        try (Session session = Session.open(directory.resolve("at-true-speed"), null, new SimulationOptions());
                Desktop desktop = new Desktop(session.workstation(), 1280, 720)) {
            Instant shown = Instant.now();
            await("a customer on screen")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Desktop.onFx(() -> desktop.window().scene().getRoot().lookupAll(".queue-row").stream()
                            .anyMatch(javafx.scene.Node::isVisible)));
            assertThat(Duration.between(shown, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static long focused(Workstation workstation) {
        return workstation.desk().layouts().load().slots().stream()
                .mapToLong(Layouts.Slot::conversationId)
                .findFirst()
                .orElse(0);
    }

    private static List<Message> transcript(Workstation workstation, long conversation) {
        return workstation.transcripts().newest(conversation, 100).messages();
    }

    private static @Nullable Message newestReply(Workstation workstation, long conversation) {
        return transcript(workstation, conversation).reversed().stream()
                .filter(m -> m.kind() == MessageKind.OUTGOING)
                .findFirst()
                .orElse(null);
    }
}
