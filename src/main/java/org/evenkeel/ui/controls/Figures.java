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
        boolean sameRoom = sameRoom(shown, text);
        shown = text;
        while (getChildren().size() > text.length()) {
            getChildren().removeLast();
        }
        while (getChildren().size() < text.length()) {
            Text figure = new Text();
            // Another digit takes the same room: nothing around it needs to be laid out again.
            figure.setManaged(false);
            figure.setTextOrigin(VPos.TOP);
            figure.getStyleClass().add("ek-figure");
            getChildren().add(figure);
        }
        for (int i = 0; i < text.length(); i++) {
            ((Text) getChildren().get(i)).setText(text.substring(i, i + 1));
        }
        if (sameRoom) {
            setNeedsLayout(true);
        } else {
            requestLayout();
        }
    }

    /** True when only digits have become other digits. */
    private static boolean sameRoom(String before, String now) {
        if (before.length() != now.length()) {
            return false;
        }
        for (int i = 0; i < now.length(); i++) {
            char was = before.charAt(i);
            char is = now.charAt(i);
            if (was != is && !(Character.isDigit(was) && Character.isDigit(is))) {
                return false;
            }
        }
        return true;
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
