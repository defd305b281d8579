package org.evenkeel.ui.review;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The six numbers on top. */
final class Tiles extends HBox {
    private static final double STEP = 0.005;

    private final Tile first = new Tile(I18n.text("review.tile-first"));
    private final Tile handle = new Tile(I18n.text("review.tile-handle"));
    private final Tile promises = new Tile(I18n.text("review.tile-promises"));
    private final Tile contact = new Tile(I18n.text("review.tile-contact"));
    private final Tile csat = new Tile(I18n.text("review.tile-csat"));
    private final Tile calmer = new Tile(I18n.text("review.tile-calmer"));

    Tiles() {
        getStyleClass().add("review-tiles");
        getChildren().addAll(first, handle, promises, contact, csat, calmer);
        getChildren().forEach(tile -> {
            HBox.setHgrow(tile, Priority.ALWAYS);
            ((Tile) tile).setPrefWidth(100);
        });
    }

    void show(ReviewViewModel.Numbers numbers) {
        Totals now = numbers.now();
        Totals before = numbers.before();
        duration(first, now, before, Totals::firstResponse, "review.define-first");
        duration(handle, now, before, Totals::handle, "review.define-handle");
        share(
                promises,
                now.promisesKept(),
                before == null ? Optional.empty() : before.promisesKept(),
                I18n.text("review.define-promises", now.kept(), now.promises(), now.granted(), now.asked()));
        share(
                contact,
                now.solvedAtFirstContact(),
                before == null ? Optional.empty() : before.solvedAtFirstContact(),
                I18n.text(
                        "review.define-contact",
                        now.outcome(FirstContact.SOLVED),
                        now.outcome(FirstContact.PROVISIONAL),
                        now.outcome(FirstContact.NOT_SOLVED)));
        csat.show(
                now.ratings() == 0 ? ReviewWords.NONE : I18n.text("review.stars", now.meanRating()),
                I18n.text("review.answers", now.ratings()),
                Tone.NEUTRAL,
                I18n.text("review.define-csat", ReviewWords.percent(now.csat()), now.ratings(), now.surveys()));
        calmer.show(
                ReviewWords.percent(now.leftCalmer()),
                I18n.text("review.of-upset", now.upset()),
                Tone.NEUTRAL,
                I18n.text("review.define-calmer", now.recovered(), now.upset())
                        + "\n"
                        + I18n.text("review.define-overruled", numbers.overrules()));
    }

    private static void duration(
            Tile tile,
            Totals now,
            @Nullable Totals before,
            Function<Totals, Optional<Summary>> measure,
            String definition) {
        Summary summary = measure.apply(now).orElse(null);
        String left = now.excluded().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> I18n.text(
                        switch (entry.getKey()) {
                            case NEVER_ANSWERED -> "review.without-answer";
                            case BOT_ONLY -> "review.without-people";
                            case WE_WROTE_FIRST -> "review.without-question";
                            case STILL_OPEN -> "review.without-end";
                            case NEVER_TAKEN -> "review.without-owner";
                        },
                        entry.getValue()))
                .collect(Collectors.joining(", "));
        String excluded = left.isEmpty() ? "" : "\n" + I18n.text("review.excluded", left);
        if (summary == null) {
            tile.show(ReviewWords.NONE, "", Tone.NEUTRAL, I18n.text(definition) + excluded);
            return;
        }
        String numbers = I18n.text(
                "review.numbers",
                ReviewWords.duration(summary.median()),
                ReviewWords.duration(summary.p90()),
                ReviewWords.duration(Math.round(summary.mean())),
                summary.n());
        Summary earlier = before == null ? null : measure.apply(before).orElse(null);
        long moved = earlier == null ? 0 : summary.median() - earlier.median();
        tile.show(
                ReviewWords.duration(summary.median()),
                earlier == null ? I18n.text("review.cases", summary.n()) : ReviewWords.change(moved),
                earlier == null || Math.abs(moved) < 500 ? Tone.NEUTRAL : moved < 0 ? Tone.OK : Tone.LATE,
                I18n.text(definition) + "\n" + numbers + excluded);
    }

    private static void share(Tile tile, Optional<Double> now, Optional<Double> before, String definition) {
        double moved = now.isPresent() && before.isPresent() ? now.get() - before.get() : 0;
        tile.show(
                ReviewWords.percent(now),
                now.isEmpty() || before.isEmpty()
                        ? ""
                        : I18n.text("review.points", (moved < 0 ? "−" : "+") + Math.abs(Math.round(moved * 100))),
                Math.abs(moved) < STEP ? Tone.NEUTRAL : moved > 0 ? Tone.OK : Tone.LATE,
                definition);
    }
}
