package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.evenkeel.desk.Reviews;
import org.evenkeel.desk.Scoring;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** The judgement of the open session: what is marked is kept at once, in the order in which it was pressed. FX thread only. */
final class ScoringViewModel {
    /**
     * The review on the screen.
     *
     * @param id null for one's own that was not begun
     * @param editable true when it is one's own and one is a lead
     */
    record Shown(
            @Nullable String id,
            Scorecard card,
            Map<String, Review.Point> marks,
            boolean breach,
            String comment,
            Review.@Nullable State state,
            String reviewer,
            String answer,
            boolean editable) {
        Review.Point point(String key) {
            return marks.getOrDefault(key, Review.Point.OPEN);
        }

        /** 0 to 100, or −1 while nothing is marked. */
        int total() {
            return card.total(Review.given(marks), breach);
        }

        boolean breached() {
            return card.breached(Review.given(marks), breach);
        }

        private Shown with(Scorecard other, Map<String, Review.Point> points, boolean breached, String words) {
            return new Shown(id, other, points, breached, words, state, reviewer, answer, editable);
        }
    }

    private final Reviews reviews;
    private final FxThread fx;
    private final FxThread.Lane lane;
    private final Runnable scored;
    private final ReadOnlyObjectWrapper<Scoring.@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Long> target = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Long> message = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> commenting = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Map<Long, Instant> times = Map.of();
    private @Nullable String picked;
    private long session;
    private int asked;

    /** @param scored called when the score that the table shows may be another one */
    ScoringViewModel(Reviews reviews, FxThread fx, Runnable scored) {
        this.reviews = reviews;
        this.fx = fx;
        this.lane = fx.lane();
        this.scored = scored;
    }

    /** What is known of the session's judgement, or null while none is open. */
    ReadOnlyObjectProperty<Scoring.@Nullable Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The message to look at, by the cache's own id; whoever has gone there sets it back to null. */
    ObjectProperty<@Nullable Long> target() {
        return target;
    }

    /** The message that is chosen in the transcript, by the cache's own id, or null. */
    ObjectProperty<@Nullable Long> message() {
        return message;
    }

    /** The point whose comment wants the keyboard; whoever gave it sets it back to null. */
    ObjectProperty<@Nullable String> commenting() {
        return commenting;
    }

    /** A sentence when something did not work, else empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** @param seen null: no session is open any more */
    void open(Reviews.@Nullable Seen seen) {
        trouble.set("");
        if (seen == null) {
            session = 0;
            sheet.set(null);
            shown.set(null);
            return;
        }
        Map<Long, Instant> at = new HashMap<>();
        seen.messages().forEach(message -> at.put(message.localId(), message.createdAt()));
        times = at;
        if (session != seen.summary().id()) {
            session = seen.summary().id();
            picked = null;
            sheet.set(null);
            shown.set(null);
        }
        read();
    }

    /** When the message was said; null when it is not in this transcript. */
    @Nullable
    Instant said(long messageId) {
        return times.get(messageId);
    }

    /** Shows this one of the reviews; null: one's own. */
    void pick(@Nullable String reviewId) {
        picked = reviewId;
        Scoring.Sheet now = sheet.get();
        if (now != null) {
            shown.set(shown(now));
        }
    }

    /** Does something to the judgement of the open session and shows what came of it. */
    private void act(Runnable deed, boolean scoreMayDiffer) {
        trouble.set("");
        long id = session;
        int mine = ++asked;
        lane.ask(
                () -> {
                    deed.run();
                    return reviews.scoring().sheet(id);
                },
                found -> {
                    take(found, id, mine);
                    if (scoreMayDiffer) {
                        scored.run();
                    }
                },
                failure -> {
                    told(failure);
                    read();
                });
    }

    private void read() {
        long id = session;
        int mine = ++asked;
        lane.ask(() -> reviews.scoring().sheet(id), found -> take(found, id, mine), this::told);
    }

    private void take(Optional<Scoring.Sheet> found, long id, int mine) {
        // What was pressed meanwhile is on its way too, and is newer.
        if (mine == asked && id == session) {
            found.ifPresent(now -> {
                sheet.set(now);
                shown.set(shown(now));
            });
        }
    }

    private @Nullable Shown shown(Scoring.Sheet now) {
        Scoring.Scored mine = now.mine();
        Scoring.Scored one = now.reviews().stream()
                .filter(scored -> scored.review().id().equals(picked))
                .findFirst()
                .orElse(
                        mine != null || now.lead() || now.reviews().isEmpty()
                                ? mine
                                : now.reviews().getFirst());
        if (one != null) {
            Review review = one.review();
            return new Shown(
                    review.id(),
                    one.card(),
                    review.marks(),
                    review.breach(),
                    review.comment(),
                    review.state(),
                    one.reviewer(),
                    review.answer(),
                    now.lead() && review.reviewerId() == now.selfId());
        }
        return now.lead() ? new Shown(null, now.offered().getFirst(), Map.of(), false, "", null, "", "", true) : null;
    }

    /** @param mark null leaves the point open */
    void mark(String key, @Nullable Mark mark) {
        edit(key, before -> new Review.Point(mark, before.comment(), before.messageId()));
    }

    void comment(String key, String words) {
        edit(key, before -> new Review.Point(before.mark(), words.strip(), before.messageId()));
    }

    /** Says which message the comment on a point is about, and gives that comment the keyboard. */
    void tie(String key, @Nullable Long messageId) {
        edit(key, before -> new Review.Point(before.mark(), before.comment(), messageId));
        if (messageId != null) {
            commenting.set(key);
        }
    }

    private interface Change {
        Review.Point of(Review.Point before);
    }

    private void edit(String key, Change change) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        Map<String, Review.Point> marks = new HashMap<>(now.marks());
        Review.Point after = change.of(now.point(key));
        if (after.isOpen()) {
            marks.remove(key);
        } else {
            marks.put(key, after);
        }
        keep(now, now.with(now.card(), marks, now.breach(), now.comment()));
    }

    void breach(boolean breach) {
        Shown now = shown.get();
        if (now != null) {
            keep(now, now.with(now.card(), now.marks(), breach, now.comment()));
        }
    }

    void words(String words) {
        Shown now = shown.get();
        if (now != null) {
            keep(now, now.with(now.card(), now.marks(), now.breach(), words));
        }
    }

    /** Scores by another card. Points that both have keep what was said to them. */
    void use(Scorecard card) {
        Shown now = shown.get();
        if (now != null && now.editable() && !card.equals(now.card())) {
            Map<String, Review.Point> marks = new HashMap<>(now.marks());
            marks.keySet()
                    .retainAll(card.points().stream().map(Scorecard.Point::key).toList());
            Shown after = now.with(card, marks, now.breach(), now.comment());
            if (now.id() == null) {
                shown.set(after);
            } else {
                keep(now, after);
            }
        }
    }

    private void keep(Shown before, Shown after) {
        if (!before.editable() || after.equals(before)) {
            return;
        }
        shown.set(after);
        long id = session;
        act(
                () -> reviews.scoring().keep(id, after.card(), after.marks(), after.breach(), after.comment()),
                after.state() != null && after.state() != Review.State.DRAFT);
    }

    void share() {
        long id = session;
        act(() -> reviews.scoring().share(id), true);
    }

    /** @param answer what the agent says to it, or empty */
    void acknowledge(String answer) {
        Shown now = shown.get();
        String review = now == null ? null : now.id();
        if (review != null) {
            long id = session;
            act(() -> reviews.scoring().acknowledge(id, review, answer), false);
        }
    }

    /** Hands one's scores in to a calibration. */
    void handIn(String calibration) {
        long id = session;
        act(() -> reviews.calibrations().handIn(calibration, id), false);
    }

    private void told(Exception failure) {
        trouble.set(JudgingWords.failure(failure));
        if (!(failure instanceof Reviews.RefusedException)) {
            fx.unexpected(failure);
        }
    }
}
