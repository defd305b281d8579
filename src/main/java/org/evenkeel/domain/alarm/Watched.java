package org.evenkeel.domain.alarm;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Course;
import org.evenkeel.domain.clock.Pace;
import org.evenkeel.domain.hold.HoldStanding;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as far as alarms go.
 *
 * @param name the customer's, as to be shown
 * @param mine true when it is ours; false when it is nobody's yet: then it is told once and not repeated
 * @param waiting for what the customer waits; null when answered, snoozed or resolved
 * @param hold how its hold stands; null without one
 * @param promises that are neither kept nor withdrawn
 */
public record Watched(
        long conversationId,
        String name,
        boolean mine,
        @Nullable Waiting waiting,
        @Nullable HoldStanding hold,
        List<Promise> promises) {
    public Watched {
        promises = List.copyOf(promises);
    }

    /** What of a conversation's course may call; the wait is measured by the targets of its pace. */
    public static Watched of(Course course, String name, boolean mine, ClockRules rules) {
        return new Watched(
                course.conversation().id(), name, mine, waiting(course, rules), course.hold(), promises(course));
    }

    /** Only the promises of a conversation that is not ours (any more): whoever has it now, we made them. */
    public static Watched promised(Course course, String name) {
        return new Watched(course.conversation().id(), name, true, null, null, promises(course));
    }

    private static @Nullable Waiting waiting(Course course, ClockRules rules) {
        Conversation conversation = course.conversation();
        Instant since = conversation.waitingSince();
        if (since == null || !course.active()) {
            return null;
        }
        boolean first = conversation.firstReplyAt() == null;
        WaitTargets targets = rules.targets(Pace.of(course, since, rules));
        return new Waiting(first, since, since.plus((first ? targets.first() : targets.next()).alarm()));
    }

    private static List<Promise> promises(Course course) {
        return course.moments().promises().stream()
                .map(promise -> new Promise(promise.id(), promise.dueAt()))
                .toList();
    }

    /**
     * @param first true for the first reply
     * @param since the first message of the burst that nobody has answered
     * @param alarmAt when that is far too long; null when no clock runs
     */
    public record Waiting(
            boolean first, Instant since, @Nullable Instant alarmAt) {}

    /** @param due when it shall be kept at the latest */
    public record Promise(long id, Instant due) {}
}
