package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.tone.Mood;

/**
 * Which sessions; all of it must hold.
 *
 * @param words what somebody wrote in them, as typed into the search box; empty for any
 * @param criteria at most one of each kind
 */
public record SessionFilter(String words, List<Criterion> criteria) {
    public static final SessionFilter ALL = new SessionFilter("", List.of());

    /** One thing that must hold. */
    public sealed interface Criterion {}

    public record ByAgent(long agentId) implements Criterion {}

    public record OfKind(ConversationKind kind) implements Criterion {}

    public record InChannel(long inboxId) implements Criterion {}

    public record Labelled(String title) implements Criterion {}

    /** Begun in this time. */
    public record Begun(Span time) implements Criterion {
        public static Begun between(Instant from, Instant until) {
            return new Begun(new Span(from, until));
        }
    }

    public record WithTone(TonePath.Shape shape) implements Criterion {}

    /** An agent said of a message that its mood was read wrongly. */
    public record MoodOverruled() implements Criterion {}

    /** How the customer came: the mood of the first message that told one. */
    public record Came(Mood mood) implements Criterion {}

    /** @param broken only those in which a promise was broken */
    public record WithHolds(boolean broken) implements Criterion {}

    /** Both ends belong to it. */
    public record Rated(int from, int to) implements Criterion {}

    /** Some wait for an answer was longer. */
    public record WaitedOver(Duration target) implements Criterion {}

    public record ScoredBelow(int total) implements Criterion {}

    /** Only these, such as a sample that was drawn. */
    public record Among(List<Long> ids) implements Criterion {
        public Among {
            ids = List.copyOf(ids);
        }
    }

    /** No case of some measure, for this reason. */
    public record LeftOut(Exclusion reason) implements Criterion {}

    /** No total of a review yet. */
    public record NotReviewed() implements Criterion {}

    public SessionFilter {
        criteria = List.copyOf(criteria);
    }

    /** With this one in the place of the other of its kind. */
    public SessionFilter with(Criterion criterion) {
        List<Criterion> all = new ArrayList<>(without(criterion.getClass()).criteria);
        all.add(criterion);
        return new SessionFilter(words, all);
    }

    public SessionFilter without(Class<? extends Criterion> kind) {
        return new SessionFilter(
                words, criteria.stream().filter(one -> !kind.isInstance(one)).toList());
    }

    public SessionFilter saying(String other) {
        return new SessionFilter(other, criteria);
    }

    public <T extends Criterion> Optional<T> get(Class<T> kind) {
        return criteria.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
