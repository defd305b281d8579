package org.evenkeel.ui.review.chart;

import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints a drawing. FX thread. */
final class Painter {
    private static final String PLAIN = "Inter";
    private static final String STRONG = "Inter Semi Bold";

    private Painter() {}

    /** @param scale px of the canvas for each of the drawing's */
    static void paint(Drawing drawing, Map<Ink, Color> palette, GraphicsContext to, double scale) {
        to.save();
        to.scale(scale, scale);
        to.setLineCap(StrokeLineCap.ROUND);
        to.setLineJoin(StrokeLineJoin.ROUND);
        for (Mark mark : drawing.marks()) {
            switch (mark) {
                case Mark.Box box -> {
                    to.setFill(palette.get(box.ink()));
                    to.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius());
                }
                case Mark.Stroke stroke -> {
                    to.setStroke(palette.get(stroke.ink()));
                    to.setLineWidth(stroke.width());
                    to.strokePolyline(
                            stroke.points().stream().mapToDouble(Mark.Point::x).toArray(),
                            stroke.points().stream().mapToDouble(Mark.Point::y).toArray(),
                            stroke.points().size());
                }
                case Mark.Dot dot -> {
                    to.setFill(palette.get(dot.ink()));
                    to.fillOval(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
                }
                case Mark.Words words -> {
                    to.setFill(palette.get(words.ink()));
                    to.setFont(Font.font(words.strong() ? STRONG : PLAIN, words.size()));
                    to.setTextAlign(
                            switch (words.anchor()) {
                                case START -> TextAlignment.LEFT;
                                case MIDDLE -> TextAlignment.CENTER;
                                case END -> TextAlignment.RIGHT;
                            });
                    to.fillText(words.text(), words.x(), words.y());
                }
            }
        }
        to.restore();
    }
}
