package org.evenkeel.domain.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.ConversationKind;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a text that only one kind of conversation gets: {@code [why]…[/why]} for service, {@code [how]…[/how]} for support.
 * Nothing else in square brackets is touched.
 */
final class Parts {
    private static final Pattern PART = Pattern.compile("\\[(why|how)](.*?)\\[/\\1]", Pattern.DOTALL);
    private static final Pattern WIDE_GAP = Pattern.compile("\n{3,}");
    private static final Pattern TWO_SPACES = Pattern.compile("(?<=\\S)  +(?=\\S)");

    private Parts() {}

    /** @param kind null keeps both parts */
    static String keep(String text, @Nullable ConversationKind kind) {
        if (!text.contains("[/why]") && !text.contains("[/how]")) {
            return text;
        }
        Matcher matcher = PART.matcher(text);
        StringBuilder kept = new StringBuilder();
        while (matcher.find()) {
            ConversationKind made =
                    matcher.group(1).equals("why") ? ConversationKind.SERVICE : ConversationKind.SUPPORT;
            boolean stays = kind == null || kind == made;
            matcher.appendReplacement(kept, stays ? Matcher.quoteReplacement(matcher.group(2)) : "");
        }
        matcher.appendTail(kept);
        String gaps = WIDE_GAP.matcher(kept).replaceAll("\n\n");
        return TWO_SPACES.matcher(gaps).replaceAll(" ").strip();
    }
}
