package org.evenkeel.ui.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.alarm.AlarmChoices;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;

/**
 * Every choice there is. A choice counts and is kept as soon as it is made; a number once it is in its range, and until then a
 * sentence says what is wrong with it. FX thread only.
 */
public final class SettingsViewModel {
    private static final Duration QUIET = Duration.ofHours(1);

    /** What do-not-disturb can be set to here. */
    enum QuietChoice {
        OFF,
        HOUR,
        ON
    }

    private final Settings settings;
    private final Effects effects;
    private final FxThread.Lane lane;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Settings.Theme> theme = new ReadOnlyObjectWrapper<>(Settings.Theme.SYSTEM);
    private final ReadOnlyObjectWrapper<Boolean> enterSends = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<Integer> undoSeconds = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Integer> holdMinutes = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Boolean> offers = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<QuietChoice> quiet = new ReadOnlyObjectWrapper<>(QuietChoice.OFF);
    private final ReadOnlyStringWrapper german = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper germanTrouble = new ReadOnlyStringWrapper("");
    private final Map<AlarmKind, ObjectProperty<AlarmStyle>> styles = new EnumMap<>(AlarmKind.class);
    private final Map<Numbers, List<StringProperty>> texts = new EnumMap<>(Numbers.class);
    private final Map<Numbers, ReadOnlyStringWrapper> troubles = new EnumMap<>(Numbers.class);
    private final ComputerViewModel computer;
    private ClockRules clocks = ClockRules.SHIPPED;
    private int retentionDays;

    private record Kept(
            Settings.Theme theme,
            boolean enterSends,
            int undoSeconds,
            int retentionDays,
            ClockRules clocks,
            AlarmChoices alarms) {}

    public SettingsViewModel(Settings settings, Effects effects, FxThread fx, InstantSource clock) {
        this.settings = settings;
        this.effects = effects;
        this.lane = fx.lane();
        this.clock = clock;
        this.computer = new ComputerViewModel(settings, lane, this::takenOver);
        for (AlarmKind kind : AlarmKind.values()) {
            styles.put(kind, new SimpleObjectProperty<>(AlarmStyle.SOUND));
        }
        for (Numbers row : Numbers.values()) {
            texts.put(
                    row,
                    IntStream.range(0, row.count())
                            .<StringProperty>mapToObj(i -> new SimpleStringProperty(""))
                            .toList());
            troubles.put(row, new ReadOnlyStringWrapper(""));
        }
    }

    /** The choices about this computer. */
    public ComputerViewModel computer() {
        return computer;
    }

    /** Everything may be another now: shows it, and lets the window follow. */
    private void takenOver() {
        lane.ask(this::kept, now -> {
            show(now);
            effects.theme(now.theme());
            effects.enterSends(now.enterSends());
        });
        computer.load();
    }

    /** Reads everything anew; other places change some of it too. */
    public void load() {
        computer.load();
        lane.ask(this::kept, this::show);
        lane.ask(settings::germanDictionary, this::german);
    }

    private Kept kept() {
        return new Kept(
                settings.theme(),
                settings.enterSends(),
                settings.undoSeconds(),
                settings.retentionDays(),
                settings.clockRules(),
                settings.alarmChoices());
    }

    private void german(Optional<Path> words) {
        german.set(words.map(Path::toString).orElse(I18n.text("settings.german.none")));
    }

    /** The file that German is spelled by, or that there is none. */
    ReadOnlyStringProperty german() {
        return german.getReadOnlyProperty();
    }

    /** What is wrong with the file that was chosen, in a sentence, or empty. */
    ReadOnlyStringProperty germanTrouble() {
        return germanTrouble.getReadOnlyProperty();
    }

    /** Spells German by this file from now on. */
    void german(Path words) {
        germanTrouble.set("");
        lane.ask(
                () -> {
                    settings.germanDictionary(words);
                    return settings.germanDictionary();
                },
                this::german,
                failure -> germanTrouble.set(String.valueOf(failure.getMessage())));
    }

    private void show(Kept kept) {
        theme.set(kept.theme());
        enterSends.set(kept.enterSends());
        undoSeconds.set(kept.undoSeconds());
        retentionDays = kept.retentionDays();
        clocks = kept.clocks();
        holdMinutes.set(clocks.hold().usual());
        offers.set(clocks.offers());
        styles.forEach((kind, style) -> style.set(kept.alarms().style(kind)));
        Quiet now = kept.alarms().quiet();
        quiet.set(!now.at(clock.instant()) ? QuietChoice.OFF : now.until() == null ? QuietChoice.ON : QuietChoice.HOUR);
        for (Numbers row : Numbers.values()) {
            List<Integer> numbers = row.of(retentionDays, clocks);
            for (int i = 0; i < numbers.size(); i++) {
                texts(row).get(i).set(Integer.toString(numbers.get(i)));
            }
            trouble(row, "");
        }
    }

    ReadOnlyObjectProperty<Settings.Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    void theme(Settings.Theme chosen) {
        theme.set(chosen);
        effects.theme(chosen);
    }

    /** The colours were chosen elsewhere. */
    public void worn(Settings.Theme chosen) {
        theme.set(chosen);
    }

    ReadOnlyObjectProperty<Boolean> enterSends() {
        return enterSends.getReadOnlyProperty();
    }

    void enterSends(boolean chosen) {
        enterSends.set(chosen);
        effects.enterSends(chosen);
    }

    ReadOnlyObjectProperty<Integer> undoSeconds() {
        return undoSeconds.getReadOnlyProperty();
    }

    void undoSeconds(int chosen) {
        undoSeconds.set(chosen);
        lane.run(() -> settings.undoSeconds(chosen));
    }

    /** The minutes a hold promises unless others are chosen. */
    ReadOnlyObjectProperty<Integer> holdMinutes() {
        return holdMinutes.getReadOnlyProperty();
    }

    void holdMinutes(int chosen) {
        holdMinutes.set(chosen);
        HoldTimes holds = clocks.hold();
        keep(clocks.withHold(new HoldTimes(
                holds.choices(), chosen, holds.reminder(), holds.consent(), holds.checkIn(), holds.leadVisible())));
    }

    /** Whether new conversations that nobody has are offered one at a time. */
    ReadOnlyObjectProperty<Boolean> offers() {
        return offers.getReadOnlyProperty();
    }

    void offers(boolean wanted) {
        offers.set(wanted);
        keep(clocks.withOffers(wanted));
    }

    ReadOnlyObjectProperty<AlarmStyle> style(AlarmKind kind) {
        return Objects.requireNonNull(styles.get(kind));
    }

    void style(AlarmKind kind, AlarmStyle chosen) {
        Objects.requireNonNull(styles.get(kind)).set(chosen);
        lane.run(() -> settings.alarmStyle(kind, chosen));
    }

    void rehearse(AlarmKind kind) {
        effects.rehearse(kind);
    }

    ReadOnlyObjectProperty<QuietChoice> quiet() {
        return quiet.getReadOnlyProperty();
    }

    void quiet(QuietChoice chosen) {
        quiet.set(chosen);
        Instant now = clock.instant();
        effects.quiet(
                switch (chosen) {
                    case OFF -> Quiet.OFF;
                    case HOUR -> Quiet.until(now.plus(QUIET));
                    case ON -> Quiet.ON;
                });
    }

    /** Do-not-disturb began or ended elsewhere, or by itself. */
    public void quieted(boolean on) {
        if (on != (quiet.get() != QuietChoice.OFF)) {
            quiet.set(on ? QuietChoice.HOUR : QuietChoice.OFF);
        }
    }

    /** What stands in the boxes of a row. */
    List<StringProperty> texts(Numbers row) {
        return Objects.requireNonNull(texts.get(row));
    }

    /** What is wrong in a row, in a sentence, or empty. */
    ReadOnlyStringProperty trouble(Numbers row) {
        return Objects.requireNonNull(troubles.get(row)).getReadOnlyProperty();
    }

    /** Keeps what stands in a row, if it is right. */
    void commit(Numbers row) {
        List<Integer> numbers = new ArrayList<>();
        for (StringProperty text : texts(row)) {
            String typed = text.get().strip();
            int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
            if (number < row.least() || number > row.most()) {
                String unit = I18n.text(row.unit().key());
                trouble(row, I18n.text("settings.trouble.range", row.least(), row.most(), unit));
                return;
            }
            numbers.add(number);
        }
        if (!numbers.stream().sorted().toList().equals(numbers)) {
            List<String> parts = row.parts().stream().map(key -> I18n.text(key)).toList();
            trouble(row, I18n.text("settings.trouble.order", parts.get(0), parts.get(1), parts.get(2)));
            return;
        }
        trouble(row, "");
        if (!numbers.equals(row.of(retentionDays, clocks))) {
            keep(row, numbers);
        }
    }

    private void keep(Numbers row, List<Integer> numbers) {
        if (row == Numbers.RETENTION) {
            int days = numbers.getFirst();
            retentionDays = days;
            lane.run(() -> settings.retentionDays(days));
        } else {
            keep(row.in(clocks, numbers));
        }
    }

    private void keep(ClockRules rules) {
        clocks = rules;
        lane.run(() -> settings.clockRules(rules));
    }

    private void trouble(Numbers row, String sentence) {
        Objects.requireNonNull(troubles.get(row)).set(sentence);
    }
}
