package org.evenkeel.ui.notify;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.alarm.Alarm;
import org.evenkeel.domain.alarm.Urgency;

/**
 * One card: an alarm, or a burst of them.
 *
 * @param alarms the most urgent first
 * @param shownAt when it came
 */
public record Banner(List<Alarm> alarms, String title, String detail, Instant shownAt) {
    /** The key of bursts; no conversation has it. */
    static final long BURST = 0;

    public Banner {
        alarms = List.copyOf(alarms);
    }

    /** Where a click leads. */
    public long conversationId() {
        return alarms.getFirst().conversationId();
    }

    public Urgency urgency() {
        return alarms.getFirst().urgency();
    }

    /** What it is known by: its conversation, or {@value #BURST} when it is about several. */
    long key() {
        return alarms.stream().mapToLong(Alarm::conversationId).distinct().count() > 1 ? BURST : conversationId();
    }

    boolean pressing() {
        return urgency() == Urgency.OVERDUE;
    }

    /** True for what may go by itself: nothing is lost but the news. */
    boolean passing() {
        return urgency() == Urgency.CHAT || urgency() == Urgency.REPLY;
    }
}
