package org.evenkeel.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.alarm.AlarmChoices;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.alarm.Watched;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.hold.HoldTimes;

/** What may call for the agent: the rows that alarms are read from, and what the person chose about them. Never on the FX thread. */
public final class Alarms {
    /** More than anybody can be called to. */
    private static final int MOST = 500;

    private final Conversations conversations;
    private final Settings settings;

    public Alarms(Conversations conversations, Settings settings) {
        this.conversations = conversations;
        this.settings = settings;
    }

    /** Everything that alarms hang on, as it stood at one moment. */
    public record Watch(List<Watched> watched, HoldTimes times, AlarmChoices choices) {
        public static final Watch NOTHING = new Watch(List.of(), HoldTimes.SHIPPED, AlarmChoices.SHIPPED);

        public Watch {
            watched = List.copyOf(watched);
        }
    }

    /** Our conversations, nobody's, and those in which a promise stands, with the choices that go for them now. */
    public Watch watch() {
        ClockRules rules = settings.clockRules();
        Map<Long, Watched> watched = new LinkedHashMap<>();
        for (QueueRow row : conversations.queue(QueueView.MINE, MOST)) {
            watched.put(row.conversation().id(), Watched.of(row.course(), row.customerName(), true, rules));
        }
        for (QueueRow row : conversations.queue(QueueView.UNASSIGNED, MOST)) {
            watched.put(row.conversation().id(), Watched.of(row.course(), row.customerName(), false, rules));
        }
        for (QueueRow row : conversations.promised(MOST)) {
            watched.putIfAbsent(row.conversation().id(), Watched.promised(row.course(), row.customerName()));
        }
        return new Watch(List.copyOf(watched.values()), rules.hold(), settings.alarmChoices());
    }

    /** Keeps when nobody may be disturbed. */
    public void quiet(Quiet quiet) {
        settings.quiet(quiet);
    }
}
