package org.evenkeel.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.Handling;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.Presence;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.QueueView;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.ui.fx.FxThread;

/** The window's wishes, carried to the desk in the order they were made. */
final class DeskDeeds implements Deeds {
    private static final int MOST_OFFERED = 1000;

    private final Conversations conversations;
    private final Presence presence;
    private final Handling handling;
    private final Settings settings;
    private final Layouts layouts;
    private final FxThread fx;
    private final FxThread.Lane lane;

    DeskDeeds(Desk desk, FxThread fx) {
        this.conversations = desk.conversations();
        this.presence = desk.presence();
        this.handling = desk.handling();
        this.settings = desk.settings();
        this.layouts = desk.layouts();
        this.fx = fx;
        this.lane = fx.lane();
    }

    @Override
    public void take(long conversationId) {
        lane.run(() -> conversations.take(conversationId));
    }

    @Override
    public void keep(FocusSpan span) {
        lane.run(() -> handling.inFocus(span));
    }

    @Override
    public void resolveOrReopen(long conversationId) {
        lane.run(() -> conversations.card(conversationId).ifPresent(card -> {
            if (card.conversation().status() == ConversationStatus.RESOLVED) {
                conversations.reopen(conversationId);
            } else {
                conversations.resolve(conversationId);
            }
        }));
    }

    @Override
    public void change(Availability availability) {
        lane.run(() -> presence.change(availability));
    }

    @Override
    public void keep(Settings.Theme theme) {
        lane.run(() -> settings.theme(theme));
    }

    @Override
    public void theme(Consumer<Settings.Theme> answer) {
        lane.ask(settings::theme, answer);
    }

    @Override
    public void place(Consumer<Optional<Layouts.Window>> answer) {
        lane.ask(layouts::window, answer, failure -> {
            fx.unexpected(failure);
            answer.accept(Optional.empty());
        });
    }

    @Override
    public void keep(Layouts.Window place) {
        lane.run(() -> layouts.save(place));
    }

    @Override
    public void conversations(Consumer<List<QueueRow>> answer) {
        fx.ask(() -> conversations.queue(QueueView.ALL, MOST_OFFERED), answer);
    }
}
