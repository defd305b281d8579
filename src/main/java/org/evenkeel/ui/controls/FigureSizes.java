package org.evenkeel.ui.controls;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How much room the figures of a font take, measured once for all clocks. FX thread only. */
final class FigureSizes {
    private static final Map<Font, FigureSizes> OF = new HashMap<>();

    private final Text probe = new Text("0");
    private final Map<Character, Double> widths = new HashMap<>();
    private final double digit;
    private final double line;

    private FigureSizes(Font font) {
        probe.setFont(font);
        line = probe.getLayoutBounds().getHeight();
        digit = IntStream.rangeClosed('0', '9')
                .mapToDouble(figure -> width((char) figure))
                .max()
                .orElseThrow();
    }

    static FigureSizes of(Font font) {
        return OF.computeIfAbsent(font, FigureSizes::new);
    }

    /** In px, of the letter itself. */
    double width(char c) {
        return widths.computeIfAbsent(c, other -> {
            probe.setText(String.valueOf(other));
            return probe.getLayoutBounds().getWidth();
        });
    }

    /** In px: that of the widest figure for each of them. */
    double room(char c) {
        return Character.isDigit(c) ? digit : width(c);
    }

    /** Height of a line, px. */
    double line() {
        return line;
    }
}
