package org.evenkeel.ui.composer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.evenkeel.domain.chat.Visibility;

/** What the other side sees of our typing. FX thread only. */
final class TypingSign {
    /** The other side forgets that we type unless it is told again. */
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** Carries it to the server. */
    @FunctionalInterface
    interface Tell {
        void typing(boolean on, Visibility as);
    }

    private final InstantSource clock;
    private final Tell tell;
    private Instant told = Instant.MIN;
    private Visibility shownAs = Visibility.REPLY;
    private boolean shown;

    TypingSign(InstantSource clock, Tell tell) {
        this.clock = clock;
        this.tell = tell;
    }

    /** A key was pressed. */
    void show(Visibility as) {
        Instant now = clock.instant();
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
        }
    }
}
