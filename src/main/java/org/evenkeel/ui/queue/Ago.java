package org.evenkeel.ui.queue;

import java.time.Duration;
import org.evenkeel.ui.fx.I18n;

/** How long ago something was, in a word or two. */
final class Ago {
    private Ago() {}

    static String words(Duration ago) {
        if (ago.toMinutes() < 1) {
            return I18n.text("queue.just-now");
        }
        if (ago.toHours() < 1) {
            return I18n.text("queue.minutes", ago.toMinutes());
        }
        return ago.toDays() < 1 ? I18n.text("queue.hours", ago.toHours()) : I18n.text("queue.days", ago.toDays());
    }
}
