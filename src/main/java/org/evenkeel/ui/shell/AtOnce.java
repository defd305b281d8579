package org.evenkeel.ui.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.notify.AlarmsViewModel;
import org.evenkeel.ui.settings.Effects;

/**
 * What a choice on the page of settings changes in the window at once.
 *
 * @param wear puts the colours on and keeps them
 * @param alarms made after the page is
 */
record AtOnce(Consumer<Settings.Theme> wear, Centre centre, Supplier<AlarmsViewModel> alarms, Ticker ticker)
        implements Effects {
    @Override
    public void theme(Settings.Theme theme) {
        wear.accept(theme);
    }

    @Override
    public void enterSends(boolean chosen) {
        centre.enterSends(chosen);
    }

    @Override
    public void quiet(Quiet quiet) {
        alarms.get().quiet(quiet, ticker.now());
    }

    @Override
    public void rehearse(AlarmKind kind) {
        alarms.get().rehearse(kind, ticker.now());
    }
}
