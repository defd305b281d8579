package org.evenkeel.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.alarm.AlarmChoices;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;

/** The person's choices on this computer. Never on the FX thread. */
public final class Settings {
    static final String THEME = "theme";
    static final String ENTER_SENDS = "enter_sends";
    static final String UNDO_SECONDS = "undo_seconds";
    static final String SIGNATURE = "signature";
    static final String RETENTION_DAYS = "retention_days";
    private static final String GERMAN = "german_dictionary";
    private static final String QUIET = "do_not_disturb";
    static final String UPDATES = "updates.look";
    static final String UPDATES_ADDRESS = "updates.address";

    /** What the settings page offers: off, three, five. */
    public static final List<Integer> UNDO_CHOICES = List.of(0, 3, 5);

    private static final int UNDO_SHIPPED = 3;
    private static final int RETENTION_SHIPPED = 90;

    private final Database database;
    private volatile Dictionaries dictionaries = Dictionaries.NONE;

    public Settings(Database database) {
        this.database = database;
    }

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Theme theme() {
        return database.read(s -> s.settings().get(THEME).map(Theme::valueOf).orElse(Theme.SYSTEM));
    }

    public void theme(Theme theme) {
        put(THEME, theme.name());
    }

    /** True: Enter sends and Shift+Enter breaks the line. False (shipped): Ctrl/Cmd+Enter sends. */
    public boolean enterSends() {
        return database.read(
                s -> s.settings().get(ENTER_SENDS).map(Boolean::valueOf).orElse(false));
    }

    public void enterSends(boolean enterSends) {
        put(ENTER_SENDS, Boolean.toString(enterSends));
    }

    /** For how many seconds a message can be taken back after sending; 0: it leaves at once. */
    public int undoSeconds() {
        return database.read(Settings::undoSeconds);
    }

    /** @throws IllegalArgumentException unless one of {@link #UNDO_CHOICES} */
    public void undoSeconds(int seconds) {
        if (!UNDO_CHOICES.contains(seconds)) {
            throw new IllegalArgumentException("Undo is off, 3 or 5 seconds.");
        }
        put(UNDO_SECONDS, Integer.toString(seconds));
    }

    static int undoSeconds(ReadSession session) {
        return session.settings().number(UNDO_SECONDS).map(Math::toIntExact).orElse(UNDO_SHIPPED);
    }

    /** After how many days transcripts leave this computer; 0: never. What the server holds stays there. */
    public int retentionDays() {
        return database.read(
                s -> s.settings().number(RETENTION_DAYS).map(Math::toIntExact).orElse(RETENTION_SHIPPED));
    }

    /** @throws IllegalArgumentException when negative */
    public void retentionDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Keep transcripts for a number of days, or 0 for good.");
        }
        put(RETENTION_DAYS, Integer.toString(days));
    }

    /** The agent's own last lines, for templates that have a place for them; empty as shipped. */
    public String signature() {
        return database.read(Settings::signature);
    }

    public void signature(String lines) {
        put(SIGNATURE, lines.strip());
    }

    static String signature(ReadSession session) {
        return session.settings().get(SIGNATURE).orElse("");
    }

    /** Whether to look for a newer version now and then; not as shipped. */
    public boolean looksForUpdates() {
        return database.read(
                s -> s.settings().get(UPDATES).map(Boolean::valueOf).orElse(false));
    }

    public void looksForUpdates(boolean wanted) {
        put(UPDATES, Boolean.toString(wanted));
    }

    /** Where versions are told of; empty as shipped. */
    public String updatesAddress() {
        return database.read(s -> s.settings().get(UPDATES_ADDRESS).orElse(""));
    }

    /** @throws IllegalArgumentException with a sentence, unless empty or an address that can be asked */
    public void updatesAddress(String typed) {
        put(UPDATES_ADDRESS, typed.isBlank() ? "" : Updates.address(typed).toString());
    }

    /**
     * Every choice that makes sense on another computer too, by its name, as it counts now; none of them is a secret. When to
     * be left in peace is no such choice.
     */
    Map<String, String> choices() {
        return database.read(s -> {
            Map<String, String> choices = new LinkedHashMap<>();
            choices.put(THEME, s.settings().get(THEME).orElse(Theme.SYSTEM.name()));
            choices.put(ENTER_SENDS, s.settings().get(ENTER_SENDS).orElse("false"));
            choices.put(UNDO_SECONDS, Integer.toString(undoSeconds(s)));
            choices.put(RETENTION_DAYS, s.settings().get(RETENTION_DAYS).orElse(Integer.toString(RETENTION_SHIPPED)));
            choices.put(SIGNATURE, signature(s));
            choices.put(UPDATES, s.settings().get(UPDATES).orElse("false"));
            choices.put(UPDATES_ADDRESS, s.settings().get(UPDATES_ADDRESS).orElse(""));
            for (AlarmKind kind : AlarmKind.values()) {
                choices.put(key(kind), s.settings().get(key(kind)).orElse(AlarmStyle.SOUND.name()));
            }
            ClockChoices.write(choices::put, ClockChoices.read(s.settings()::get));
            return choices;
        });
    }

    /**
     * Takes over some of {@link #choices()}.
     *
     * @throws IllegalArgumentException with a sentence when one of the clocks or alarms cannot be; then nothing has changed
     */
    void choices(Map<String, String> chosen) {
        for (AlarmKind kind : AlarmKind.values()) {
            String style = chosen.get(key(kind));
            if (style != null
                    && Stream.of(AlarmStyle.values())
                            .noneMatch(each -> each.name().equals(style))) {
                throw SettingsFile.wrong(key(kind));
            }
        }
        database.change(s -> {
            chosen.forEach(s.settings()::put);
            // A threshold that cannot be understood is read as it was shipped, and so written otherwise than it came.
            Map<String, String> understood = new HashMap<>();
            ClockChoices.write(understood::put, ClockChoices.read(s.settings()::get));
            understood.forEach((key, value) -> {
                if (!value.equals(chosen.getOrDefault(key, value))) {
                    throw SettingsFile.wrong(key);
                }
            });
            s.attach(new Change.Rules());
        });
    }

    /** Names where dictionaries are found; the chosen one is taken at once. */
    public void dictionaries(Dictionaries shelf) {
        dictionaries = shelf;
        database.read(s -> s.settings().get(GERMAN)).map(Path::of).ifPresent(words -> shelf.recall("de", words));
    }

    /** The dictionary that German is spelled by; empty when there is none. */
    public Optional<Path> germanDictionary() {
        return dictionaries.where("de");
    }

    /** @throws IllegalArgumentException with a sentence for a person, when the file cannot be taken */
    public void germanDictionary(Path words) {
        dictionaries.choose("de", words);
        put(GERMAN, words.toAbsolutePath().toString());
    }

    /** Every threshold of the clocks. */
    public ClockRules clockRules() {
        return database.read(s -> ClockChoices.read(s.settings()::get));
    }

    /** Keeps them all; whole seconds. */
    public void clockRules(ClockRules rules) {
        database.change(s -> {
            ClockChoices.write(s.settings()::put, rules);
            s.attach(new Change.Rules());
        });
    }

    /** How each kind of alarm makes itself known, and when none does. */
    public AlarmChoices alarmChoices() {
        return database.read(s -> {
            Map<AlarmKind, AlarmStyle> styles = new EnumMap<>(AlarmKind.class);
            for (AlarmKind kind : AlarmKind.values()) {
                s.settings().get(key(kind)).map(AlarmStyle::valueOf).ifPresent(style -> styles.put(kind, style));
            }
            return new AlarmChoices(
                    styles, s.settings().get(QUIET).map(Settings::quiet).orElse(Quiet.OFF));
        });
    }

    public void alarmStyle(AlarmKind kind, AlarmStyle style) {
        putRule(key(kind), style.name());
    }

    /** Keeps when nobody may be disturbed. */
    public void quiet(Quiet quiet) {
        Instant until = quiet.until();
        putRule(QUIET, !quiet.on() ? "off" : until == null ? "on" : until.toString());
    }

    private static Quiet quiet(String kept) {
        return switch (kept) {
            case "off" -> Quiet.OFF;
            case "on" -> Quiet.ON;
            default -> Quiet.until(Instant.parse(kept));
        };
    }

    private static String key(AlarmKind kind) {
        return "alarm." + kind.name().toLowerCase(Locale.ROOT);
    }

    private void putRule(String key, String value) {
        database.change(s -> {
            s.settings().put(key, value);
            s.attach(new Change.Rules());
        });
    }

    private void put(String key, String value) {
        database.change(s -> {
            s.settings().put(key, value);
        });
    }
}
