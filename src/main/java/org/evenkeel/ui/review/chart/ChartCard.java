package org.evenkeel.ui.review.chart;

import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One chart with its title, what it counts, and the figures of the column that is pointed at; arrow keys go from column to column.
 * FX thread only.
 */
public final class ChartCard extends VBox {
    private static final double COLUMNS_HIGH = 200;
    private static final double TWO_LINES = 30;
    private static final double PAGE_WIDTH = 860;
    private static final double PAGE_HEIGHT = 420;
    private static final double SHARP = 2;

    /** What a chart can be kept as. */
    public enum Format {
        PNG,
        SVG
    }

    private final Label title = new Label();
    private final Label note = new Label();
    private final Label reading = new Label();
    private final DrawingPane pane = new DrawingPane();
    private final MenuButton keep = new MenuButton("", new FontIcon(Feather.DOWNLOAD));
    private @Nullable Chart chart;
    private int chosen = -1;

    /** @param name its title until it is there */
    public ChartCard(String name) {
        getStyleClass().add("chart-card");
        title.setText(name);
        title.getStyleClass().add("chart-title");
        note.getStyleClass().add("chart-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        reading.getStyleClass().add("chart-reading");
        reading.setWrapText(true);
        reading.setMinHeight(TWO_LINES);
        reading.setMaxHeight(TWO_LINES);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        keep.getStyleClass().add("chart-keep");
        keep.setDisable(true);
        HBox top = new HBox(title, keep);
        top.getStyleClass().add("chart-top");
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.getStyleClass().add("chart-pane");
        pane.setOnMouseMoved(move -> choose(pane.at(move.getX(), move.getY())));
        pane.setOnMouseExited(left -> choose(-1));
        pane.setOnMousePressed(press -> pane.requestFocus());
        pane.setOnKeyPressed(this::key);
        pane.focusedProperty().subscribe(focused -> {
            if (!focused) {
                choose(-1);
            }
        });
        note.setText(I18n.text("review.chart-counting"));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(top, note, pane, reading);
        high(COLUMNS_HIGH);
    }

    /** @param keeper what keeps this card's chart in a format */
    public void setOnKeep(BiConsumer<ChartCard, Format> keeper) {
        for (Format format : Format.values()) {
            MenuItem item =
                    new MenuItem(I18n.text(format == Format.PNG ? "review.chart-keep-png" : "review.chart-keep-svg"));
            item.setOnAction(choice -> keeper.accept(this, format));
            keep.getItems().add(item);
        }
    }

    public void show(Chart shown) {
        chart = shown;
        title.setText(shown.title());
        boolean empty = shown.readings().isEmpty();
        note.setText(empty ? I18n.text("review.chart-empty") : shown.note());
        pane.setVisible(!empty);
        keep.setDisable(empty);
        String keeping = I18n.text("review.chart-keep", shown.title());
        keep.setAccessibleText(keeping);
        Tip.set(keep, keeping);
        pane.setAccessibleText(shown.title() + ". " + note.getText() + "\n" + String.join("\n", shown.readings()));
        high(Drawing.height(shown, COLUMNS_HIGH));
        pane.show(shown);
        choose(-1);
    }

    private void high(double height) {
        pane.setMinHeight(height);
        pane.setPrefHeight(height);
    }

    private void key(KeyEvent key) {
        int last = chart == null ? -1 : chart.readings().size() - 1;
        int next =
                switch (key.getCode()) {
                    case RIGHT, DOWN -> Math.min(last, chosen + 1);
                    case LEFT, UP -> Math.max(0, chosen - 1);
                    case HOME -> 0;
                    case END -> last;
                    default -> -1;
                };
        if (next >= 0 && last >= 0) {
            choose(next);
            key.consume();
        }
    }

    private void choose(int index) {
        Chart known = chart;
        chosen = known == null || index >= known.readings().size() ? -1 : index;
        pane.choose(chosen);
        reading.setText(known == null || chosen < 0 ? "" : known.readings().get(chosen));
        pane.setAccessibleHelp(reading.getText());
    }

    /** The figures that are shown of the column pointed at; empty when none is. */
    public String reading() {
        return reading.getText();
    }

    /** Its title, as a name for a file. */
    public String fileName() {
        return title.getText().strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** The chart with its title on a page, sharp enough for print. */
    public Image picture() {
        Drawing page = page();
        Canvas canvas = new Canvas(page.width() * SHARP, page.height() * SHARP);
        Painter.paint(page, pane.palette(), canvas.getGraphicsContext2D(), SHARP);
        return canvas.snapshot(null, null);
    }

    /** The same as lines and words. */
    public String vector() {
        return Svg.of(page(), pane.palette(), title.getText());
    }

    private Drawing page() {
        Chart known = chart;
        if (known == null) {
            throw new IllegalStateException("The chart has not come yet");
        }
        return Drawing.page(known, PAGE_WIDTH, PAGE_HEIGHT);
    }
}
