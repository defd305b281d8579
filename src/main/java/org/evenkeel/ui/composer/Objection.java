package org.evenkeel.ui.composer;

import org.evenkeel.desk.Replies;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.ui.fx.I18n;

/** What keeps a text from being sent, in a sentence. */
final class Objection {
    private Objection() {}

    /** Empty when nothing does. */
    static String to(String words) {
        if (words.isBlank()) {
            return I18n.text("composer.trouble.blank");
        }
        if (words.length() > Replies.LONGEST) {
            return I18n.text("composer.trouble.long", words.length(), Replies.LONGEST);
        }
        return Slots.open(words).isEmpty() ? "" : I18n.text("composer.trouble.slots");
    }
}
