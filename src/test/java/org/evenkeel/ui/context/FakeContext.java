package org.evenkeel.ui.context;

import java.util.List;
import java.util.Optional;
import org.evenkeel.desk.Checks;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.ui.fx.FxThread;

/** What is known, in memory. */
public final class FakeContext {
    private FakeContext() {}

    /** Knows one conversation and nothing of any other. */
    public static ContextViewModel knowing(FxThread fx, ConversationCard card, List<QueueRow> earlier) {
        return new ContextViewModel(
                id -> card.conversation().id() == id
                        ? Optional.of(new ContextViewModel.Known(card, Checks.Told.NOTHING, List.of(), earlier))
                        : Optional.empty(),
                id -> {},
                id -> {},
                () -> ClockRules.SHIPPED,
                fx,
                null);
    }
}
