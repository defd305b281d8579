package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.review.Overrule;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.fx.I18n;

/** What agents said against the moods that were read in one session: whose word, of which message, from what to what. */
record Overruled(Map<Long, String> byMessage) {
    static final Overruled NOTHING = new Overruled(Map.of());

    static Overruled in(Session session) {
        Map<Long, String> words = new HashMap<>();
        for (SessionEvent event : session.events()) {
            if (event instanceof SessionEvent.Felt(Instant at, Mood said, Overrule word) && word != null) {
                words.put(word.messageId(), words(said, word));
            }
        }
        return new Overruled(Map.copyOf(words));
    }

    /** {@code Anna at 10:42: Confused, read as Angry}. */
    static String words(Mood said, Overrule word) {
        String by = SafeText.name(word.by());
        return I18n.text(
                "review.overruled",
                by.isEmpty() ? I18n.text("review.overruled-by") : by,
                ReviewWords.clock(word.at()),
                ReviewWords.mood(said),
                ReviewWords.mood(word.read()));
    }

    /** Of one message, or empty. */
    String of(long messageId) {
        return byMessage.getOrDefault(messageId, "");
    }

    /** How many, in words; empty when none. */
    String count() {
        return byMessage.isEmpty() ? "" : I18n.text("review.overruled-count", byMessage.size());
    }
}
