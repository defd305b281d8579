package org.evenkeel.ui.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.evenkeel.desk.SessionNumbers;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.chart.Chart;

/** The charts of what is shown, each as soon as its numbers have come. FX thread only. */
final class NumbersViewModel {
    /** The charts, in the order they are looked at. */
    enum Kind {
        DAYS("review.chart-days", NumberCharts::days),
        HOURS("review.chart-hours", NumberCharts::hours),
        FIRST("review.chart-distribution", NumberCharts::firstResponse),
        HOLDS("review.chart-holds", NumberCharts::holds),
        AGENTS("review.chart-agents", NumberRows::agents),
        LABELS("review.chart-labels", NumberCharts::labels),
        KINDS("review.chart-kinds", NumberRows::kinds),
        TONE("review.chart-tone", NumberRows::tone),
        SATISFACTION("review.chart-satisfaction", NumberRows::satisfaction);

        private final String title;
        private final Function<SessionNumbers.Answer, Chart> drawn;

        Kind(String title, Function<SessionNumbers.Answer, Chart> drawn) {
            this.title = title;
            this.drawn = drawn;
        }

        String title() {
            return I18n.text(title);
        }
    }

    /** Asked for one after the other, so that the first charts need not wait for the last. */
    private enum Part {
        TIMES(List.of(Grouping.DAY, Grouping.HOUR), Kind.DAYS, Kind.HOURS, Kind.HOLDS),
        WHO(List.of(Grouping.AGENT, Grouping.FIRST_RESPONSE), Kind.AGENTS, Kind.FIRST),
        WHAT(List.of(Grouping.KIND, Grouping.LABEL, Grouping.TONE), Kind.KINDS, Kind.LABELS, Kind.TONE),
        MARKS(List.of(Grouping.WAIT, Grouping.HOLD, Grouping.CONCURRENCY), Kind.SATISFACTION);

        private final List<Grouping> wanted;
        private final List<Kind> kinds;

        Part(List<Grouping> wanted, Kind... kinds) {
            this.wanted = wanted;
            this.kinds = List.of(kinds);
        }
    }

    private final SessionNumbers numbers;
    private final FxThread fx;
    private final FxThread.Lane asking;
    private final Consumer<String> say;
    private final Consumer<Exception> failed;
    private final ObservableMap<Kind, Chart> charts = FXCollections.observableHashMap();
    /** Read by the lane too, to leave out what nobody waits for any more. */
    private volatile int asked;

    /**
     * @param say told what became of a file
     * @param failed told of every other failure
     */
    NumbersViewModel(SessionNumbers numbers, FxThread fx, Consumer<String> say, Consumer<Exception> failed) {
        this.numbers = numbers;
        this.fx = fx;
        this.asking = fx.lane();
        this.say = say;
        this.failed = failed;
    }

    /** Those that have come; an older one stays until the newer one is there. */
    ObservableMap<Kind, Chart> charts() {
        return charts;
    }

    /** Shows the numbers of these sessions. */
    void look(SessionFilter filter) {
        int mine = ++asked;
        for (Part part : Part.values()) {
            asking.ask(
                    () -> mine == asked ? drawn(part, numbers.by(filter, part.wanted)) : Map.<Kind, Chart>of(),
                    drawn -> {
                        if (mine == asked) {
                            charts.putAll(drawn);
                        }
                    },
                    failed);
        }
    }

    private static Map<Kind, Chart> drawn(Part part, SessionNumbers.Answer answer) {
        Map<Kind, Chart> drawn = new EnumMap<>(Kind.class);
        part.kinds.forEach(kind -> drawn.put(kind, kind.drawn.apply(answer)));
        return drawn;
    }

    /** Writes a chart to a file. */
    void keep(Path file, Callable<byte[]> content) {
        fx.ask(
                () -> Files.write(file, content.call()),
                written -> say.accept(I18n.text("review.chart-kept-file", String.valueOf(written.getFileName()))),
                failure -> say.accept(I18n.text("review.export-trouble", String.valueOf(failure.getMessage()))));
    }
}
