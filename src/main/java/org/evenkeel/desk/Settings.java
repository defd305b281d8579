package org.evenkeel.desk;

import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.store.Database;

/** The person's choices on this computer. Never on the FX thread. */
public final class Settings {
    private static final String THEME = "theme";
    private static final String ENTER_SENDS = "enter_sends";

    private final Database database;

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

    public WaitTargets waitTargets() {
        return WaitTargets.SHIPPED;
    }

    private void put(String key, String value) {
        database.change(s -> {
            s.settings().put(key, value);
        });
    }
}
