package org.evenkeel.ui.queue;

import java.util.function.LongPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.evenkeel.domain.clock.Load;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Ticker;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A heading, a conversation or a remark. Each look is built once, when first needed. */
final class QueueCell extends ListCell<QueueEntry> {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final PseudoClass FOLDABLE = PseudoClass.getPseudoClass("foldable");

    private final QueueViewModel model;
    private final Ticker ticker;
    private final LongPredicate current;
    private final Label heading = new Label();
    private final Label count = new Label();
    private final FontIcon fold = new FontIcon(Feather.CHEVRON_RIGHT);
    private final HBox headingLine;
    private final Label remark = new Label();
    private @Nullable QueueRowPane row;

    /** @param current tells whether a conversation has the keyboard in the panes */
    QueueCell(QueueViewModel model, Ticker ticker, LongPredicate current) {
        this.model = model;
        this.ticker = ticker;
        this.current = current;
        getStyleClass().add("queue-cell");
        setPrefWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        headingLine = new HBox(fold, heading, gap, count);
        headingLine.getStyleClass().add("queue-heading");
        headingLine.setAlignment(Pos.CENTER_LEFT);
        remark.getStyleClass().add("queue-remark");
        remark.setWrapText(true);
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
            case QueueEntry.Remark(String sentence) -> {
                remark.setText(I18n.text(sentence));
                setAccessibleText(remark.getText());
                look(remark);
            }
        }
    }

    private void show(QueueEntry.Heading shown) {
        boolean foldable = shown.leads();
        heading.setText(I18n.text(
                switch (shown.section()) {
                    case MINE -> "queue.mine";
                    case UNASSIGNED -> "queue.unassigned";
                    case OTHERS -> "queue.others";
                }));
        countFor(shown);
        fold.setIconCode(shown.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        fold.setVisible(foldable);
        fold.setManaged(foldable);
        headingLine.pseudoClassStateChanged(FOLDABLE, foldable);
        setAccessibleText(heading.getText() + ", " + count.getText());
        look(headingLine);
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
        } else if (getItem() instanceof QueueEntry.Heading shown) {
            countFor(shown);
        }
    }

    /** Of ours, how many slots are taken; of the others, how many there are. */
    private void countFor(QueueEntry.Heading shown) {
        Load load = model.loadProperty().get();
        count.setText(
                switch (shown.section()) {
                    case MINE -> I18n.text("queue.load.short", load.used(), load.cap());
                    case UNASSIGNED -> String.valueOf(shown.count());
                    case OTHERS -> I18n.text("queue.others-open", shown.count());
                });
        count.pseudoClassStateChanged(FULL, shown.section() == QueueEntry.Section.MINE && load.used() > load.cap());
    }

    /** True when this cell shows a conversation that has been laid out. */
    boolean showsConversation() {
        return getItem() instanceof QueueEntry.Row && isVisible() && getHeight() > 0 && row != null;
    }
}
