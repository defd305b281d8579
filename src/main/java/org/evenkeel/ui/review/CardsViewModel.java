package org.evenkeel.ui.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Scorecards;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The scorecards, and the one that is looked at or altered. Nothing is kept before it is saved. FX thread only. */
final class CardsViewModel {
    private final Scorecards scorecards;
    private final FxThread.Lane lane;
    private final Consumer<@Nullable Exception> told;
    private final ObservableList<Scorecard> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Scorecard> selected = new ReadOnlyObjectWrapper<>();

    CardsViewModel(Scorecards scorecards, FxThread.Lane lane, Consumer<@Nullable Exception> told) {
        this.scorecards = scorecards;
        this.lane = lane;
        this.told = told;
    }

    ObservableList<Scorecard> cards() {
        return cards;
    }

    /** The one in the editor; with an empty id while it was never saved. */
    ReadOnlyObjectProperty<@Nullable Scorecard> selected() {
        return selected.getReadOnlyProperty();
    }

    void enter() {
        act(() -> selected.get() == null ? Scorecard.SHIPPED : selected.get());
    }

    void select(Scorecard card) {
        selected.set(card);
    }

    /** One point to begin with. */
    void create() {
        selected.set(new Scorecard(
                "",
                0,
                I18n.text("review.card-new"),
                List.of(new Scorecard.Point(key(), I18n.text("review.card-new-point"), 100, false)),
                Scorecard.SHIPPED.cap(),
                false));
    }

    /** The same points under a name of their own. */
    void copy(Scorecard card) {
        List<Scorecard.Point> points = card.points().stream()
                .map(point ->
                        new Scorecard.Point(point.key(), JudgingWords.point(point), point.weight(), point.autoFail()))
                .toList();
        selected.set(new Scorecard(
                "", 0, I18n.text("review.card-copy", JudgingWords.card(card)), points, card.cap(), false));
    }

    /** What names a new point for good. */
    static String key() {
        return UUID.randomUUID().toString();
    }

    void save(Scorecard card) {
        act(() -> scorecards.save(card));
    }

    void retire(Scorecard card, boolean retired) {
        act(() -> {
            scorecards.retire(card.id(), retired);
            return card;
        });
    }

    void importFrom(Path file) {
        act(() -> scorecards.read(file));
    }

    void exportTo(Scorecard card, Path file) {
        act(() -> {
            scorecards.write(card, file);
            return card;
        });
    }

    private void act(Callable<@Nullable Scorecard> deed) {
        record Now(@Nullable Scorecard card, List<Scorecard> all) {}
        lane.ask(
                () -> new Now(deed.call(), scorecards.all()),
                now -> {
                    told.accept(null);
                    cards.setAll(now.all());
                    Scorecard card = now.card();
                    selected.set(now.all().stream()
                            .filter(one -> card != null && one.id().equals(card.id()))
                            .findFirst()
                            .orElse(card));
                },
                told);
    }

    /** Weights in the same proportions that add up to 100; what rounding leaves goes to those that lost most by it. */
    static List<Integer> spread(List<Integer> weights) {
        int sum = weights.stream().mapToInt(weight -> Math.max(0, weight)).sum();
        if (sum == 0) {
            return weights;
        }
        List<Integer> spread = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        int left = 100;
        for (int i = 0; i < weights.size(); i++) {
            int share = Math.max(0, weights.get(i)) * 100 / sum;
            spread.add(share);
            order.add(i);
            left -= share;
        }
        order.sort(Comparator.comparing(i -> -(Math.max(0, weights.get(i)) * 100 % sum)));
        for (int i = 0; i < left; i++) {
            spread.set(order.get(i), spread.get(order.get(i)) + 1);
        }
        return List.copyOf(spread);
    }
}
