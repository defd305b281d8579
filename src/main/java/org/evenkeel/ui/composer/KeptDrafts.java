package org.evenkeel.ui.composer;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.evenkeel.desk.Drafts;
import org.evenkeel.domain.chat.Visibility;

/** What the cache will hold of one conversation's drafts once its lane is empty. FX thread only. */
final class KeptDrafts {
    private final long conversationId;
    private final Drafts drafts;
    private final CountedLane lane;
    /** Nothing where it is not known. */
    private final Map<Visibility, String> kept = new EnumMap<>(Visibility.class);

    KeptDrafts(long conversationId, Drafts drafts, CountedLane lane) {
        this.conversationId = conversationId;
        this.drafts = drafts;
        this.lane = lane;
        know(new Drafts.Draft("", "", Visibility.REPLY));
    }

    String of(Visibility which) {
        return kept.getOrDefault(which, "");
    }

    void know(Drafts.Draft draft) {
        know(Visibility.REPLY, draft.reply());
        know(Visibility.NOTE, draft.note());
    }

    void know(Visibility which, String words) {
        kept.put(which, words);
    }

    /** The next {@link #keep} is carried out, whatever it is. */
    void forget(Visibility which) {
        kept.remove(which);
    }

    /** Writes it down when that would change anything. */
    void keep(Visibility which, String words, Consumer<Exception> failure) {
        if (!words.equals(kept.get(which))) {
            know(which, words);
            lane.run(() -> drafts.save(conversationId, which, words), e -> {
                forget(which);
                failure.accept(e);
            });
        }
    }
}
