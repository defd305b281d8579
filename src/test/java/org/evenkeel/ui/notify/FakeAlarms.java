package org.evenkeel.ui.notify;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.desk.Alarms;
import org.evenkeel.domain.alarm.AlarmChoices;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.alarm.Urgency;
import org.evenkeel.domain.alarm.Watched;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.ui.fx.FxThread;

/** What may call, in memory; and the ways out, which only remember. */
public final class FakeAlarms implements Outside {
    public final List<Watched> watched = new ArrayList<>();
    public final List<String> outside = new ArrayList<>();
    public final List<Runnable> clicks = new ArrayList<>();
    public AlarmChoices choices = AlarmChoices.SHIPPED;

    public AlarmsViewModel model(Attention attention, FxThread fx) {
        AlarmsViewModel model = new AlarmsViewModel(
                () -> new Alarms.Watch(watched, HoldTimes.SHIPPED, choices), this::keep, attention, fx, null);
        model.reach(this);
        return model;
    }

    private void keep(Quiet chosen) {
        choices = choices.with(chosen);
    }

    @Override
    public void show(long key, String title, String body, boolean pressing, Runnable clicked) {
        outside.add("show " + key + " " + title + (pressing ? "!" : ""));
        clicks.add(clicked);
    }

    @Override
    public void withdraw(long key) {
        outside.add("withdraw " + key);
    }

    @Override
    public void play(Urgency urgency) {
        outside.add("play " + urgency);
    }
}
