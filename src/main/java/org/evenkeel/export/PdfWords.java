package org.evenkeel.export;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Locale;
import org.openpdf.text.pdf.PdfWriter;

/** Text as a document without a text engine can draw it. */
final class PdfWords {
    private static final int FIRST_FLAG = 0x1F1E6;
    private static final int LAST_FLAG = 0x1F1FF;
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final int KEYCAP = 0x20E3;
    /** Left to right; draws nothing. */
    static final String MARK = "\u200E";

    private PdfWords() {}

    /**
     * Marks are put together with their letters; what only tells how an emoji is coloured or joined is left out, so that its parts
     * stand side by side; the letters of a flag stand for it; nothing that steers a printer or turns the direction is left.
     */
    static String drawable(String text) {
        StringBuilder drawn = new StringBuilder();
        boolean flag = false;
        for (int cp :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            boolean part = cp >= FIRST_FLAG && cp <= LAST_FLAG;
            if (part) {
                drawn.append(flag ? "" : "[")
                        .append((char) ('A' + cp - FIRST_FLAG))
                        .append(flag ? "]" : "");
                flag = !flag;
                continue;
            }
            flag = closed(drawn, flag);
            if (cp == '\t') {
                drawn.append("    ");
            } else if (cp == '\n' || Character.isSpaceChar(cp)) {
                drawn.append(cp == '\n' ? '\n' : ' ');
            } else if (cp == MARK.charAt(0) || !unseen(cp)) {
                drawn.appendCodePoint(cp);
            }
        }
        closed(drawn, flag);
        return drawn.toString();
    }

    private static boolean closed(StringBuilder drawn, boolean flag) {
        if (flag) {
            drawn.append(']');
        }
        return false;
    }

    private static boolean unseen(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> cp == KEYCAP || cp >= FIRST_SKIN && cp <= LAST_SKIN || cp >= 0xFE00 && cp <= 0xFE0F;
        };
    }

    static boolean runsBothWays(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** A character of two halves is held between marks of direction, or a line that is turned round would turn it round too. */
    static String kept(int cp) {
        return Character.isSupplementaryCodePoint(cp) ? MARK + Character.toString(cp) + MARK : Character.toString(cp);
    }

    static boolean isPicture(int cp) {
        return Character.isEmoji(cp) || cp >= 0x1F000;
    }

    /** As Unicode calls it: {@code [flying saucer]}. */
    static String named(int cp) {
        String name = Character.getName(cp);
        return "[" + (name == null ? "emoji" : name.toLowerCase(Locale.ROOT)) + "]";
    }

    /** The way a paragraph runs is that of its first letter that has one, as on the screen. */
    static int direction(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || rightToLeft(way))
                .mapToObj(way -> rightToLeft(way) ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR)
                .findFirst()
                .orElse(PdfWriter.RUN_DIRECTION_LTR);
    }

    private static boolean rightToLeft(int way) {
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
