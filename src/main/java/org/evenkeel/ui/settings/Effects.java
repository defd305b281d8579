package org.evenkeel.ui.settings;

import org.evenkeel.desk.Settings;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.Quiet;

/** What a choice changes in the window at once. These also keep it. FX thread only. */
public interface Effects {
    void theme(Settings.Theme theme);

    void enterSends(boolean chosen);

    void quiet(Quiet quiet);

    /** Shows and plays how a kind of alarm makes itself known. */
    void rehearse(AlarmKind kind);
}
