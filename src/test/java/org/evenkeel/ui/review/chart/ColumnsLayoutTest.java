package org.evenkeel.ui.review.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsLayoutTest {
    private static final double SIZE = 10.5;

    /** Names of weeks and of hours, as many as there may be, in every width that a card can have. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 24, 53, 100, 101, 102, 260})
    void namesNeitherMeetNorLeaveTheChart(int columns) {
        List<String> names = IntStream.range(0, columns)
                .mapToObj(i -> i % 28 + 1 + (i % 3 == 0 ? " May" : " November"))
                .toList();
        Chart.Series series = new Chart.Series("", List.of(Ink.DIM), Collections.nCopies(columns, 3.0));
        Chart.Panel panel = new Chart.Panel("Sessions", true, List.of(series), value -> "" + (int) value, true);
        for (int width = 300; width <= 1_200; width += 7) {
            double edge = width;
            List<Mark.Words> written = new ColumnsLayout(
                            new Chart.Columns("", "", names, List.of(panel), names), width, 200)
                    .drawing().marks().stream()
                            .filter(Mark.Words.class::isInstance)
                            .map(Mark.Words.class::cast)
                            .filter(words -> names.contains(words.text()))
                            .toList();
            assertThat(written).isNotEmpty();
            double end = 0;
            for (Mark.Words words : written) {
                double half = Letters.width(words.text(), SIZE) / 2;
                assertThat(words.x() - half).isGreaterThan(end);
                end = words.x() + half;
                assertThat(end).isLessThanOrEqualTo(edge);
            }
        }
    }
}
