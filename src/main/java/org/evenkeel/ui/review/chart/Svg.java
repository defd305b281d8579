package org.evenkeel.ui.review.chart;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;

/** A drawing as a file of lines and words, sharp at any size. */
final class Svg {
    private Svg() {}

    /** @param palette every ink's colour */
    static String of(Drawing drawing, Map<Ink, Color> palette, String title) {
        StringBuilder out = new StringBuilder(8_192);
        out.append(line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %1$.0f %2$.0f\""
                        + " font-family=\"Inter, system-ui, sans-serif\" role=\"img\">\n",
                drawing.width(), drawing.height()));
        out.append("<title>").append(text(title)).append("</title>\n");
        for (Mark mark : drawing.marks()) {
            out.append(element(mark, palette)).append('\n');
        }
        return out.append("</svg>\n").toString();
    }

    private static String element(Mark mark, Map<Ink, Color> palette) {
        return switch (mark) {
            case Mark.Box box ->
                line(
                        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\" fill=\"%s\"/>",
                        box.x(), box.y(), box.width(), box.height(), box.radius(), colour(palette, box.ink()));
            case Mark.Stroke stroke ->
                line(
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\""
                                + " stroke-linejoin=\"round\" stroke-linecap=\"round\"/>",
                        stroke.points().stream()
                                .map(point -> line("%.2f,%.2f", point.x(), point.y()))
                                .collect(Collectors.joining(" ")),
                        colour(palette, stroke.ink()),
                        stroke.width());
            case Mark.Dot dot ->
                line(
                        "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"%s\"/>",
                        dot.x(), dot.y(), dot.radius(), colour(palette, dot.ink()));
            case Mark.Words words ->
                line(
                        "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.1f\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>",
                        words.x(),
                        words.y(),
                        words.size(),
                        words.strong() ? " font-weight=\"600\"" : "",
                        words.anchor().name().toLowerCase(Locale.ROOT),
                        colour(palette, words.ink()),
                        text(words.text()));
        };
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String colour(Map<Ink, Color> palette, Ink ink) {
        Color colour = palette.getOrDefault(ink, Color.BLACK);
        return line(
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /** Safe inside an element; what XML does not know is left out. */
    private static String text(String words) {
        return words.codePoints()
                .filter(letter -> letter >= ' ' || letter == '\t')
                .mapToObj(letter -> switch (letter) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    default -> Character.toString(letter);
                })
                .collect(Collectors.joining());
    }
}
