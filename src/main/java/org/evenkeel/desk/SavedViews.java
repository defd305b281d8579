package org.evenkeel.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenkeel.domain.review.SavedView;
import org.evenkeel.store.Database;

/** What one keeps of one's own at the review desk: filters by name, and which columns are shown. Never on the FX thread. */
public final class SavedViews {
    private static final String COLUMNS = "review.columns";

    private final Database database;

    SavedViews(Database database) {
        this.database = database;
    }

    /** By name. */
    public List<SavedView> all() {
        return database.read(s -> s.savedViews().all());
    }

    /** Takes the place of the one of that name. */
    public List<SavedView> keep(SavedView view) {
        return database.write(s -> {
            s.savedViews().put(view);
            return s.savedViews().all();
        });
    }

    /** @throws Reviews.RefusedException when there is one of that name already */
    public List<SavedView> rename(String from, String to) {
        return database.write(s -> {
            if (!from.equals(to) && !s.savedViews().rename(from, to)) {
                throw new Reviews.RefusedException("There is a view named “" + to + "” already.");
            }
            return s.savedViews().all();
        });
    }

    public List<SavedView> delete(String name) {
        return database.write(s -> {
            s.savedViews().delete(name);
            return s.savedViews().all();
        });
    }

    /** Ids of the columns that are shown, in order; empty when they were never chosen. */
    public Optional<List<String>> columns() {
        return database.read(s -> s.settings().get(COLUMNS))
                .map(ids -> Arrays.stream(ids.split(" ", -1))
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
    }

    /** @param ids without blanks, in the order they are shown */
    public void columns(List<String> ids) {
        database.change(s -> {
            s.settings().put(COLUMNS, String.join(" ", ids));
        });
    }
}
