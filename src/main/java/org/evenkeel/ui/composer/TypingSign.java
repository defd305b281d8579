package org.evenkeel.ui.composer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.evenkeel.desk.Replies;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.TypingSpan;

/** What the other side sees of our typing, and what is kept of it. FX thread only. */
final class TypingSign {
    /** The other side forgets that we type unless it is told again. */
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** Carries it to the server. */
    @FunctionalInterface
    interface Tell {
        void typing(boolean on, Visibility as);
    }

    /** Takes down when we typed. */
    @FunctionalInterface
    interface Keep {
        void typed(Instant firstKey, Instant lastKey);
    }

    private final InstantSource clock;
    private final Tell tell;
    private final Keep keep;
    private Instant firstKey = Instant.MIN;
    private Instant lastKey = Instant.MIN;
    private Instant told = Instant.MIN;
    private Visibility shownAs = Visibility.REPLY;
    private boolean shown;

    TypingSign(InstantSource clock, Tell tell, Keep keep) {
        this.clock = clock;
        this.tell = tell;
        this.keep = keep;
    }

    /** @param quietly runs what may fail unseen, not on this thread */
    static TypingSign of(long conversationId, Replies replies, InstantSource clock, Consumer<Runnable> quietly) {
        return new TypingSign(
                clock,
                (on, as) -> quietly.accept(() -> replies.typing(conversationId, on, as)),
                (first, last) -> quietly.accept(() -> replies.typed(new TypingSpan(conversationId, first, last))));
    }

    /** A key was pressed. */
    void show(Visibility as) {
        Instant now = clock.instant();
        firstKey = shown ? firstKey : now;
        lastKey = now;
        if (shown && shownAs == as && now.isBefore(told.plus(AGAIN))) {
            return;
        }
        shown = true;
        told = now;
        shownAs = as;
        tell.typing(true, as);
    }

    /** We no longer seem to type. */
    void hide() {
        if (shown) {
            shown = false;
            tell.typing(false, shownAs);
            keep.typed(firstKey, lastKey);
        }
    }
}
