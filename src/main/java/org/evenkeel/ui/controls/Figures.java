package org.evenkeel.ui.controls;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Digits that stand still while they count: each takes the room of the widest, whatever the font's own figures do. They are drawn
 * rather than set: a text that becomes another one tells everything around it of other bounds, and a list would lay out its rows
 * anew with every second of every clock.
 */
final class Figures extends Region {
    /** Never seen: what the sheets say of the figures arrives here. */
    private final Text look = new Text("0");

    private final Canvas canvas = new Canvas();
    private String shown = "";
    private FigureSizes sizes;

    Figures() {
        getStyleClass().add("ek-figures");
        look.getStyleClass().add("ek-figure");
        look.setManaged(false);
        look.setOpacity(0);
        sizes = FigureSizes.of(look.getFont());
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(look, canvas);
        look.fontProperty().subscribe(font -> {
            sizes = FigureSizes.of(font);
            requestLayout();
        });
        look.fillProperty().subscribe(this::draw);
    }

    void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        boolean sameRoom = sameRoom(shown, text);
        shown = text;
        if (sameRoom) {
            draw();
        } else {
            requestLayout();
        }
    }

    /** What is drawn. */
    String shown() {
        return shown;
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

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFont(look.getFont());
        pen.setFill(look.getFill());
        pen.setTextBaseline(VPos.TOP);
        double x = 0;
        for (char c : shown.toCharArray()) {
            double room = sizes.room(c);
            pen.fillText(String.valueOf(c), x + (room - sizes.width(c)) / 2, (canvas.getHeight() - sizes.line()) / 2);
            x += room;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(shown.chars().mapToDouble(c -> sizes.room((char) c)).sum());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(sizes.line());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
