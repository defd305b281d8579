package org.evenkeel.store;

import java.util.List;
import org.evenkeel.domain.review.FilterText;
import org.evenkeel.domain.review.SavedView;
import org.evenkeel.domain.review.SessionOrder;

/** Filters of the review desk that somebody named. */
public final class SavedViewTable {
    private final ReadSession session;

    SavedViewTable(ReadSession session) {
        this.session = session;
    }

    /** By name, whatever its capitals. */
    public List<SavedView> all() {
        return session.handle()
                .createQuery("SELECT * FROM review_view ORDER BY name COLLATE NOCASE, name")
                .map((row, context) -> new SavedView(
                        row.getString("name"),
                        FilterText.read(row.getString("filter")),
                        row.getInt("days"),
                        new SessionOrder(
                                SessionOrder.Key.valueOf(row.getString("sort_key")), row.getInt("descending") != 0)))
                .list();
    }

    /** Takes the place of the one of that name. */
    public void put(SavedView view) {
        session.handle()
                .createUpdate("""
                        INSERT OR REPLACE INTO review_view (name, filter, days, sort_key, descending)
                        VALUES (:name, :filter, :days, :key, :descending)
                        """)
                .bind("name", view.name())
                .bind("filter", FilterText.write(view.filter()))
                .bind("days", view.days())
                .bind("key", view.order().key().name())
                .bind("descending", view.order().descending() ? 1 : 0)
                .execute();
    }

    /** @return false when there is one of that name already, or none to be renamed */
    public boolean rename(String from, String to) {
        return session.handle()
                        .createUpdate("UPDATE OR IGNORE review_view SET name = :to WHERE name = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                > 0;
    }

    public void delete(String name) {
        session.handle()
                .createUpdate("DELETE FROM review_view WHERE name = :name")
                .bind("name", name)
                .execute();
    }
}
