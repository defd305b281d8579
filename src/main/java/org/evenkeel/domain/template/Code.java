package org.evenkeel.domain.template;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in backticks, where braces mean themselves. */
final class Code {
    private static final Pattern SPAN = Pattern.compile("```.*?```|`[^`]*`", Pattern.DOTALL);

    private Code() {}

    /**
     * The characters that are code by both readings: as Markdown draws it, and as the server protects it, which takes backticks
     * two by two from the front.
     */
    static BitSet in(String text) {
        BitSet code = new BitSet();
        if (text.indexOf('`') < 0) {
            return code;
        }
        Matcher matcher = SPAN.matcher(text);
        while (matcher.find()) {
            code.set(matcher.start(), matcher.end());
        }
        BitSet pairs = new BitSet();
        int opened = -1;
        for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at + 1)) {
            if (opened < 0) {
                opened = at;
            } else {
                pairs.set(opened, at + 1);
                opened = -1;
            }
        }
        code.and(pairs);
        return code;
    }
}
