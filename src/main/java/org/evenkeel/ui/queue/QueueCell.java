package org.evenkeel.ui.queue;

import java.util.function.LongPredicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Ticker;
import org.jspecify.annotations.Nullable;

/** A heading, a conversation or a remark. Each look is built once, when first needed. */
final class QueueCell extends ListCell<QueueEntry> {
    private final QueueViewModel model;
    private final Ticker ticker;
    private final LongPredicate current;
    private @Nullable QueueHeadingLine heading;
    private @Nullable Label remark;
    private @Nullable QueueRowPane row;

    /** @param current tells whether a conversation has the keyboard in the panes */
    QueueCell(QueueViewModel model, Ticker ticker, LongPredicate current) {
        this.model = model;
        this.ticker = ticker;
        this.current = current;
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            look(null);
            setAccessibleText(null);
            return;
        }
        switch (entry) {
            case QueueEntry.Heading shown -> show(shown);
            case QueueEntry.Row shown -> show(shown);
            case QueueEntry.Remark(String sentence) -> show(I18n.text(sentence));
        }
    }

    private void show(String sentence) {
        Label line = remark;
        if (line == null) {
            line = new Label();
            line.getStyleClass().add("queue-remark");
            line.setWrapText(true);
            remark = line;
        }
        line.setText(sentence);
        setAccessibleText(sentence);
        look(line);
    }

    private void show(QueueEntry.Heading shown) {
        QueueHeadingLine line = heading;
        if (line == null) {
            line = new QueueHeadingLine();
            heading = line;
        }
        line.show(shown, model.loadProperty().get());
        setAccessibleText(line.spoken());
        look(line);
    }

    private void show(QueueEntry.Row shown) {
        QueueRowPane pane = row;
        if (pane == null) {
            pane = new QueueRowPane();
            row = pane;
        }
        pane.show(shown.row(), shown.tone(), model.rules(), ticker.now());
        pane.current(current.test(shown.row().conversation().id()));
        setAccessibleText(pane.spoken(model.rules(), ticker.now()));
        look(pane);
    }

    private void look(@Nullable Node look) {
        if (getGraphic() != look) {
            setGraphic(look);
        }
    }

    /** The time has moved on, or another conversation has the keyboard. */
    void refresh() {
        if (getItem() instanceof QueueEntry.Row shown && row != null) {
            row.tick(model.rules(), ticker.now());
            row.current(current.test(shown.row().conversation().id()));
        } else if (getItem() instanceof QueueEntry.Heading shown && heading != null) {
            heading.count(shown, model.loadProperty().get());
        }
    }

    /** True when this cell shows a conversation that has been laid out. */
    boolean showsConversation() {
        return getItem() instanceof QueueEntry.Row && isVisible() && getHeight() > 0 && row != null;
    }
}
