package org.evenkeel.desk;

import org.evenkeel.domain.chat.WaitTargets;

/** The person's choices on this computer. Never on the FX thread. */
public final class Settings {
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Theme theme() {
        throw new UnsupportedOperationException();
    }

    public void theme(Theme theme) {
        throw new UnsupportedOperationException();
    }

    /** True: Enter sends and Shift+Enter breaks the line. False (shipped): Ctrl/Cmd+Enter sends. */
    public boolean enterSends() {
        throw new UnsupportedOperationException();
    }

    public void enterSends(boolean enterSends) {
        throw new UnsupportedOperationException();
    }

    public WaitTargets waitTargets() {
        throw new UnsupportedOperationException();
    }
}
