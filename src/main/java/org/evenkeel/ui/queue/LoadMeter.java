package org.evenkeel.ui.queue;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.evenkeel.domain.clock.Load;

/** How many slots are taken, one segment each; the reason is spoken, and shown under the pointer. */
final class LoadMeter extends HBox {
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    /** Above this many the segments would be too thin to count. */
    private static final double ROOM = 84;

    private static final double WIDEST = 15;

    private final Tooltip reason = new Tooltip();

    LoadMeter() {
        getStyleClass().add("load-meter");
        setAlignment(Pos.CENTER_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        reason.setWrapText(true);
        reason.setMaxWidth(320);
        Tooltip.install(this, reason);
    }

    void show(Load load, String words) {
        while (getChildren().size() > load.cap()) {
            getChildren().removeLast();
        }
        while (getChildren().size() < load.cap()) {
            Region segment = new Region();
            segment.getStyleClass().add("load-segment");
            getChildren().add(segment);
        }
        double width = Math.min(WIDEST, ROOM / load.cap() - 2);
        for (int i = 0; i < load.cap(); i++) {
            Region segment = (Region) getChildren().get(i);
            segment.setMinWidth(width);
            segment.setPrefWidth(width);
            segment.pseudoClassStateChanged(TAKEN, i < load.used());
            segment.pseudoClassStateChanged(FULL, i < load.used() && load.used() > load.cap());
        }
        reason.setText(words);
        setAccessibleText(words);
    }
}
