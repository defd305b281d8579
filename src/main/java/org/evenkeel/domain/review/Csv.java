package org.evenkeel.domain.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for spreadsheets, as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe in front, so
 * that what a customer wrote is never run.
 */
public final class Csv {
    private Csv() {}

    /** One row with its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String safe = formula(text) ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t')
                        || !safe.equals(safe.strip())
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** Blanks and invisible characters in front do not keep a spreadsheet from running it. A plain number is none. */
    private static boolean formula(String text) {
        int at = 0;
        while (at < text.length() && skipped(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '=', '@', '＝', '＠', '|', '%' -> true;
            case '+', '-', '＋', '－' -> !text.matches("-?\\d+(\\.\\d+)?");
            default -> at > 0 && (text.charAt(0) == '\t' || text.charAt(0) == '\r' || text.charAt(0) == '\n');
        };
    }

    private static boolean skipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == '"'
                || c == '\'';
    }
}
