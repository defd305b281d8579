package org.evenkeel.ui.review;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Calibrations;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** Calibration sets, and the one that is looked at. FX thread only. */
final class CalibrationsViewModel {
    /** Who and what a new one may be opened with. */
    record Choice(List<Agent> reviewers, List<Scorecard> cards) {}

    private record Read(
            List<Calibrations.Standing> all,
            Choice choice,
            @Nullable String opened) {}

    private final Reviews reviews;
    private final FxThread.Lane lane;
    private final Consumer<@Nullable Exception> told;
    private final ObservableList<Calibrations.Standing> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Calibrations.@Nullable Standing> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Choice> choice = new ReadOnlyObjectWrapper<>();

    CalibrationsViewModel(Reviews reviews, FxThread.Lane lane, Consumer<@Nullable Exception> told) {
        this.reviews = reviews;
        this.lane = lane;
        this.told = told;
    }

    ObservableList<Calibrations.Standing> all() {
        return all;
    }

    ReadOnlyObjectProperty<Calibrations.@Nullable Standing> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    void enter() {
        act(() -> null);
    }

    void select(Calibrations.Standing standing) {
        selected.set(standing);
    }

    void open(String name, Scorecard card, Set<Long> reviewers, List<Long> sessions) {
        act(() -> reviews.calibrations().open(name, card, reviewers, sessions));
    }

    void remove(Calibrations.Standing standing) {
        act(() -> {
            reviews.calibrations().remove(standing.calibration().id());
            return null;
        });
    }

    private interface Deed {
        /** @return the id of the set to look at, or null to stay */
        @Nullable
        String run();
    }

    private void act(Deed deed) {
        lane.ask(
                () -> {
                    String opened = deed.run();
                    return new Read(
                            reviews.calibrations().all(),
                            new Choice(
                                    reviews.calibrations().reviewers(),
                                    reviews.scorecards().all().stream()
                                            .filter(card -> !card.retired())
                                            .toList()),
                            opened);
                },
                now -> {
                    told.accept(null);
                    Calibrations.Standing before = selected.get();
                    String wanted = now.opened() != null
                            ? now.opened()
                            : before == null ? "" : before.calibration().id();
                    all.setAll(now.all());
                    choice.set(now.choice());
                    selected.set(now.all().stream()
                            .filter(one -> one.calibration().id().equals(wanted))
                            .findFirst()
                            .orElse(now.all().isEmpty() ? null : now.all().getFirst()));
                },
                told);
    }
}
