package org.evenkeel.ui.review.chart;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A chart on the screen, as large as its room, in the theme's colours. FX thread only. */
final class DrawingPane extends Region {
    private final Canvas canvas = new Canvas();
    private final Region highlight = new Region();
    private final Map<Ink, Rectangle> probes = new EnumMap<>(Ink.class);
    private @Nullable Chart chart;
    private @Nullable Drawing drawing;
    private int chosen = -1;

    DrawingPane() {
        highlight.getStyleClass().add("chart-highlight");
        highlight.setManaged(false);
        highlight.setVisible(false);
        canvas.setManaged(false);
        setMinWidth(0);
        for (Ink ink : Ink.values()) {
            // Styled by the theme and too small to be seen: only its colour is wanted.
            Rectangle probe = new Rectangle(0, 0);
            probe.setManaged(false);
            probe.getStyleClass().add(ink.style());
            probe.fillProperty().subscribe(now -> requestLayout());
            probes.put(ink, probe);
            getChildren().add(probe);
        }
        getChildren().addAll(highlight, canvas);
    }

    void show(Chart shown) {
        chart = shown;
        chosen = -1;
        requestLayout();
    }

    /** Marks one column or row; −1 none. */
    void choose(int index) {
        chosen = index;
        requestLayout();
    }

    /** Which column or row lies there; −1 none. */
    int at(double x, double y) {
        Drawing known = drawing;
        if (known != null) {
            for (int i = 0; i < known.areas().size(); i++) {
                if (known.areas().get(i).has(x, y)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The theme's colours at present. */
    Map<Ink, Color> palette() {
        Map<Ink, Color> palette = new EnumMap<>(Ink.class);
        probes.forEach((ink, probe) -> {
            Paint paint = probe.getFill();
            palette.put(ink, paint instanceof Color colour ? colour : Color.GRAY);
        });
        return palette;
    }

    @Override
    protected void layoutChildren() {
        Chart known = chart;
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (known == null || width < 1 || height < 1) {
            return;
        }
        Drawing fresh = Drawing.of(known, width, height);
        drawing = fresh;
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        Painter.paint(fresh, palette(), canvas.getGraphicsContext2D(), 1);
        boolean marked = chosen >= 0 && chosen < fresh.areas().size();
        highlight.setVisible(marked);
        if (marked) {
            Drawing.Area area = fresh.areas().get(chosen);
            highlight.resizeRelocate(area.x(), area.y(), area.width(), area.height());
        }
    }
}
