package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text must be readable in both lights: at least 4.5 : 1 for every pair of colours that the screens put on each other. */
class ThemeContrastTest {
    private static final Pattern VARIABLE = Pattern.compile("(-ek-[a-z-]+):\\s*([^;]+);");

    @ParameterizedTest
    @CsvSource(textBlock = """
            -ek-ink, -ek-bg
            -ek-ink, -ek-panel
            -ek-ink, -ek-soft
            -ek-ink, -ek-accent-soft
            -ek-ink, -ek-bubble-agent
            -ek-ink, -ek-hold-soft
            -ek-ink, -ek-warn-soft
            -ek-ink, -ek-late-soft
            -ek-ink, -ek-ok-soft
            -ek-dim, -ek-panel
            -ek-dim-on-soft, -ek-bg
            -ek-dim-on-soft, -ek-soft
            -ek-dim-on-soft, -ek-accent-soft
            -ek-dim-on-soft, -ek-bubble-agent
            -ek-dim-on-soft, -ek-warn-soft
            -ek-accent, -ek-panel
            -ek-accent-on-soft, -ek-soft
            -ek-accent-on-soft, -ek-accent-soft
            -ek-on-accent, -ek-accent
            -ek-on-accent, -ek-late
            -ek-hold, -ek-hold-soft
            -ek-on-accent, -ek-hold
            -ek-late, -ek-panel
            -ek-late, -ek-late-soft
            -ek-warn, -ek-panel
            -ek-warn-on-soft, -ek-warn-soft
            -ek-ok, -ek-panel
            -ek-ok, -ek-ok-soft
            -ek-panel, -ek-ink
            """)
    void textStandsOutInBothLights(String text, String ground) throws IOException {
        for (String light : new String[] {"light.css", "dark.css"}) {
            Map<String, String> colours = read(light);
            double contrast = contrast(Color.web(colours.get(text)), Color.web(colours.get(ground)));
            assertTrue(contrast >= 4.5, "%s on %s in %s is only %.2f : 1".formatted(text, ground, light, contrast));
        }
    }

    @Test
    void bothLightsNameTheSameColours() throws IOException {
        assertEquals(read("light.css").keySet(), read("dark.css").keySet());
    }

    static Map<String, String> read(String sheet) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            assertNotNull(in, sheet);
            Map<String, String> colours = new TreeMap<>();
            VARIABLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> colours.put(found.group(1), found.group(2)));
            return colours;
        }
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
