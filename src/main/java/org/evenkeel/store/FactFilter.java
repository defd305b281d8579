package org.evenkeel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionFilter.Criterion;
import org.jspecify.annotations.Nullable;

/** A filter over packed sessions. What they do not tell is asked of the rows, as ids. */
final class FactFilter {
    private final List<Predicate<FactBlock>> all = new ArrayList<>();
    private long from = Long.MIN_VALUE;
    private long until = Long.MAX_VALUE;
    private long @Nullable [] ids;

    FactFilter(ReadSession session, SessionQuery query) {
        List<Criterion> unknown = new ArrayList<>();
        for (Criterion criterion : query.filter().criteria()) {
            Predicate<FactBlock> fits = fits(criterion);
            if (fits == null) {
                unknown.add(criterion);
            } else {
                all.add(fits);
            }
        }
        Long only = query.onlyAgent();
        if (only != null) {
            long agent = only;
            all.add(fact -> fact.agentId() == agent);
        }
        if (!unknown.isEmpty() || query.messages() != null) {
            SessionQuery rest = new SessionQuery(new SessionFilter("", unknown), query.messages(), null);
            SessionWhere where = new SessionWhere(rest);
            ids = among(where
                    .bind(session.handle().createQuery("SELECT id FROM session" + where.sql()))
                    .mapTo(Long.class)
                    .collectIntoList()
                    .stream()
                    .mapToLong(Long::longValue));
        }
    }

    /** Null when the packed sessions do not tell. */
    private @Nullable Predicate<FactBlock> fits(Criterion criterion) {
        return switch (criterion) {
            case SessionFilter.ByAgent one -> fact -> fact.agentId() == one.agentId();
            case SessionFilter.OfKind one -> fact -> fact.kind() == one.kind();
            case SessionFilter.InChannel one -> fact -> fact.inboxId() == one.inboxId();
            case SessionFilter.Labelled one -> fact -> fact.labels().contains(one.title());
            case SessionFilter.Begun one -> {
                from = one.time().from().toEpochMilli();
                until = one.time().until().toEpochMilli();
                yield fact -> fact.began() >= from && fact.began() < until;
            }
            case SessionFilter.WithTone one -> fact -> fact.tone() == one.shape();
            case SessionFilter.Came one -> fact -> fact.toneEntry() == one.mood();
            case SessionFilter.WithHolds one ->
                one.broken() ? fact -> fact.kept() < fact.promises() : fact -> fact.holds() > 0;
            case SessionFilter.Rated one ->
                fact -> fact.rating() > 0 && fact.rating() >= one.from() && fact.rating() <= one.to();
            case SessionFilter.WaitedOver one -> {
                long target = one.target().toMillis();
                yield fact -> fact.longestWait() > target;
            }
            case SessionFilter.ScoredBelow one -> fact -> fact.score() >= 0 && fact.score() < one.total();
            case SessionFilter.NotReviewed ignored -> fact -> fact.score() < 0;
            case SessionFilter.LeftOut one ->
                fact -> (fact.leftOut() >> one.reason().ordinal() & 1) != 0;
            case SessionFilter.Among one -> {
                ids = among(one.ids().stream().mapToLong(Long::longValue));
                yield fact -> true;
            }
            // A criterion that another topic brings.
            default -> null;
        };
    }

    private long[] among(LongStream found) {
        long[] sorted = found.sorted().toArray();
        long[] before = ids;
        return before == null
                ? sorted
                : Arrays.stream(sorted)
                        .filter(id -> Arrays.binarySearch(before, id) >= 0)
                        .toArray();
    }

    /** Sessions that began earlier do not fit. */
    long from() {
        return from;
    }

    /** Nor those that began then or later. */
    long until() {
        return until;
    }

    /** False when no session of the block fits. */
    boolean reaches(long block) {
        long[] wanted = ids;
        if (wanted == null) {
            return true;
        }
        int place = Arrays.binarySearch(wanted, block * FactBlock.SIZE);
        int next = place < 0 ? -place - 1 : place;
        return next < wanted.length && wanted[next] / FactBlock.SIZE == block;
    }

    boolean fits(FactBlock fact) {
        long[] wanted = ids;
        if (wanted != null && Arrays.binarySearch(wanted, fact.id()) < 0) {
            return false;
        }
        for (Predicate<FactBlock> one : all) {
            if (!one.test(fact)) {
                return false;
            }
        }
        return true;
    }
}
