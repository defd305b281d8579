package org.evenkeel.ui.panes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.Panes;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class PanesPicturesTest {
    private static final Author SYSTEM = Author.SYSTEM;
    private static final Author BRUNO = new Author(Author.Kind.AGENT, Chats.BRUNO.id(), Chats.BRUNO.name());
    private static final Author ANA = new Author(Author.Kind.AGENT, People.ANA.id(), People.ANA.name());

    @TempDir
    static Path directory;

    private static int count;
    private DeskOnDisk desk;
    private FxThread fx;
    private Theme theme;
    private Panes panes;
    private Stage stage;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        Path own = directory.resolve("desk" + count++);
        Files.createDirectories(own);
        desk = new DeskOnDisk(own);
        talk();
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        theme = new Theme(Settings.Theme.LIGHT);
        panes = new Panes(desk, fx);
        Region left = new Region();
        left.setMinWidth(352);
        Region right = new Region();
        right.setMinWidth(275);
        HBox.setHgrow(panes.root, Priority.ALWAYS);
        panes.root.setMinWidth(0);
        stage.setScene(new Scene(new HBox(left, panes.root, right), 1440, 900));
        theme.dress(stage.getScene());
        stage.show();
    }

    private static Instant at(int minute) {
        return People.NOW.minusSeconds((44 - minute) * 60L);
    }

    private void talk() {
        desk.conversation(1042, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(252), 2);
        desk.customer(
                1042, "Hello, I am writing about order 44871. I was charged twice on the 1st of November.", at(33));
        desk.agent(1042, "Good morning Priya. I have order 44871 open and I can see both charges.", at(34));
        desk.customer(1042, "Lena told me on the 3rd that one of them would be returned.", at(36));
        desk.agent(1042, "Thank you, her note is here. Let me look at where the refund stands.", at(37));
        desk.posted(1042, MessageKind.ACTIVITY, Visibility.REPLY, SYSTEM, "Assigned to Ana Novak by Bruno", at(38));
        desk.customer(1042, "I was told the refund would be here by the 12th. It is the 20th.", at(41));
        desk.customer(1042, "this is the third time I am explaining this", at(42));

        desk.conversation(1039, "Marcus Keller", People.ANA.id(), null, 0);
        desk.customer(1039, "orders api broken again", at(24).minusSeconds(86_400));
        desk.agent(1039, "Looking now. Which endpoint, and what do you get back?", at(25));
        desk.customer(
                1039,
                "429s since 09:10 UTC on `/v2/orders`. **Retry-After** is missing, see https://status.example.org/incidents/77.",
                at(29));
        desk.posted(
                1039,
                MessageKind.OUTGOING,
                Visibility.NOTE,
                BRUNO,
                "Limiter config changed at 09:08, @dana owns it",
                at(30));
        desk.customer(1039, "- first\n- second\n\nشكرا جزيلا لكم", at(31));
        desk.customer(1039, "شكرا جزيلا لكم على المساعدة 1042", at(32));
        desk.posted(1039, MessageKind.OUTGOING, Visibility.REPLY, BRUNO, "Confirmed, I see them too.", at(38));
        desk.posted(
                1039,
                MessageKind.INCOMING,
                Visibility.REPLY,
                new Author(Author.Kind.CUSTOMER, 1039, "M"),
                "This message was deleted",
                "text",
                at(39),
                Delivery.SENT,
                true,
                null);
        desk.posted(
                1039,
                MessageKind.OUTGOING,
                Visibility.REPLY,
                ANA,
                "On WhatsApp too",
                "text",
                at(40),
                Delivery.FAILED,
                false,
                null);
        long mine = desk.replies.send(1039, "Still on it: the limiter is being rolled back", Visibility.REPLY);
        desk.database.change(s -> s.messages().setDelivery(mine, Delivery.FAILED, "the server refused it"));
        desk.replies.send(1039, "One more moment please", Visibility.REPLY);

        desk.conversation(1044, "Joanna Okafor", null, Duration.ofSeconds(38), 1);
        desk.customer(1044, "does the walnut one come in a smaller size? " + "x".repeat(90), at(42));
        desk.customer(1044, "long ".repeat(2_000), at(42));
        desk.posted(
                1044,
                MessageKind.TEMPLATE,
                Visibility.REPLY,
                SYSTEM,
                "How was it?",
                "input_csat",
                at(43),
                Delivery.SENT,
                false,
                4);
        desk.customer(1044, "😀 ok", at(43));

        desk.conversation(1021, "Liam Tran", Chats.BRUNO.id(), Duration.ofSeconds(65), 1);
        desk.customer(1021, "ok will try that tonight", at(43));
        desk.pass(Duration.ofSeconds(12));
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            panes.close();
            theme.close();
            stage.close();
            return null;
        });
        fx.close();
        desk.close();
    }

    private void open(long id) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> panes.model.open(id));
        rest();
    }

    private void rest() {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1440, 900, 2", "LIGHT, 1920, 1080, 3", "LIGHT, 1920, 1080, 4"})
    void theyLookAsDrawn(Settings.Theme look, int width, int height, int many) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            theme.choose(look);
            panes.model.choose(many);
        });
        open(1042);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> panes.model.focus(1));
        open(1039);
        if (many > 2) {
            for (int i = 2; i < many; i++) {
                int index = i;
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> panes.model.focus(index));
                open(i == 2 ? 1044 : 1021);
            }
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            panes.model.focus(0);
            panes.composer(1042)
                    .text()
                    .set("You were promised the 12th, Priya, and I can see why a third explanation is one too many."
                            + " I have your refund open now");
            panes.composer(1039).toggle();
        });
        rest();
        Screens.save(stage.getScene(), width, height, "panes-%d-%s-%d".formatted(many, look, width));
        if (many == 2) {
            Screens.save(stage.getScene(), 1280, 720, "panes-%d-%s-%d".formatted(many, look, 1280));
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> theme.choose(Settings.Theme.LIGHT));
            Screens.save(
                    stage.getScene(), width, height, "panes-%d-%s-%d".formatted(many, Settings.Theme.LIGHT, width));
        }
    }
}
