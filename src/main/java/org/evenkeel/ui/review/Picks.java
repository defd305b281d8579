package org.evenkeel.ui.review;

import java.util.LinkedHashSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionSummary;

/**
 * Sessions chosen one by one, whatever the table shows meanwhile. Shown by themselves they are handed over, exported, counted and
 * calibrated like any others that are shown. FX thread only.
 */
final class Picks {
    private final ObjectProperty<SessionFilter> filter;
    private final ObjectProperty<ReviewViewModel.Period> period;
    /** In the order they were chosen. */
    private final ReadOnlyObjectWrapper<List<Long>> ids = new ReadOnlyObjectWrapper<>(List.of());

    Picks(ObjectProperty<SessionFilter> filter, ObjectProperty<ReviewViewModel.Period> period) {
        this.filter = filter;
        this.period = period;
    }

    ReadOnlyObjectProperty<List<Long>> ids() {
        return ids.getReadOnlyProperty();
    }

    boolean has(SessionSummary row) {
        return ids.get().contains(row.id());
    }

    /** Chooses a session, or no more. */
    void turn(SessionSummary row) {
        LinkedHashSet<Long> all = new LinkedHashSet<>(ids.get());
        if (!all.remove(row.id())) {
            all.add(row.id());
        }
        ids.set(List.copyOf(all));
    }

    /** Shows only those, whatever else was asked for. */
    void show() {
        period.set(ReviewViewModel.Period.ALL);
        filter.set(SessionFilter.ALL.with(new SessionFilter.Among(ids.get())));
    }

    /** True when it is those that a filter shows. */
    boolean are(SessionFilter.Among shown) {
        return !ids.get().isEmpty() && shown.ids().equals(ids.get());
    }

    void clear() {
        ids.set(List.of());
    }
}
