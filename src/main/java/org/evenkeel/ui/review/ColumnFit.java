package org.evenkeel.ui.review;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.evenkeel.domain.review.SessionSummary;

/**
 * Fits the columns that are shown into the table's width: wider or narrower by their share, never under their least width. What
 * somebody drags to a width is that wide from then on.
 */
final class ColumnFit {
    /** Room for the scroll bar and the border. */
    private static final double BESIDE = 14;

    private final TableView<SessionSummary> table;
    private final Map<TableColumn<SessionSummary, ?>, Double> wanted = new WeakHashMap<>();
    private boolean fitting;

    ColumnFit(TableView<SessionSummary> table) {
        this.table = table;
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        for (TableColumn<SessionSummary, ?> column : table.getColumns()) {
            wanted.put(column, column.getPrefWidth());
            column.widthProperty().addListener((value, before, now) -> {
                if (!fitting) {
                    wanted.put(column, now.doubleValue());
                }
            });
        }
        table.widthProperty().subscribe(this::fit);
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<SessionSummary, ?>>) change -> fit());
    }

    private double wanted(TableColumn<SessionSummary, ?> column) {
        return wanted.getOrDefault(column, column.getPrefWidth());
    }

    private void fit() {
        double room = table.getWidth() - BESIDE;
        List<TableColumn<SessionSummary, ?>> shown = table.getVisibleLeafColumns();
        double all = shown.stream().mapToDouble(this::wanted).sum();
        double least = shown.stream().mapToDouble(TableColumn::getMinWidth).sum();
        if (room <= 0 || all <= 0) {
            return;
        }
        double missing = all <= least ? 0 : Math.min(1, (all - room) / (all - least));
        fitting = true;
        for (TableColumn<SessionSummary, ?> column : shown) {
            double own = wanted(column);
            column.setPrefWidth(
                    Math.floor(room >= all ? own * room / all : own - missing * (own - column.getMinWidth())));
        }
        fitting = false;
    }
}
