package org.evenkeel.ui.composer;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.text.Text;
import org.evenkeel.ui.controls.TextDirection;

/** A text box that grows with its text from two lines to eight, and knows when an input method is composing in it. */
final class GrowingTextArea extends TextArea {
    private static final int FEWEST = 2;
    private static final int MOST = 8;
    /** Enough characters to fill the most lines of the widest box; more need not be measured. */
    private static final int MEASURED = 2_000;

    private final Text probe = new Text();
    private boolean composing;

    GrowingTextArea() {
        setWrapText(true);
        textProperty().subscribe(this::turn);
        addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        textProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
    }

    /** Follows the first letter's direction. Letters from right to left do not wrap; see {@link TextDirection}. */
    private void turn(String text) {
        setWrapText(!TextDirection.anyRightToLeft(text));
        setNodeOrientation(
                TextDirection.rightToLeft(text) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /** True while keys belong to an input method. */
    boolean composing() {
        return composing;
    }

    @Override
    protected double computePrefHeight(double width) {
        probe.setFont(getFont());
        probe.setWrappingWidth(0);
        probe.setText("X");
        double line = probe.getLayoutBounds().getHeight();
        String text = getText();
        String measured = text.length() > MEASURED ? text.substring(0, MEASURED) : text;
        probe.setText(measured.isEmpty() || measured.endsWith("\n") ? measured + "X" : measured);
        double around = 22;
        probe.setWrappingWidth(isWrapText() ? Math.max(40, getWidth() - around - 4) : 0);
        double lines = Math.round(probe.getLayoutBounds().getHeight() / line);
        return Math.ceil(Math.clamp(lines, FEWEST, MOST) * line) + 18;
    }

    /**
     * Its skin keeps a picture of the text to scroll by; that of a box that goes away with its conversation stays in memory
     * (JavaFX 26, about 98 kB each).
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node viewport = lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
