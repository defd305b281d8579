package org.evenkeel.ui.context;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.Tones;
import org.evenkeel.desk.Tones.Tone;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** The tone of one conversation at a time, and the agent's word on it. FX thread only. */
public final class ToneViewModel implements AutoCloseable {
    /** The desk, as far as this needs it. Never called on the FX thread. */
    interface Desk {
        Tone of(long conversationId);

        void overrule(long messageId, Mood mood);

        void withdraw(long messageId);
    }

    private final Desk desk;
    private final FxThread.Lane lane;
    private final AutoCloseable subscription;
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.NONE);
    private @Nullable Long conversationId;

    public ToneViewModel(Tones tones, FxThread fx, ChangeBridge changes) {
        this(
                new Desk() {
                    @Override
                    public Tone of(long id) {
                        return tones.of(id);
                    }

                    @Override
                    public void overrule(long messageId, Mood mood) {
                        tones.overrule(messageId, mood);
                    }

                    @Override
                    public void withdraw(long messageId) {
                        tones.withdraw(messageId);
                    }
                },
                fx,
                changes);
    }

    ToneViewModel(Desk desk, FxThread fx, @Nullable ChangeBridge changes) {
        this.desk = desk;
        this.lane = fx.lane();
        this.subscription = changes == null ? () -> {} : changes.listen(this::heard);
    }

    /** {@link Tone#NONE} while no conversation is chosen, or its messages were not read yet. */
    ReadOnlyObjectProperty<Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    /** Turns to another conversation, or to none. */
    public void show(Optional<Long> conversation) {
        Long now = conversation.orElse(null);
        if (now != null && now.equals(conversationId)) {
            return;
        }
        conversationId = now;
        tone.set(Tone.NONE);
        if (now != null) {
            reload(now);
        }
    }

    /** The agent knows better how the newest message is meant. */
    void overrule(Mood mood) {
        tone.get().latest().ifPresent(latest -> told(() -> desk.overrule(latest.messageId(), mood)));
    }

    /** Takes that back. */
    void withdraw() {
        tone.get().latest().ifPresent(latest -> told(() -> desk.withdraw(latest.messageId())));
    }

    private void told(Runnable word) {
        Long id = conversationId;
        lane.ask(
                () -> {
                    word.run();
                    return true;
                },
                done -> {
                    if (id != null) {
                        reload(id);
                    }
                });
    }

    private void heard(ChangeBatch batch) {
        Long shown = conversationId;
        if (shown != null && batch.conversations().contains(shown)) {
            reload(shown);
        }
    }

    private void reload(long id) {
        lane.ask(() -> desk.of(id), now -> {
            if (conversationId != null && conversationId == id) {
                tone.set(now);
            }
        });
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
