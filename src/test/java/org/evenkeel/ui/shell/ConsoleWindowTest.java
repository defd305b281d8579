package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.evenkeel.desk.Exports;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.Presence;
import org.evenkeel.desk.Reviews;
import org.evenkeel.desk.Search;
import org.evenkeel.desk.Settings;
import org.evenkeel.export.Papers;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.store.Database;
import org.evenkeel.ui.context.FakeContext;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.notify.FakeAlarms;
import org.evenkeel.ui.queue.FakeQueue;
import org.evenkeel.ui.queue.QueueViewModel;
import org.evenkeel.ui.review.ReviewViewModel;
import org.evenkeel.ui.search.SearchViewModel;
import org.evenkeel.ui.settings.SettingsViewModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class ConsoleWindowTest {
    private final FakeQueue queue = new FakeQueue(
            People.liam(),
            People.joanna(),
            People.noah(),
            People.marcus(),
            People.resolved(),
            People.elena(),
            People.colleagues(),
            People.priya());

    private Database database;
    private final FakeDeeds deeds = new FakeDeeds(queue.rows, Settings.Theme.LIGHT);

    @TempDir
    static Path directory;

    private static DeskOnDisk desk;

    private final FakeAlarms alarms = new FakeAlarms();
    private final AtomicBoolean queueShown = new AtomicBoolean();
    private final VBox page = new VBox();
    private FakeCentre centre;
    private FxThread fx;
    private Ticker ticker;
    private Stage stage;
    private ConsoleWindow window;

    @BeforeAll
    static void open() {
        desk = new DeskOnDisk(directory);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Start
    void start(Stage primary) {
        stage = primary;
        database = Database.open(directory.resolve(UUID.randomUUID() + ".db"), () -> People.NOW);
        fx = FxThread.start(failure -> window.failed(failure));
        centre = new FakeCentre();
        ticker = new Ticker(() -> People.NOW);
        QueueViewModel model = queue.model(fx);
        Presence.Line line =
                new Presence.Line(Presence.LineState.ONLINE, People.NOW.minusSeconds(2), People.NOW, 0, 0, 0, 0, "");
        window = new ConsoleWindow(
                stage,
                model,
                FakeContext.knowing(fx, People.priyasCard(), List.of(People.resolved(), People.colleagues())),
                active -> new StatusViewModel(
                        () -> new StatusViewModel.Standing(line, 0, Optional.of(People.ANA)),
                        line::lastSync,
                        active,
                        fx,
                        null,
                        People.NOW,
                        ZoneOffset.UTC),
                centre,
                new SearchViewModel(this::search, fx),
                reviewing(),
                new Page(
                        Place.TEMPLATES,
                        () -> new Page.Screen(page, () -> centre.asked.add("templates"), () -> {}, () -> {})),
                deeds,
                attention -> alarms.model(attention, fx),
                effects -> new SettingsViewModel(desk.settings, effects, fx, ticker::now),
                ticker);
        window.whenQueueShows(() -> queueShown.set(true));
        window.show();
    }

    private ReviewViewModel reviewing() {
        Reviews reviews = new Reviews(database, () -> People.NOW);
        return new ReviewViewModel(
                reviews, new Exports(database, reviews, new Papers(List.of()), ZoneOffset.UTC), fx, ticker::now);
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.close());
        ticker.close();
        fx.close();
        database.close();
        assertEquals("end", centre.asked.getLast());
    }

    @Test
    void whichKeySendsIsChosenInThePalette(FxRobot robot) {
        robot.interact(() -> window.run(Command.SEND_WITH_ENTER));
        assertEquals("enter sends true", centre.asked.getLast());
        robot.interact(() -> window.run(Command.SEND_WITH_SHORTCUT));
        assertEquals("enter sends false", centre.asked.getLast());
    }

    @Test
    void aCardKeepsTheKeyboardAndGivesItToWhoAskedForItMeanwhile(FxRobot robot) {
        robot.interact(() -> window.run(Command.PALETTE));
        Node palette = window.scene().getFocusOwner();
        Node search = robot.lookup(".find").query();
        robot.interact(search::requestFocus);
        assertSame(palette, window.scene().getFocusOwner());
        robot.type(KeyCode.ESCAPE);
        assertSame(search, window.scene().getFocusOwner());
    }

    @Test
    void thePageOfTemplatesTakesTheWindowUntilAChatIsWanted(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertEquals("templates", centre.asked.getLast());
        assertTrue(page.isVisible());
        assertFalse(window.scene().lookup(".queue").isVisible());
        robot.interact(() -> window.run(Command.NOTE));
        assertFalse(page.isVisible());
        assertTrue(window.scene().lookup(".queue").isVisible());
    }

    private Search.Results search(String question) {
        if (!question.startsWith("ref")) {
            return new Search.Results(List.of(), List.of(), false, 0, "");
        }
        String said = "Thank you, her note is here. Let me look at where the refund stands.";
        int at = said.indexOf("refund");
        return new Search.Results(
                List.of(
                        new Search.Hit(
                                Search.Kind.MESSAGE,
                                1042,
                                7L,
                                "Priya Sharma",
                                "Ana Novak",
                                People.NOW.minusSeconds(300),
                                new Search.Snippet(said, List.of(new Search.Range(at, at + 6)))),
                        new Search.Hit(
                                Search.Kind.CUSTOMER,
                                1044,
                                null,
                                "Joanna Okafor",
                                "",
                                People.NOW.minusSeconds(400_000),
                                new Search.Snippet("joanna@example.org", List.of()))),
                List.of(),
                true,
                1_204,
                "");
    }

    @Test
    void searchFindsAsOneTypesAndEnterGoesToThePlace(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> centre.box.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.CONTROL, KeyCode.SHIFT);
        Screens.save(window.scene(), "search-hints");
        robot.write("refund");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup(".hit-customer").tryQuery().isPresent());
        Screens.save(window.scene(), "search");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("open 1042", "show 1042 7"), centre.asked);
        assertTrue(centre.box.isFocused());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("refund");
        robot.type(KeyCode.END);
        robot.interact(() -> {
            ListView<?> list = robot.lookup(".palette-list").queryListView();
            list.getSelectionModel().selectLast();
        });
        robot.type(KeyCode.ENTER);
        assertEquals(
                "refund", robot.lookup(".search-field").queryAs(TextField.class).getText());
    }

    @Test
    void thePaletteSendsAndAssigns(FxRobot robot) throws Exception {
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("Send");
        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        robot.write("len");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("send", "assign"), centre.asked);
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, queueShown::get);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void saysInItsTitleHowManyWait() throws Exception {
        settle();
        assertEquals("(4) Evenkeel", stage.getTitle());
    }

    @Test
    void theListOfWindowsShowsTheHoldThatLapsesNext(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> centre.holdWords.set("0:29 Priya Sharma"));
        assertEquals("0:29 Priya Sharma · (4) Evenkeel", stage.getTitle());
        robot.interact(() -> centre.holdWords.set(""));
        assertEquals("(4) Evenkeel", stage.getTitle());
    }

    @Test
    void looksRight(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> window.open(1042));
        wear(Settings.Theme.DARK, robot);
        picture(1440, 900, Settings.Theme.DARK);
        picture(1920, 1080, Settings.Theme.DARK);
        wear(Settings.Theme.LIGHT, robot);
        picture(1440, 900, Settings.Theme.LIGHT);
        picture(1280, 720, Settings.Theme.LIGHT);
        picture(1000, 700, Settings.Theme.LIGHT);
    }

    private void wear(Settings.Theme theme, FxRobot robot) {
        robot.interact(() -> window.run(theme == Settings.Theme.DARK ? Command.THEME_DARK : Command.THEME_LIGHT));
        assertTrue(deeds.done.contains("keep " + theme));
    }

    private void picture(int width, int height, Settings.Theme theme) throws Exception {
        Screens.save(
                window.scene(),
                width,
                height,
                "shell-%dx%d-%s".formatted(width, height, theme.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void theContextFoldsAwayInANarrowWindow(FxRobot robot) throws Exception {
        settle();
        Node context = robot.lookup(".context").query();
        assertTrue(context.isVisible());
        robot.interact(() -> stage.setWidth(1000));
        assertFalse(context.isVisible());
        robot.type(KeyCode.F4);
        assertTrue(context.isVisible());
        robot.interact(() -> stage.setWidth(1300));
        assertTrue(context.isVisible());
    }

    @Test
    void theWindowRemembersItsPlace(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> stage.setWidth(1234));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !deeds.places.isEmpty());
        assertEquals(new Layouts.Window(0, 0, 1234, 900, false), deeds.places.getLast());
    }

    @Test
    void theKeyboardReachesEverything(FxRobot robot) throws Exception {
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.E, KeyCode.W, KeyCode.DIGIT2).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A, KeyCode.N).release(KeyCode.CONTROL, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("open 1042", "open 1044", "close", "focus 1", "note"), centre.asked);
        assertEquals(List.of("resolve 1044", "take 1044"), deeds.done);
    }

    @Test
    void thePaletteFindsOpensAndGivesTheKeyboardBack(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> centre.box.requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        TextField field = robot.lookup(".palette-field").queryAs(TextField.class);
        assertTrue(field.isFocused());
        Screens.save(window.scene(), "palette");
        robot.type(KeyCode.ESCAPE);
        assertTrue(centre.box.isFocused());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("elba");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("open 1046"), centre.asked);
        assertTrue(centre.box.isFocused());
    }

    @Test
    void thePaletteStaysInTheWindowUnseenAndOtherCardsLeaveIt(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> centre.box.requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        Node palette = robot.lookup(".palette").query();
        assertTrue(palette.isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(palette.isVisible());
        assertTrue(centre.box.isFocused());
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup(".keys-page").query().isVisible());
        assertFalse(palette.isVisible());
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertSame(palette, robot.lookup(".palette").query());
        assertTrue(palette.isVisible());
        assertFalse(robot.lookup(".keys-page").tryQuery().isPresent());
        robot.write("elba").type(KeyCode.ENTER);
        assertEquals(List.of("open 1046"), centre.asked);
    }

    @Test
    void f1ShowsEveryKeyAndEscapeClosesIt(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> centre.box.requestFocus());
        robot.type(KeyCode.F1);
        assertTrue(robot.lookup(".keys-page").tryQuery().isPresent());
        Screens.save(window.scene(), "keys");
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup(".keys-page").tryQuery().isPresent());
        assertTrue(centre.box.isFocused());
    }

    @Test
    void theQueueIsWalkedByKeysAndEnterOpens(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> window.run(Command.QUEUE));
        ListView<?> list = robot.lookup(".queue-list").queryListView();
        assertTrue(list.isFocused());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        Screens.save(window.scene(), "queue-keys");
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("open 1046"), centre.asked);
    }

    @Test
    void clickingARowOpensItAndTheRestUnfolds(FxRobot robot) throws Exception {
        settle();
        robot.clickOn("Joanna Okafor");
        assertEquals(List.of("open 1044"), centre.asked);
        robot.clickOn("ALL OTHERS");
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("Hana Sato").tryQuery().isPresent());
        Screens.save(window.scene(), "queue-all");
    }

    @Test
    void f6GoesRoundTheRegions(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> window.run(Command.QUEUE));
        robot.type(KeyCode.F6);
        assertSame(centre.box, window.scene().getFocusOwner());
        robot.type(KeyCode.F6);
        assertTrue(robot.lookup(".context-scroll").query().isFocused());
        robot.type(KeyCode.F6);
        assertTrue(robot.lookup(".queue-list").query().isFocused());
        robot.type(KeyCode.F4);
        assertFalse(robot.lookup(".context").query().isVisible());
    }

    @Test
    void nothingFiresWhileAnInputMethodComposes(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> centre.box.requestFocus());
        robot.interact(() -> centre.box.fireEvent(composing("に")));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        assertEquals(List.of(), centre.asked);
        robot.interact(() -> centre.box.fireEvent(composing("")));
        robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
        assertEquals(List.of("open 1042"), centre.asked);
    }

    @Test
    void aFailureBecomesACalmSentence(FxRobot robot) throws Exception {
        settle();
        fx.ask(
                () -> {
                    throw new IllegalStateException("on purpose");
                },
                never -> {});
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup(".notice").query().isVisible());
        Screens.save(window.scene(), "notice");
    }

    private static InputMethodEvent composing(String text) {
        List<InputMethodTextRun> runs =
                text.isEmpty() ? List.of() : List.of(new InputMethodTextRun(text, InputMethodHighlight.UNSELECTED_RAW));
        return new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, "", 0);
    }
}
