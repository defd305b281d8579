package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.SavedViews;
import org.evenkeel.domain.review.SavedView;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.review.ReviewViewModel.Period;
import org.jspecify.annotations.Nullable;

/** Filters by name, and which columns are shown: kept on this computer. FX thread only. */
final class ViewsModel {
    private final SavedViews kept;
    private final FxThread.Lane lane;
    private final ObjectProperty<SessionFilter> filter;
    private final ObjectProperty<Period> period;
    private final ObjectProperty<SessionOrder> order;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<List<SavedView>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SavedView> applied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable List<String>> columns = new ReadOnlyObjectWrapper<>();
    private boolean loaded;

    ViewsModel(
            SavedViews kept,
            FxThread fx,
            ObjectProperty<SessionFilter> filter,
            ObjectProperty<Period> period,
            ObjectProperty<SessionOrder> order,
            Consumer<Exception> failed) {
        this.kept = kept;
        this.lane = fx.lane();
        this.filter = filter;
        this.period = period;
        this.order = order;
        this.failed = failed;
        filter.subscribe(now -> compare());
        period.subscribe(now -> compare());
        order.subscribe(now -> compare());
    }

    /** Reads what was kept, once. */
    void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        lane.ask(kept::all, this::known, failed);
        lane.ask(kept::columns, found -> found.ifPresent(columns::set), failed);
    }

    ReadOnlyObjectProperty<List<SavedView>> all() {
        return all.getReadOnlyProperty();
    }

    /** The view that is shown just as it was kept, or null. */
    ReadOnlyObjectProperty<@Nullable SavedView> applied() {
        return applied.getReadOnlyProperty();
    }

    /** Ids of the columns that were chosen, or null while they never were. */
    ReadOnlyObjectProperty<@Nullable List<String>> columns() {
        return columns.getReadOnlyProperty();
    }

    void columns(List<String> ids) {
        if (!ids.equals(columns.get())) {
            columns.set(List.copyOf(ids));
            lane.ask(
                    () -> {
                        kept.columns(ids);
                        return ids;
                    },
                    done -> {},
                    failed);
        }
    }

    void apply(SavedView view) {
        period.set(Period.of(view.days()));
        order.set(view.order());
        filter.set(view.filter());
        compare();
    }

    /** Keeps what is shown under a name. One of that name gives way. */
    void keep(String name) {
        named(name).ifPresent(usable -> {
            SavedView view = new SavedView(usable, filter.get(), period.get().days(), order.get());
            lane.ask(() -> kept.keep(view), this::known, failed);
        });
    }

    void rename(SavedView view, String name) {
        named(name).ifPresent(usable -> lane.ask(() -> kept.rename(view.name(), usable), this::known, failed));
    }

    void delete(SavedView view) {
        lane.ask(() -> kept.delete(view.name()), this::known, failed);
    }

    private static Optional<String> named(String name) {
        String usable = name.strip();
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(usable.substring(0, Math.min(usable.length(), SavedView.LONGEST_NAME)));
    }

    private void known(List<SavedView> found) {
        all.set(new ArrayList<>(found));
        compare();
    }

    private void compare() {
        applied.set(all.get().stream()
                .filter(view -> view.filter().equals(filter.get())
                        && Period.of(view.days()) == period.get()
                        && view.order().equals(order.get()))
                .findFirst()
                .orElse(null));
    }
}
