package org.evenkeel.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every choice is kept as soon as it is made, and a wrong one never. */
@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class SettingsViewModelTest implements Effects {
    @TempDir
    Path directory;

    private final List<String> effects = new ArrayList<>();
    private final AtomicInteger rules = new AtomicInteger();
    private DeskOnDisk desk;
    private SettingsViewModel model;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.changes.listen(change -> rules.addAndGet(change instanceof Change.Rules ? 1 : 0));
        model = new SettingsViewModel(desk.settings, this, FxThread.immediate(), desk.clock);
        model.load();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhatIsKept() {
        assertEquals("90", text(Numbers.RETENTION, 0));
        assertEquals("30", text(Numbers.FIRST_REPLY, 0));
        assertEquals("120", text(Numbers.NEXT_REPLY, 2));
        assertEquals("5", text(Numbers.SILENCE, 1));
        assertEquals("3", text(Numbers.CAP, 0));
        assertEquals("30", text(Numbers.HOLD_REMINDER, 0));
        assertEquals(2, model.holdMinutes().get());
        assertEquals(3, model.undoSeconds().get());
        assertEquals(Settings.Theme.SYSTEM, model.theme().get());
        assertEquals(AlarmStyle.SOUND, model.style(AlarmKind.NEW_CHAT).get());
        assertEquals(SettingsViewModel.QuietChoice.OFF, model.quiet().get());
    }

    @Test
    void everyNumberIsKeptAndReadBack() {
        type(Numbers.RETENTION, 30);
        type(Numbers.FIRST_REPLY, 20, 40, 90);
        type(Numbers.NEXT_REPLY, 45, 100, 180);
        type(Numbers.SILENCE, 1, 4, 9);
        type(Numbers.CAP, 5);
        type(Numbers.WRAP_UP, 60);
        type(Numbers.HOLD_REMINDER, 20);
        type(Numbers.CHECK_IN, 90);
        type(Numbers.CONSENT, 60);
        type(Numbers.ASYNC_REPLY, 30, 120, 300);
        type(Numbers.OFFER_STANDS, 40);
        type(Numbers.LEAD_SEES, 7);
        type(Numbers.FIRST_CONTACT, 45);
        type(Numbers.PROMISE_SOON, 10);
        model.offers(true);
        model.holdMinutes(5);
        ClockRules clocks = desk.settings.clockRules();
        assertEquals(30, desk.settings.retentionDays());
        assertEquals(
                new WaitTargets(WaitTargets.Steps.ofSeconds(20, 40, 90), WaitTargets.Steps.ofSeconds(45, 100, 180)),
                clocks.live());
        assertEquals(
                new ClockRules.Silence(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(9)),
                clocks.silence());
        assertEquals(5, clocks.cap());
        assertEquals(Duration.ofSeconds(60), clocks.wrapUp());
        assertEquals(Duration.ofSeconds(20), clocks.hold().reminder());
        assertEquals(Duration.ofSeconds(90), clocks.hold().checkIn());
        assertEquals(Duration.ofSeconds(60), clocks.hold().consent());
        assertEquals(5, clocks.hold().usual());
        assertEquals(Duration.ofMinutes(7), clocks.hold().leadVisible());
        assertEquals(WaitTargets.Steps.ofSeconds(1_800, 7_200, 18_000), clocks.async());
        assertEquals(Duration.ofSeconds(40), clocks.offerStands());
        assertTrue(clocks.offers());
        assertEquals(Duration.ofMinutes(45), clocks.firstContact());
        assertEquals(Duration.ofMinutes(10), clocks.promiseSoon());
        assertTrue(rules.get() >= 9, "the clocks hear of it");
        SettingsViewModel again = new SettingsViewModel(desk.settings, this, FxThread.immediate(), desk.clock);
        again.load();
        assertTrue(again.offers().get());
        for (Numbers row : Numbers.values()) {
            for (int i = 0; i < row.count(); i++) {
                assertEquals(text(row, i), again.texts(row).get(i).get(), row.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CAP, 0",
        "CAP, 21",
        "CAP, ''",
        "CAP, three",
        "CAP, -1",
        "CAP, 2.5",
        "CAP, 99999999999",
        "HOLD_REMINDER, 4",
        "RETENTION, 4000",
        "CHECK_IN, 0"
    })
    void aWrongNumberIsNotKeptAndSaysWhy(Numbers row, String typed) {
        model.texts(row).getFirst().set(typed);
        model.commit(row);
        assertTrue(model.trouble(row).get().startsWith("Please enter a whole number from"), model.trouble(row)::get);
        assertEquals(ClockRules.SHIPPED, desk.settings.clockRules());
        assertEquals(90, desk.settings.retentionDays());
        model.texts(row).getFirst().set(row == Numbers.CAP ? "20" : "30");
        model.commit(row);
        assertEquals("", model.trouble(row).get());
    }

    @Test
    void stepsThatShrinkAreNotKept() {
        type(Numbers.FIRST_REPLY, 60, 50, 120);
        assertEquals(
                "These must not grow smaller: amber, red, alarm.",
                model.trouble(Numbers.FIRST_REPLY).get());
        assertEquals(ClockRules.SHIPPED, desk.settings.clockRules());
        type(Numbers.FIRST_REPLY, 50, 50, 120);
        assertEquals("", model.trouble(Numbers.FIRST_REPLY).get());
    }

    @Test
    void whatIsUnchangedIsNotWritten() {
        model.commit(Numbers.CAP);
        model.commit(Numbers.CHECK_IN);
        assertEquals(0, rules.get());
    }

    @Test
    void choicesTakeEffectAndAreKept() {
        model.theme(Settings.Theme.DARK);
        model.enterSends(true);
        model.undoSeconds(5);
        model.style(AlarmKind.NEW_CHAT, AlarmStyle.OFF);
        model.rehearse(AlarmKind.HOLD_LAPSED);
        model.quiet(SettingsViewModel.QuietChoice.HOUR);
        model.quiet(SettingsViewModel.QuietChoice.ON);
        assertEquals(
                List.of(
                        "theme DARK",
                        "enter sends true",
                        "rehearse HOLD_LAPSED",
                        "quiet " + Quiet.until(desk.now().plusSeconds(3_600)),
                        "quiet " + Quiet.ON),
                effects);
        assertEquals(5, desk.settings.undoSeconds());
        assertEquals(AlarmStyle.OFF, desk.settings.alarmChoices().style(AlarmKind.NEW_CHAT));
    }

    @Test
    void whatIsChosenElsewhereIsShownHere() {
        model.worn(Settings.Theme.DARK);
        assertEquals(Settings.Theme.DARK, model.theme().get());
        model.quieted(true);
        assertEquals(SettingsViewModel.QuietChoice.HOUR, model.quiet().get());
        model.quiet(SettingsViewModel.QuietChoice.ON);
        model.quieted(true);
        assertEquals(SettingsViewModel.QuietChoice.ON, model.quiet().get());
        model.quieted(false);
        assertEquals(SettingsViewModel.QuietChoice.OFF, model.quiet().get());
    }

    private void type(Numbers row, int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            model.texts(row).get(i).set(Integer.toString(numbers[i]));
        }
        model.commit(row);
    }

    private String text(Numbers row, int index) {
        return model.texts(row).get(index).get();
    }

    @Override
    public void theme(Settings.Theme theme) {
        effects.add("theme " + theme);
    }

    @Override
    public void enterSends(boolean chosen) {
        effects.add("enter sends " + chosen);
    }

    @Override
    public void quiet(Quiet quiet) {
        effects.add("quiet " + quiet);
    }

    @Override
    public void rehearse(AlarmKind kind) {
        effects.add("rehearse " + kind);
    }
}
