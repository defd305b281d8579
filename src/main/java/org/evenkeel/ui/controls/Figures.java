package org.evenkeel.ui.controls;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Digits that stand still while they count: each takes the room of the widest, whatever the font's own figures do. */
final class Figures extends Region {
    private final Text probe = new Text("0");
    private String shown = "";
    private @Nullable Font measured;
    private double digit;
    private double line;

    Figures() {
        getStyleClass().add("ek-figures");
    }

    void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        while (getChildren().size() > text.length()) {
            getChildren().removeLast();
        }
        while (getChildren().size() < text.length()) {
            Text figure = new Text();
            figure.setTextOrigin(VPos.TOP);
            figure.getStyleClass().add("ek-figure");
            getChildren().add(figure);
        }
        for (int i = 0; i < text.length(); i++) {
            ((Text) getChildren().get(i)).setText(text.substring(i, i + 1));
        }
        requestLayout();
    }

    private void measure() {
        if (getChildren().isEmpty()) {
            return;
        }
        Font font = ((Text) getChildren().getFirst()).getFont();
        if (font.equals(measured)) {
            return;
        }
        measured = font;
        probe.setFont(font);
        digit = 0;
        for (char c = '0'; c <= '9'; c++) {
            probe.setText(String.valueOf(c));
            digit = Math.max(digit, probe.getLayoutBounds().getWidth());
        }
        line = probe.getLayoutBounds().getHeight();
    }

    private double width(Text figure) {
        return Character.isDigit(figure.getText().charAt(0))
                ? digit
                : figure.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        measure();
        double width = 0;
        for (var child : getChildren()) {
            width += width((Text) child);
        }
        return Math.ceil(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        measure();
        return Math.ceil(line);
    }

    @Override
    protected void layoutChildren() {
        measure();
        double x = 0;
        for (var child : getChildren()) {
            Text figure = (Text) child;
            double room = width(figure);
            figure.relocate(x + (room - figure.getLayoutBounds().getWidth()) / 2, (getHeight() - line) / 2);
            x += room;
        }
    }
}
