package org.evenkeel.ui.context;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.evenkeel.desk.Checks;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.Promises;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** What is known about the customer of one conversation at a time. FX thread only. */
public final class ContextViewModel implements AutoCloseable {
    private static final int MOST_EARLIER = 20;
    private static final int MOST_PROMISES = 6;

    /** One conversation and what came before it. */
    record Known(ConversationCard card, Checks.Told told, List<Promise> promises, List<QueueRow> earlier) {}

    /** Where it comes from. Never called on the FX thread. */
    @FunctionalInterface
    interface Reading {
        Optional<Known> read(long conversationId) throws Exception;
    }

    private final Reading reading;
    private final LongConsumer done;
    private final LongConsumer drop;
    private final ObjectProperty<ClockRules> rules = new SimpleObjectProperty<>(ClockRules.SHIPPED);
    private final FxThread.Lane lane;
    private final AutoCloseable subscription;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Long conversationId;

    public ContextViewModel(
            Conversations conversations,
            Promises promises,
            Checks checks,
            Settings settings,
            FxThread fx,
            ChangeBridge changes) {
        this(
                id -> read(conversations, promises, checks, id),
                promises::done,
                promises::drop,
                settings::clockRules,
                fx,
                changes);
    }

    /**
     * @param done keeps a promise; never called on the FX thread
     * @param drop drops one; never called on the FX thread
     */
    ContextViewModel(
            Reading reading,
            LongConsumer done,
            LongConsumer drop,
            Supplier<ClockRules> kept,
            FxThread fx,
            @Nullable ChangeBridge changes) {
        this.done = done;
        this.drop = drop;
        fx.ask(kept::get, rules::set);
        this.reading = reading;
        this.lane = fx.lane();
        this.subscription = changes == null ? () -> {} : changes.listen(this::heard);
    }

    private static Optional<Known> read(Conversations conversations, Promises promises, Checks checks, long id) {
        return conversations
                .card(id)
                .map(card -> new Known(
                        card,
                        checks.told(id),
                        promises.toCustomerOf(id, MOST_PROMISES),
                        conversations.earlier(id, MOST_EARLIER)));
    }

    /** The promise was kept, or done at last. */
    void done(Promise promise) {
        lane.run(() -> done.accept(promise.id()));
    }

    /** The promise is no longer wanted. */
    void drop(Promise promise) {
        lane.run(() -> drop.accept(promise.id()));
    }

    ClockRules rules() {
        return rules.get();
    }

    /** Empty while no conversation is chosen, or the cache does not hold it. */
    ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Turns to another conversation, or to none. */
    public void show(Optional<Long> conversation) {
        Long now = conversation.orElse(null);
        if (now != null && now.equals(conversationId)) {
            return;
        }
        conversationId = now;
        if (now == null) {
            known.set(Optional.empty());
        } else {
            reload(now);
        }
    }

    private void heard(ChangeBatch batch) {
        Long shown = conversationId;
        if (shown == null) {
            return;
        }
        boolean concerned = batch.conversations().contains(shown)
                || batch.conversationsWithMessages().contains(shown)
                || !batch.promises().isEmpty()
                || batch.directory()
                || known.get()
                        .map(now -> concerns(batch, now))
                        .orElse(!batch.conversations().isEmpty());
        if (concerned) {
            reload(shown);
        }
    }

    private static boolean concerns(ChangeBatch batch, Known now) {
        return batch.contacts().contains(now.card().contact().id())
                || now.earlier().stream()
                        .anyMatch(row -> batch.conversations()
                                .contains(row.conversation().id()));
    }

    private void reload(long id) {
        lane.ask(() -> reading.read(id), now -> {
            if (conversationId != null && conversationId == id) {
                known.set(now);
            }
        });
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
