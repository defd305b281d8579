package org.evenkeel.ui.review;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableListBase;
import org.evenkeel.domain.review.SessionSummary;
import org.jspecify.annotations.Nullable;

/**
 * A table's rows, as many as there are, of which only those near the eye are held: a row that is not there yet is null until its
 * page has come. FX thread only.
 */
final class SessionRows extends ObservableListBase<@Nullable SessionSummary> {
    static final int PAGE = 100;
    private static final int HELD = 30;

    /** Asks for a page. */
    @FunctionalInterface
    interface Source {
        /** @param before the row before the page's first, when it is held */
        void ask(SessionRows rows, int page, @Nullable SessionSummary before);
    }

    private final int size;
    private final Source source;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<SessionSummary>> pages = new LinkedHashMap<>(16, 0.75f, true);

    SessionRows(int size, Source source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public @Nullable SessionSummary get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = index / PAGE;
        List<SessionSummary> held = pages.get(page);
        if (held == null) {
            if (asked.add(page)) {
                List<SessionSummary> previous = pages.get(page - 1);
                source.ask(this, page, previous == null || previous.isEmpty() ? null : previous.getLast());
            }
            return null;
        }
        int place = index % PAGE;
        return place < held.size() ? held.get(place) : null;
    }

    /** A list is itself only: to compare row by row, as a property does with its old and its new value, would read them all. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Looks among what is held; nothing is asked for. */
    @Override
    public int indexOf(@Nullable Object row) {
        for (Map.Entry<Integer, List<SessionSummary>> page : pages.entrySet()) {
            int place = page.getValue().indexOf(row);
            if (place >= 0) {
                return page.getKey() * PAGE + place;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    /** A page has come. */
    void put(int page, List<SessionSummary> rows) {
        asked.remove(page);
        pages.put(page, rows);
        if (pages.size() > HELD) {
            pages.remove(pages.keySet().iterator().next());
        }
        beginChange();
        for (int i = page * PAGE; i < Math.min(size, page * PAGE + rows.size()); i++) {
            nextSet(i, null);
        }
        endChange();
    }
}
