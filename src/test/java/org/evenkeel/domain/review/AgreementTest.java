package org.evenkeel.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.review.Agreement.Count;
import org.evenkeel.domain.review.Agreement.Distance;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.junit.jupiter.api.Test;

/** How far reviewers agree, against figures worked out by hand. */
class AgreementTest {
    private static final Scorecard CARD = new Scorecard(
            "c",
            1,
            "Two",
            List.of(new Scorecard.Point("a", "A", 60, false), new Scorecard.Point("b", "B", 40, false)),
            50,
            false);

    @Test
    void kappaIsCohensWithLinearWeights() {
        // Rows one reviewer, columns the other, 0 ½ 1: observed disagreement 5 (three by ½, one opposite), expected 368
        // / 20 = 18.4.
        int[][] table = {{5, 1, 0}, {1, 4, 1}, {1, 0, 7}};
        List<Map<Long, Map<String, Mark>>> sessions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < table[i][j]; k++) {
                    sessions.add(Map.of(1L, Map.of("a", Mark.values()[i]), 2L, Map.of("a", Mark.values()[j])));
                }
            }
        }
        Agreement agreement = Agreement.of(CARD, sessions);
        assertEquals(new Count(16, 3, 1), agreement.points().get("a"));
        assertThat(agreement.all().share().orElseThrow()).isEqualTo(0.8);
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(1 - 5 / 18.4, within(1e-12));
    }

    @Test
    void whatOneOfThemLeftOpenIsNotCompared() {
        Agreement agreement = Agreement.of(
                CARD, List.of(Map.of(1L, Map.of("a", Mark.NO, "b", Mark.HALF), 2L, Map.of("a", Mark.YES))));
        assertEquals(new Count(0, 0, 1), agreement.all());
        assertEquals(1, agreement.open());
        assertEquals(
                Optional.of(Distance.OPPOSITE),
                agreement.points().getOrDefault("a", Count.NONE).furthest());
        assertEquals(
                Optional.empty(),
                agreement.points().getOrDefault("b", Count.NONE).furthest());
    }

    @Test
    void oneMarkThroughoutHasNoKappa() {
        Agreement same = Agreement.of(CARD, List.of(Map.of(1L, Map.of("a", Mark.YES), 2L, Map.of("a", Mark.YES))));
        assertThat(same.kappa()).isEmpty();
        assertThat(same.all().share().orElseThrow()).isEqualTo(1);
        assertThat(Agreement.of(CARD, List.of()).all().share()).isEmpty();
    }

    @Test
    void threeReviewersAreComparedInPairs() {
        Map<Long, Map<String, Mark>> session = new HashMap<>();
        session.put(1L, Map.of("a", Mark.YES, "b", Mark.NO));
        session.put(2L, Map.of("a", Mark.YES, "b", Mark.NO));
        session.put(3L, Map.of("a", Mark.HALF, "b", Mark.NO));
        Agreement agreement = Agreement.of(CARD, List.of(session));
        assertEquals(new Count(1, 2, 0), agreement.points().get("a"));
        assertEquals(new Count(3, 0, 0), agreement.points().get("b"));
        // The first two agree fully; each of them and the third: observed 1, expected (1 + 2 + 1) / 2 = 2.
        assertThat(agreement.kappa().orElseThrow()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-12));
    }

    @Test
    void whatIsNotHandedInByAllIsHidden() {
        Calibration calibration = new Calibration(
                "k",
                "K",
                "c",
                1,
                java.time.Instant.EPOCH,
                Set.of(1L, 2L),
                List.of(10L, 11L),
                Map.of(
                        10L, Map.of(1L, Map.of("a", Mark.NO), 2L, Map.of("a", Mark.HALF)),
                        11L, Map.of(1L, Map.of("a", Mark.NO))));
        Calibration seen = calibration.blind(2);
        assertEquals(Map.of("a", Mark.NO), seen.given(10, 1));
        assertEquals(Map.of(), seen.given(11, 1));
        assertEquals(Map.of("a", Mark.NO), calibration.blind(1).given(11, 1));
        assertEquals(new Count(0, 1, 0), calibration.agreement(CARD).all());
        assertEquals(Count.NONE, calibration.agreement(CARD, 11).all());
    }

    @Test
    void aPointThatFailsTheWholeCapsTheTotal() {
        Scorecard card = new Scorecard(
                "c",
                1,
                "Strict",
                List.of(new Scorecard.Point("a", "A", 100, false), new Scorecard.Point("id", "Identity", 0, true)),
                40,
                false);
        assertEquals(100, card.total(Map.of("a", Mark.YES, "id", Mark.YES), false));
        assertEquals(100, card.total(Map.of("a", Mark.YES, "id", Mark.HALF), false));
        assertEquals(40, card.total(Map.of("a", Mark.YES, "id", Mark.NO), false));
        assertEquals(40, card.total(Map.of("a", Mark.YES), true));
        assertEquals(-1, card.total(Map.of("id", Mark.NO), false));
    }
}
