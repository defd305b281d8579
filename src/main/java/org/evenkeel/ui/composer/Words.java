package org.evenkeel.ui.composer;

import org.evenkeel.desk.Replies;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.ui.fx.I18n;

/** What can be said of a text without knowing whose it is. */
final class Words {
    private static final int NEWS_SHOWN = 120;

    private Words() {}

    /** Why it cannot be sent, or empty. */
    static String refusal(String words) {
        if (words.length() > Replies.LONGEST) {
            return I18n.text("composer.trouble.long", words.length(), Replies.LONGEST);
        }
        return Slots.open(words).isEmpty() ? "" : I18n.text("composer.trouble.slots");
    }

    /** The text with what was sent taken from its front; the whole of it when that no longer stands there. */
    static String without(String sent, String now) {
        return now.startsWith(sent) ? now.substring(sent.length()).stripLeading() : now;
    }

    /** What a colleague answered meanwhile, in a sentence. */
    static String news(String name, String words) {
        return I18n.text("composer.news", SafeText.name(name), SafeText.line(words, NEWS_SHOWN));
    }
}
