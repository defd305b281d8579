package org.evenkeel.ui.review;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The columns of the table, in order; those that are shown at first, and those that can be chosen. */
final class SessionColumns {
    /** The share of its width that a column needs to be read at all. */
    private static final double LEAST = 0.78;

    private static final double LEAST_FOR_TWO = 0.87;

    private SessionColumns() {}

    static List<TableColumn<SessionSummary, SessionSummary>> all() {
        return List.of(
                text("review.column-when", 104, SessionOrder.Key.BEGAN, row -> ReviewWords.when(row.began())),
                strong("review.column-customer", 118, SessionOrder.Key.CUSTOMER, row -> SafeText.name(row.customer())),
                text("review.column-agent", 56, SessionOrder.Key.AGENT, SessionSummary::agent),
                text("review.column-kind", 66, SessionOrder.Key.KIND, row -> ReviewWords.kind(row.kind())),
                figure(
                        "review.column-first",
                        52,
                        SessionOrder.Key.FIRST_RESPONSE,
                        row -> ReviewWords.duration(row.firstResponse())),
                figure("review.column-handle", 60, SessionOrder.Key.HANDLE, row -> ReviewWords.duration(row.handle())),
                figure("review.column-hold", 62, SessionOrder.Key.HOLD, ReviewWords::hold),
                tone(),
                figure(
                        "review.column-csat",
                        49,
                        SessionOrder.Key.RATING,
                        row -> row.rating() < 0 ? ReviewWords.NONE : String.valueOf(row.rating())),
                figure(
                        "review.column-score",
                        49,
                        SessionOrder.Key.SCORE,
                        row -> row.score() < 0 ? ReviewWords.NONE : String.valueOf(row.score())),
                hidden(figure(
                        "review.column-wait",
                        84,
                        SessionOrder.Key.LONGEST_WAIT,
                        row -> ReviewWords.duration(row.longestWait()))),
                hidden(figure(
                        "review.column-focus", 76, SessionOrder.Key.FOCUS, row -> ReviewWords.duration(row.focus()))),
                hidden(figure(
                        "review.column-queue",
                        76,
                        SessionOrder.Key.QUEUE,
                        row -> ReviewWords.duration(row.queueWait()))),
                hidden(figure(
                        "review.column-transfers",
                        76,
                        SessionOrder.Key.TRANSFERS,
                        row -> String.valueOf(row.transfers()))),
                hidden(figure(
                        "review.column-others",
                        84,
                        SessionOrder.Key.CONCURRENCY,
                        row -> row.concurrency() < 1 ? ReviewWords.NONE : "%.1f".formatted(row.concurrency()))),
                hidden(figure(
                        "review.column-messages",
                        76,
                        SessionOrder.Key.MESSAGES,
                        row -> String.valueOf(row.messages()))));
    }

    private static TableColumn<SessionSummary, SessionSummary> hidden(
            TableColumn<SessionSummary, SessionSummary> column) {
        column.setVisible(false);
        return column;
    }

    private static TableColumn<SessionSummary, SessionSummary> column(
            String key, double width, SessionOrder.Key order) {
        TableColumn<SessionSummary, SessionSummary> column = new TableColumn<>(I18n.text(key));
        column.setId(key.substring(key.indexOf('-') + 1));
        column.setPrefWidth(width);
        column.setMinWidth(Math.round(width * LEAST));
        column.setUserData(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static TableColumn<SessionSummary, SessionSummary> text(
            String key, double width, SessionOrder.Key order, Function<SessionSummary, String> words) {
        return worded(column(key, width, order), "review-text", words);
    }

    private static TableColumn<SessionSummary, SessionSummary> strong(
            String key, double width, SessionOrder.Key order, Function<SessionSummary, String> words) {
        return worded(column(key, width, order), "review-strong", words);
    }

    private static TableColumn<SessionSummary, SessionSummary> figure(
            String key, double width, SessionOrder.Key order, Function<SessionSummary, String> words) {
        TableColumn<SessionSummary, SessionSummary> column = worded(column(key, width, order), "review-figure", words);
        column.getStyleClass().add("review-figure");
        return column;
    }

    private static TableColumn<SessionSummary, SessionSummary> worded(
            TableColumn<SessionSummary, SessionSummary> column, String style, Function<SessionSummary, String> words) {
        column.setCellFactory(made -> new TableCell<>() {
            {
                getStyleClass().add(style);
            }

            @Override
            protected void updateItem(@Nullable SessionSummary row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : words.apply(row));
            }
        });
        return column;
    }

    private static TableColumn<SessionSummary, SessionSummary> tone() {
        TableColumn<SessionSummary, SessionSummary> column = column("review.column-tone", 188, SessionOrder.Key.TONE);
        // Two words side by side: cut off they tell nothing.
        column.setMinWidth(Math.round(column.getPrefWidth() * LEAST_FOR_TWO));
        column.setCellFactory(made -> new TableCell<>() {
            private final Chip from = new Chip();
            private final Chip to = new Chip();
            private final Label arrow = new Label("→");
            private final HBox path = new HBox(from, arrow, to);

            {
                arrow.setMinWidth(USE_PREF_SIZE);
                path.setAlignment(Pos.CENTER_LEFT);
                path.getStyleClass().add("review-path");
            }

            @Override
            protected void updateItem(@Nullable SessionSummary row, boolean empty) {
                super.updateItem(row, empty);
                Mood entry = empty || row == null ? null : row.toneEntry();
                Mood exit = empty || row == null ? null : row.toneExit();
                if (entry == null || exit == null) {
                    setGraphic(null);
                    setText(empty || row == null ? "" : ReviewWords.NONE);
                    return;
                }
                setText("");
                from.setText(ReviewWords.mood(entry));
                from.tone(ReviewWords.colour(entry));
                to.setText(ReviewWords.mood(exit));
                to.tone(ReviewWords.colour(exit));
                setGraphic(path);
            }
        });
        return column;
    }
}
