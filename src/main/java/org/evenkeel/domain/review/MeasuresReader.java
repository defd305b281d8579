package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.review.SessionEvent.Said;
import org.jspecify.annotations.Nullable;

/** Works out one session's measures. */
final class MeasuresReader {
    private final Session session;
    private final Instant now;
    private final Instant begins;
    private final @Nullable Instant resolved;
    private final List<HoldRecord> holds;

    MeasuresReader(Session session, Instant now) {
        this.session = session;
        this.now = now;
        this.begins = session.begins();
        this.resolved = all(SessionEvent.Resolved.class)
                .map(SessionEvent.Resolved::at)
                .reduce((first, second) -> second)
                .orElse(null);
        this.holds = HoldRecord.of(session.events(), resolved);
    }

    Measures read() {
        Said answer = all(Said.class).filter(Said::answers).findFirst().orElse(null);
        Instant accepted = accepted(answer);
        Duration wrapUp = wrapUp();
        Integer rating = all(SessionEvent.Rated.class)
                .map(SessionEvent.Rated::rating)
                .reduce((first, second) -> second)
                .orElse(null);
        List<Double> edits = all(SessionEvent.TemplateUsed.class)
                .map(SessionEvent.TemplateUsed::edited)
                .toList();
        Waits waits = waits();
        Span handled = accepted == null || resolved == null ? null : new Span(accepted, resolved);
        return new Measures(
                begins,
                accepted,
                resolved,
                owner(answer),
                answer == null || weWroteFirst() ? null : between(responsible(answer.at()), answer.at()),
                waits.waits(),
                waits.unanswered(),
                accepted == null ? null : between(begins, accepted),
                handled == null ? null : handled.length().plus(wrapUp),
                handled == null ? null : focus(handled, wrapUp),
                resolved == null ? null : between(session.created(), resolved),
                transfers(),
                holdMeasures(),
                TonePath.of(all(SessionEvent.Felt.class)
                        .map(SessionEvent.Felt::mood)
                        .toList()),
                (int) all(SessionEvent.SurveyAsked.class).count(),
                rating,
                edits.size(),
                edits.isEmpty()
                        ? null
                        : edits.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0),
                (int) all(Said.class)
                        .filter(said -> !said.note() && said.by() != Author.Kind.SYSTEM)
                        .count(),
                exclusions(answer, accepted));
    }

    private <T extends SessionEvent> Stream<T> all(Class<T> kind) {
        return session.events().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A clock that was set back makes no negative time. */
    private static Duration between(Instant from, Instant to) {
        return new Span(from, to).length();
    }

    private @Nullable Instant accepted(@Nullable Said answer) {
        if (session.heldBy() != null) {
            return begins;
        }
        Instant taken = all(SessionEvent.Assigned.class)
                .filter(assigned -> assigned.agentId() != null)
                .map(SessionEvent.Assigned::at)
                .findFirst()
                .orElse(null);
        if (answer == null || taken == null) {
            return answer == null ? taken : answer.at();
        }
        return taken.isBefore(answer.at()) ? taken : answer.at();
    }

    private @Nullable Long owner(@Nullable Said answer) {
        Long assigned = all(SessionEvent.Assigned.class)
                .map(SessionEvent.Assigned::agentId)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(session.heldBy());
        return assigned != null ? assigned : answer == null ? null : Long.valueOf(answer.authorId());
    }

    private boolean weWroteFirst() {
        return all(Said.class)
                .filter(said -> said.answers() || said.byCustomer())
                .findFirst()
                .filter(Said::answers)
                .isPresent();
    }

    /** When people became responsible, as known at a moment. */
    private Instant responsible(Instant by) {
        Instant handed = null;
        Instant botResolved = null;
        for (SessionEvent event : session.events()) {
            if (event.at().isAfter(by)) {
                break;
            }
            switch (event) {
                case SessionEvent.HandedOver(Instant at) -> handed = at;
                case SessionEvent.Reopened(Instant at) -> handed = at;
                case SessionEvent.Resolved(Instant at, Author.Kind who) when who == Author.Kind.BOT -> botResolved = at;
                default -> {}
            }
        }
        Instant start = session.reopened() ? begins : session.created();
        return handed != null ? handed : botResolved != null ? botResolved : start;
    }

    private record Waits(List<Measures.ReplyWait> waits, int unanswered) {}

    private Waits waits() {
        List<Measures.ReplyWait> waits = new ArrayList<>();
        Instant since = null;
        int unanswered = 0;
        for (Said said : all(Said.class).toList()) {
            if (said.byCustomer()) {
                since = since == null ? said.at() : since;
                unanswered++;
            } else if (said.answers()) {
                if (since != null) {
                    Instant responsible = responsible(said.at());
                    Instant from = responsible.isAfter(since) ? responsible : since;
                    waits.add(new Measures.ReplyWait(from, said.at(), waited(new Span(from, said.at()))));
                }
                since = null;
                unanswered = 0;
            }
        }
        return new Waits(waits, unanswered);
    }

    private Duration waited(Span wait) {
        Duration paused = Duration.ZERO;
        for (HoldRecord hold : holds) {
            for (HoldRecord.Promise promise : hold.promises()) {
                paused = paused.plus(promise.held(now).within(wait).length());
            }
        }
        return wait.length().minus(paused);
    }

    private Duration wrapUp() {
        Instant end = resolved;
        return end == null
                ? Duration.ZERO
                : all(SessionEvent.WrappedUp.class)
                        .filter(wrapped -> !wrapped.at().isBefore(end))
                        .findFirst()
                        .map(wrapped -> between(end, wrapped.at()))
                        .orElse(Duration.ZERO);
    }

    private @Nullable Duration focus(Span handled, Duration wrapUp) {
        List<Span> seen = all(SessionEvent.InFocus.class)
                .map(focus -> new Span(focus.at(), focus.until()).within(handled))
                .toList();
        return seen.isEmpty() ? null : Span.sum(Span.union(seen)).plus(wrapUp);
    }

    private int transfers() {
        int transfers = 0;
        Long holder = session.heldBy();
        for (SessionEvent.Assigned assigned : all(SessionEvent.Assigned.class).toList()) {
            Long next = assigned.agentId();
            if (next != null) {
                transfers += holder != null && !holder.equals(next) ? 1 : 0;
                holder = next;
            }
        }
        return transfers;
    }

    private Measures.Holds holdMeasures() {
        List<HoldRecord.Promise> decided = holds.stream()
                .flatMap(hold -> hold.promises().stream())
                .filter(promise -> promise.over(now))
                .toList();
        return new Measures.Holds(
                holds,
                holds.size(),
                holds.stream().map(hold -> hold.length(now)).reduce(Duration.ZERO, Duration::plus),
                holds.stream()
                        .map(hold -> hold.length(now))
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO),
                (int) all(SessionEvent.HoldAsked.class).count(),
                (int) all(SessionEvent.HoldGranted.class).count(),
                decided.size(),
                (int) decided.stream().filter(HoldRecord.Promise::kept).count(),
                decided.stream()
                        .filter(promise -> !promise.kept())
                        .map(promise -> promise.overrun(now))
                        .toList(),
                holds.stream().mapToInt(HoldRecord::checkIns).sum());
    }

    private Set<Exclusion> exclusions(@Nullable Said answer, @Nullable Instant accepted) {
        Set<Exclusion> found = EnumSet.noneOf(Exclusion.class);
        if (answer == null) {
            boolean bot = all(Said.class).anyMatch(said -> said.by() == Author.Kind.BOT && !said.note());
            found.add(bot ? Exclusion.BOT_ONLY : Exclusion.NEVER_ANSWERED);
        } else if (weWroteFirst()) {
            found.add(Exclusion.WE_WROTE_FIRST);
        }
        if (resolved == null) {
            found.add(Exclusion.STILL_OPEN);
        }
        if (accepted == null) {
            found.add(Exclusion.NEVER_TAKEN);
        }
        return found;
    }
}
