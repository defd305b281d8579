package org.evenkeel.ui.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.queue.QueueEntries.Lists;
import org.jspecify.annotations.Nullable;

/** The queue: what is ours, what is nobody's and, unfolded, everything else; most neglected first. FX thread only. */
public final class QueueViewModel implements AutoCloseable {
    private static final int LONGEST = 500;

    private final FxThread fx;
    private final Reading reading;
    private final AutoCloseable subscription;
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
    private final BooleanProperty othersFolded = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private WaitTargets targets = WaitTargets.SHIPPED;
    private Lists lists = Lists.NONE;
    private @Nullable List<QueueEntry> pending;
    private boolean held;
    private boolean asking;
    private boolean stale;

    /** Where the lists come from. Never called on the FX thread. */
    @FunctionalInterface
    interface Reading {
        Lists read(boolean withOthers) throws Exception;
    }

    public QueueViewModel(Conversations conversations, Settings settings, FxThread fx, ChangeBridge changes) {
        this(withOthers -> read(conversations, withOthers), settings::waitTargets, fx, changes);
    }

    QueueViewModel(Reading reading, Supplier<WaitTargets> targets, FxThread fx, @Nullable ChangeBridge changes) {
        this.reading = reading;
        this.fx = fx;
        this.subscription = changes == null ? () -> {} : changes.listen(this::heard);
        othersFolded.addListener((folded, before, now) -> reload());
        fx.ask(targets::get, kept -> this.targets = kept);
        reload();
    }

    private static Lists read(Conversations conversations, boolean withOthers) {
        return new Lists(
                conversations.queue(org.evenkeel.desk.QueueView.MINE, LONGEST),
                conversations.queue(org.evenkeel.desk.QueueView.UNASSIGNED, LONGEST),
                withOthers ? conversations.queue(org.evenkeel.desk.QueueView.ALL, LONGEST) : List.of(),
                conversations.counts());
    }

    ObservableList<QueueEntry> entries() {
        return entries;
    }

    /** True while only what is ours and what is nobody's is shown. */
    public BooleanProperty othersFoldedProperty() {
        return othersFolded;
    }

    /** True once the first reading is on the screen. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Unread customer messages in what is ours. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Conversations, ours or nobody's, in which a customer waits. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Open conversations that are ours. */
    public ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    WaitTargets targets() {
        return targets;
    }

    /**
     * The one to turn to: the first of ours that waits, else the first of nobody's; those that can be seen already come last.
     *
     * @param inSight what the panes show
     * @param focused what has the keyboard; never the answer
     */
    public Optional<Long> mostNeglected(Collection<Long> inSight, Optional<Long> focused) {
        return Stream.concat(lists.mine().stream().filter(QueueViewModel::waits), lists.unassigned().stream())
                .map(row -> row.conversation().id())
                .filter(id -> !focused.equals(Optional.of(id)))
                .min(Comparator.comparing(inSight::contains));
    }

    /** While held nothing moves under the pointer; what changed meanwhile moves on release. */
    void hold(boolean hold) {
        held = hold;
        List<QueueEntry> wanted = pending;
        if (!hold && wanted != null) {
            pending = null;
            QueueEntries.move(entries, wanted);
        }
    }

    private static boolean waits(QueueRow row) {
        return row.conversation().waitingSince() != null;
    }

    private void heard(ChangeBatch batch) {
        boolean concerned = !batch.conversations().isEmpty()
                || !batch.conversationsWithMessages().isEmpty()
                || !batch.contacts().isEmpty()
                || !batch.holds().isEmpty()
                || batch.directory()
                || batch.outbox();
        if (concerned) {
            reload();
        }
    }

    /** One reading at a time; what changes during one is read by the next. */
    private void reload() {
        if (asking) {
            stale = true;
            return;
        }
        asking = true;
        stale = false;
        boolean withOthers = !othersFolded.get();
        fx.ask(
                () -> reading.read(withOthers),
                now -> {
                    asking = false;
                    show(now);
                    again();
                },
                failure -> {
                    asking = false;
                    fx.unexpected(failure);
                });
    }

    private void again() {
        if (stale) {
            reload();
        }
    }

    private void show(Lists now) {
        lists = now;
        active.set(now.counts().mine());
        unread.set(now.mine().stream()
                .mapToInt(row -> row.conversation().unreadCount())
                .sum());
        waiting.set((int) Stream.concat(now.mine().stream(), now.unassigned().stream())
                .filter(QueueViewModel::waits)
                .count());
        List<QueueEntry> wanted = QueueEntries.of(now, othersFolded.get());
        if (!held) {
            pending = null;
            QueueEntries.move(entries, wanted);
        } else {
            pending = QueueEntries.refresh(entries, wanted) ? null : wanted;
        }
        loaded.set(true);
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
