package org.evenkeel.ui.controls;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.control.Label;

/**
 * Which way a text runs.
 *
 * <p>Also the fence around a defect of JavaFX 26.0.2 on Linux: laying out a text throws when a line has to be broken inside a
 * stretch of right-to-left letters, and the window stops painting. So text that {@link #anyRightToLeft} holds for must not be
 * wrapped as one node: either it does not wrap, or it is shown in a {@code TextFlow} of nodes no longer than a word.
 */
public final class TextDirection {
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;
    /** Blanks, or up to twelve letters of a word. */
    private static final Pattern WORD = Pattern.compile("\\s+|\\S{1,12}(?![\\uDC00-\\uDFFF\\p{M}])|\\S+?(?=\\s|$)");

    private TextDirection() {}

    /** True when the first letter that has a direction runs from right to left. */
    public static boolean rightToLeft(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (leftToRightLetter(c)) {
                return false;
            }
            if (rightToLeftLetter(c)) {
                return true;
            }
        }
        return false;
    }

    /** True when any letter runs from right to left. */
    public static boolean anyRightToLeft(String text) {
        return text.codePoints().anyMatch(TextDirection::rightToLeftLetter);
    }

    /** A text in pieces that no line break ever has to divide, to be shown side by side in a {@code TextFlow}. */
    public static List<String> pieces(String text) {
        if (!anyRightToLeft(text)) {
            return List.of(text);
        }
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Lets a label wrap what may safely be wrapped, and only that, whatever it comes to show. */
    public static void wrap(Label label) {
        label.wrapTextProperty()
                .bind(label.textProperty().map(text -> !anyRightToLeft(text)).orElse(true));
    }

    private static boolean leftToRightLetter(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean rightToLeftLetter(int c) {
        if (c < FIRST_RIGHT_TO_LEFT) {
            return false;
        }
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
