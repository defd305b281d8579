package org.evenkeel.ui.review;

import java.io.IOException;
import java.util.OptionalDouble;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.review.Agreement;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** Scorecards, scores and agreement in words. */
final class JudgingWords {
    private JudgingWords() {}

    static String card(Scorecard card) {
        return card.shipped() ? I18n.text("review.card-standard") : card.name();
    }

    /** With its version from the second one on. */
    static String versioned(Scorecard card) {
        return card.version() < 2 ? card(card) : I18n.text("review.card-version", card(card), card.version());
    }

    static String point(Scorecard.Point point) {
        return point.name().isEmpty()
                ? I18n.text(
                        switch (point.key()) {
                            case "opening" -> "review.point-opening";
                            case "understanding" -> "review.point-understanding";
                            case "accuracy" -> "review.point-accuracy";
                            case "composure" -> "review.point-composure";
                            case "hold" -> "review.point-hold";
                            case "clarity" -> "review.point-clarity";
                            case "notes" -> "review.point-notes";
                            default -> "review.point-other";
                        })
                : point.name();
    }

    static String mark(@Nullable Mark mark) {
        return switch (mark) {
            case null -> ReviewWords.NONE;
            case NO -> "0";
            case HALF -> "½";
            case YES -> "1";
        };
    }

    static String state(Review.@Nullable State state) {
        return I18n.text(
                switch (state) {
                    case null -> "review.state-none";
                    case DRAFT -> "review.state-draft";
                    case SHARED -> "review.state-shared";
                    case ACKNOWLEDGED -> "review.state-acknowledged";
                });
    }

    /** The total with the agent's concurrency beside it: no score stands without it. */
    static String total(int total, SessionSummary session) {
        return total < 0
                ? ""
                : session.concurrency() < 1
                        ? I18n.text("review.total", total)
                        : I18n.text("review.total-load", total, session.concurrency());
    }

    static String distance(Agreement.Distance distance) {
        return I18n.text(
                switch (distance) {
                    case EQUAL -> "review.distance-equal";
                    case HALF -> "review.distance-half";
                    case OPPOSITE -> "review.distance-opposite";
                });
    }

    /** {@code 71 % equal · κ 0.55 · n 7}. */
    static String agreement(Agreement agreement) {
        OptionalDouble share = agreement.all().share();
        if (share.isEmpty()) {
            return I18n.text("review.agreement-none");
        }
        OptionalDouble kappa = agreement.kappa();
        return I18n.text(
                "review.agreement",
                Math.round(100 * share.getAsDouble()),
                kappa.isEmpty() ? ReviewWords.NONE : "%.2f".formatted(kappa.getAsDouble()),
                agreement.all().compared());
    }

    /** True when it is a sentence for the person and no fault of the program. */
    static boolean expected(Exception failure) {
        return failure instanceof Reviews.RefusedException
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException;
    }

    static String failure(Exception failure) {
        return expected(failure) ? String.valueOf(failure.getMessage()) : I18n.text("review.trouble");
    }
}
