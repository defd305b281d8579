package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * The six numbers on top. Service is judged by how the customer felt about it, support by whether and when it was solved: the
 * second and the fourth tile follow the kind that is looked at.
 */
final class Tiles extends HBox {
    private static final double STEP = 0.005;
    private static final long MOVED = 500;
    private static final double STAR_STEP = 0.05;

    private final Tile first;
    private final Tile handle;
    private final Tile promises;
    private final Tile contact;
    private final Tile csat;
    private final Tile calmer;
    private ReviewViewModel.@Nullable Numbers latest;
    private boolean whole;

    /** @param list told which sessions that were left out are to be listed */
    Tiles(Consumer<Exclusion> list) {
        getStyleClass().add("review-tiles");
        first = tile(list);
        handle = tile(list);
        promises = tile(list);
        contact = tile(list);
        csat = tile(list);
        calmer = tile(list);
        FrameByFrame.build(List.of(
                () -> getChildren().addAll(first, handle, promises),
                () -> getChildren().addAll(contact, csat, calmer)));
    }

    private static Tile tile(Consumer<Exclusion> list) {
        Tile tile = new Tile(list);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setPrefWidth(100);
        return tile;
    }

    /** The first time two tiles with each frame; what stands already changes at once. */
    void show(ReviewViewModel.Numbers numbers) {
        latest = numbers;
        List<Consumer<ReviewViewModel.Numbers>> pairs =
                List.of(this::showTimes, this::showPromises, this::showFeelings);
        if (whole) {
            pairs.forEach(pair -> pair.accept(numbers));
        } else {
            FrameByFrame.soon(pairs.stream()
                    .<Runnable>map(pair -> () -> pair.accept(Objects.requireNonNull(latest)))
                    .toList());
            FrameByFrame.build(List.of(() -> whole = true));
        }
    }

    private void showTimes(ReviewViewModel.Numbers numbers) {
        Totals now = numbers.now();
        Totals before = numbers.before();
        boolean support = numbers.kind() == ConversationKind.SUPPORT;
        first.show(
                I18n.text("review.tile-first"),
                duration(
                        now,
                        before,
                        Totals::firstResponse,
                        "review.define-first",
                        Exclusion.NEVER_ANSWERED,
                        Exclusion.BOT_ONLY,
                        Exclusion.WE_WROTE_FIRST));
        handle.show(
                I18n.text(support ? "review.tile-resolution" : "review.tile-handle"),
                support
                        ? duration(now, before, Totals::resolution, "review.define-resolution", Exclusion.STILL_OPEN)
                        : duration(
                                now,
                                before,
                                Totals::handle,
                                "review.define-handle",
                                Exclusion.STILL_OPEN,
                                Exclusion.NEVER_TAKEN));
    }

    private void showPromises(ReviewViewModel.Numbers numbers) {
        Totals now = numbers.now();
        Totals before = numbers.before();
        boolean service = numbers.kind() == ConversationKind.SERVICE;
        promises.show(
                I18n.text("review.tile-promises"),
                share(
                        now.promisesKept(),
                        before == null ? Optional.empty() : before.promisesKept(),
                        I18n.text("review.of-promises", now.kept(), now.promises()),
                        I18n.text("review.define-promises", now.kept(), now.promises(), now.granted(), now.asked()),
                        List.of()));
        contact.show(
                I18n.text(service ? "review.tile-answers" : "review.tile-contact"),
                service ? answers(now, before) : solved(now, before));
    }

    private void showFeelings(ReviewViewModel.Numbers numbers) {
        Totals now = numbers.now();
        Totals before = numbers.before();
        csat.show(I18n.text("review.tile-csat"), csat(now, before));
        calmer.show(
                I18n.text("review.tile-calmer"),
                share(
                        now.leftCalmer(),
                        before == null ? Optional.empty() : before.leftCalmer(),
                        I18n.text("review.of-upset", now.upset()),
                        I18n.text("review.define-calmer", now.recovered(), now.upset())
                                + "\n"
                                + I18n.text("review.define-overruled", numbers.overrules()),
                        List.of()));
    }

    private static Tile.Content solved(Totals now, @Nullable Totals before) {
        int decided = now.outcome(FirstContact.SOLVED)
                + now.outcome(FirstContact.PROVISIONAL)
                + now.outcome(FirstContact.NOT_SOLVED);
        return share(
                now.solvedAtFirstContact(),
                before == null ? Optional.empty() : before.solvedAtFirstContact(),
                I18n.text("review.of-resolved", decided, now.outcome(FirstContact.PROVISIONAL)),
                I18n.text(
                        "review.define-contact",
                        now.outcome(FirstContact.SOLVED),
                        now.outcome(FirstContact.PROVISIONAL),
                        now.outcome(FirstContact.NOT_SOLVED)),
                leftOut(now, Exclusion.STILL_OPEN));
    }

    private static Tile.Content answers(Totals now, @Nullable Totals before) {
        return share(
                Totals.share(now.ratings(), now.surveys()),
                before == null ? Optional.empty() : Totals.share(before.ratings(), before.surveys()),
                I18n.text("review.of-surveys", now.ratings(), now.surveys()),
                I18n.text("review.define-answers", now.ratings(), now.surveys()),
                List.of());
    }

    private static Tile.Content csat(Totals now, @Nullable Totals before) {
        boolean comparable = before != null && before.ratings() > 0 && now.ratings() > 0;
        double moved = comparable && before != null ? now.meanRating() - before.meanRating() : 0;
        return new Tile.Content(
                now.ratings() == 0 ? ReviewWords.NONE : I18n.text("review.stars", now.meanRating()),
                comparable ? signed(Math.round(moved * 10) / 10.0, "%.1f") : "",
                Math.abs(moved) < STAR_STEP ? Tone.NEUTRAL : moved > 0 ? Tone.OK : Tone.LATE,
                I18n.text("review.of-answers", ReviewWords.percent(now.csat()), now.ratings()),
                I18n.text("review.define-csat", ReviewWords.percent(now.csat()), now.ratings(), now.surveys()),
                List.of());
    }

    private static Tile.Content duration(
            Totals now,
            @Nullable Totals before,
            Function<Totals, Optional<Summary>> measure,
            String definition,
            Exclusion... reasons) {
        List<Tile.LeftOut> leftOut = leftOut(now, reasons);
        Summary summary = measure.apply(now).orElse(null);
        if (summary == null) {
            return new Tile.Content(ReviewWords.NONE, "", Tone.NEUTRAL, "", I18n.text(definition), leftOut);
        }
        Summary earlier = before == null ? null : measure.apply(before).orElse(null);
        long moved = earlier == null ? 0 : summary.median() - earlier.median();
        return new Tile.Content(
                ReviewWords.duration(summary.median()),
                earlier == null ? "" : ReviewWords.change(moved),
                earlier == null || Math.abs(moved) < MOVED ? Tone.NEUTRAL : moved < 0 ? Tone.OK : Tone.LATE,
                I18n.text(
                        "review.tile-cases",
                        ReviewWords.duration(summary.p90()),
                        ReviewWords.duration(Math.round(summary.mean())),
                        summary.n()),
                I18n.text(definition)
                        + (earlier == null
                                ? ""
                                : "\n" + I18n.text("review.before", NumberCharts.figures(Optional.of(earlier)))),
                leftOut);
    }

    private static List<Tile.LeftOut> leftOut(Totals now, Exclusion... reasons) {
        List<Tile.LeftOut> left = new ArrayList<>();
        for (Exclusion reason : reasons) {
            int sessions = now.excluded().getOrDefault(reason, 0);
            if (sessions > 0) {
                left.add(new Tile.LeftOut(reason, sessions));
            }
        }
        return left;
    }

    private static String signed(double moved, String form) {
        return (moved < 0 ? "−" : moved > 0 ? "+" : "±") + form.formatted(Math.abs(moved));
    }

    private static Tile.Content share(
            Optional<Double> now,
            Optional<Double> before,
            String cases,
            String definition,
            List<Tile.LeftOut> leftOut) {
        double moved = now.isPresent() && before.isPresent() ? now.get() - before.get() : 0;
        return new Tile.Content(
                ReviewWords.percent(now),
                now.isEmpty() || before.isEmpty()
                        ? ""
                        : I18n.text("review.points", signed(Math.round(moved * 100), "%.0f")),
                Math.abs(moved) < STEP ? Tone.NEUTRAL : moved > 0 ? Tone.OK : Tone.LATE,
                cases,
                definition,
                leftOut);
    }
}
