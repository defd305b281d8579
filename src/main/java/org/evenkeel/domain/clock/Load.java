package org.evenkeel.domain.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.evenkeel.domain.tone.Mood;

/**
 * How much an agent has at once, and why. Each live conversation takes a slot; that of an angry customer takes two. Held (as long
 * as the promise holds), snoozed and async ones take none.
 *
 * @param counting ids that take a slot, those of angry customers too
 * @param angry ids that take two
 * @param held ids whose slot is free because they are in a hold
 * @param async ids whose slot is free because nobody waits at the other end
 */
public record Load(int cap, List<Long> counting, List<Long> angry, List<Long> held, List<Long> async) {
    public static final Load NONE = new Load(ClockRules.SHIPPED.cap(), List.of(), List.of(), List.of(), List.of());

    public Load {
        counting = List.copyOf(counting);
        angry = List.copyOf(angry);
        held = List.copyOf(held);
        async = List.copyOf(async);
    }

    /** @param ours the agent's own conversations */
    public static Load of(Collection<Course> ours, Instant now, ClockRules rules) {
        List<Long> counting = new ArrayList<>();
        List<Long> angry = new ArrayList<>();
        List<Long> held = new ArrayList<>();
        List<Long> async = new ArrayList<>();
        for (Course course : ours) {
            long id = course.conversation().id();
            if (!course.active()) {
                continue;
            }
            if (course.holding(now)) {
                held.add(id);
            } else if (Pace.of(course, now, rules) == Pace.ASYNC) {
                async.add(id);
            } else {
                counting.add(id);
                if (course.mood() == Mood.ANGRY) {
                    angry.add(id);
                }
            }
        }
        return new Load(rules.cap(), counting, angry, held, async);
    }

    /** Slots taken; may be more than there are. */
    public int used() {
        return counting.size() + angry.size();
    }

    /** True when it is ours already, whether it takes a slot or not. */
    public boolean holds(long conversationId) {
        return counting.contains(conversationId) || held.contains(conversationId) || async.contains(conversationId);
    }

    /** True when one more is one too many. */
    public boolean full() {
        return used() >= cap;
    }
}
