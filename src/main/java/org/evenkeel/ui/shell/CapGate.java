package org.evenkeel.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.evenkeel.domain.clock.Load;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** Warns before one takes more than one can carry; asked a second time for the same conversation, it gives way. FX thread only. */
final class CapGate {
    private static final Duration SECOND_WORD = Duration.ofSeconds(15);

    private final Supplier<Load> load;
    private final LongPredicate takesSlot;
    private final Consumer<String> tell;
    private final InstantSource clock;
    private @Nullable Long warned;
    private Instant warnedAt = Instant.EPOCH;

    /**
     * @param takesSlot tells whether a conversation would take a slot at all
     * @param tell shows a sentence
     */
    CapGate(Supplier<Load> load, LongPredicate takesSlot, Consumer<String> tell, InstantSource clock) {
        this.load = load;
        this.takesSlot = takesSlot;
        this.tell = tell;
        this.clock = clock;
    }

    /** False when it has warned instead. */
    boolean mayTake(long conversationId) {
        Load now = load.get();
        Instant at = clock.instant();
        boolean again = warned != null
                && warned == conversationId
                && Duration.between(warnedAt, at).compareTo(SECOND_WORD) <= 0;
        if (!now.full() || now.holds(conversationId) || !takesSlot.test(conversationId) || again) {
            warned = null;
            return true;
        }
        warned = conversationId;
        warnedAt = at;
        tell.accept(I18n.text("shell.cap", now.used(), now.cap()));
        return false;
    }
}
