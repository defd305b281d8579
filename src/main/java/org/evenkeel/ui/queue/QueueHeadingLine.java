package org.evenkeel.ui.queue;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.evenkeel.domain.clock.Load;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whose conversations follow, and how many. */
final class QueueHeadingLine extends HBox {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final PseudoClass FOLDABLE = PseudoClass.getPseudoClass("foldable");

    private final FontIcon fold = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Label name = new Label();
    private final Label count = new Label();
    private QueueEntry.@Nullable Heading shown;
    private @Nullable Load load;

    QueueHeadingLine() {
        getStyleClass().add("queue-heading");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(fold, name, gap, count);
    }

    void show(QueueEntry.Heading shown, Load load) {
        boolean foldable = shown.leads();
        name.setText(I18n.text(
                switch (shown.section()) {
                    case MINE -> "queue.mine";
                    case UNASSIGNED -> "queue.unassigned";
                    case OTHERS -> "queue.others";
                }));
        count(shown, load);
        fold.setIconCode(shown.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        fold.setVisible(foldable);
        fold.setManaged(foldable);
        pseudoClassStateChanged(FOLDABLE, foldable);
    }

    /** Of ours, how many slots are taken; of the others, how many there are. */
    void count(QueueEntry.Heading shown, Load load) {
        if (shown.equals(this.shown) && load.equals(this.load)) {
            return; // asked every second
        }
        this.shown = shown;
        this.load = load;
        count.setText(
                switch (shown.section()) {
                    case MINE -> I18n.text("queue.load.short", load.used(), load.cap());
                    case UNASSIGNED -> String.valueOf(shown.count());
                    case OTHERS -> I18n.text("queue.others-open", shown.count());
                });
        count.pseudoClassStateChanged(FULL, shown.section() == QueueEntry.Section.MINE && load.used() > load.cap());
    }

    String spoken() {
        return name.getText() + ", " + count.getText();
    }
}
