package org.evenkeel.ui.controls;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How long somebody has waited. The level colours it through a pseudo-class of the level's name; figures keep their place while
 * they count.
 */
public final class ClockChip extends HBox {
    private static final List<PseudoClass> LEVELS = List.of(
            PseudoClass.getPseudoClass("green"),
            PseudoClass.getPseudoClass("amber"),
            PseudoClass.getPseudoClass("red"),
            PseudoClass.getPseudoClass("alarm"));

    private final Figures figures = new Figures();
    private Supplier<String> words = () -> "";

    public ClockChip() {
        getStyleClass().add("ek-clock-chip");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(Feather.CLOCK), figures);
        hide();
    }

    /**
     * @param level {@code none} (hides the chip), {@code green}, {@code amber}, {@code red} or {@code alarm}, in any case
     * @param spoken what a screen reader says, such as "waits 4:12"; asked only when one does
     */
    public void show(Duration waited, String level, Supplier<String> spoken) {
        String wanted = level.toLowerCase(Locale.ROOT);
        boolean runs = false;
        for (PseudoClass pseudoClass : LEVELS) {
            boolean is = pseudoClass.getPseudoClassName().equals(wanted);
            pseudoClassStateChanged(pseudoClass, is);
            runs |= is;
        }
        setVisible(runs);
        setManaged(runs);
        figures.show(format(waited));
        words = spoken;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }

    /** {@code m:ss} below an hour, {@code h:mm} with an h below a day, days above. */
    public static String format(Duration waited) {
        long seconds = Math.max(0, waited.toSeconds());
        if (seconds < 3_600) {
            return seconds / 60 + ":" + twoDigits(seconds % 60);
        }
        if (seconds < 86_400) {
            return seconds / 3_600 + ":" + twoDigits(seconds % 3_600 / 60) + " h";
        }
        return seconds / 86_400 + " d";
    }

    /** A dozen clocks ask every second, and a {@code Formatter} each would be a good part of what they cost. */
    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
