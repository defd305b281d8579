package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.evenkeel.domain.review.SessionSummary;
import org.jspecify.annotations.Nullable;

/** Keeps which columns are shown, and in which order, across restarts. */
final class KeptColumns {
    private final TableView<SessionSummary> table;
    private final ViewsModel views;
    private boolean arranging;

    KeptColumns(TableView<SessionSummary> table, ViewsModel views) {
        this.table = table;
        this.views = views;
        views.columns().subscribe(this::arrange);
        table.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<SessionSummary, ?>>) change -> keep());
    }

    private void arrange(@Nullable List<String> ids) {
        if (ids == null || ids.isEmpty() || ids.equals(shown())) {
            return;
        }
        arranging = true;
        List<TableColumn<SessionSummary, ?>> columns = new ArrayList<>(table.getColumns());
        // What was not chosen stays behind, in its order, to be chosen later.
        columns.sort(Comparator.comparingInt(
                column -> ids.contains(column.getId()) ? ids.indexOf(column.getId()) : ids.size()));
        columns.forEach(column -> column.setVisible(ids.contains(column.getId())));
        table.getColumns().setAll(columns);
        arranging = false;
    }

    private void keep() {
        if (!arranging && !shown().isEmpty()) {
            views.columns(shown());
        }
    }

    private List<String> shown() {
        return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }
}
