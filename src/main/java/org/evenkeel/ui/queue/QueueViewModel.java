package org.evenkeel.ui.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.Tones;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Load;
import org.evenkeel.domain.clock.Neglect;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.queue.QueueEntries.Lists;
import org.jspecify.annotations.Nullable;

/** The queue: what is ours, what is nobody's and, unfolded, everything else; most neglected first. FX thread only. */
public final class QueueViewModel implements AutoCloseable {
    private static final int LONGEST = 500;
    /** How often the order is looked at while nothing happens: a little less than every fifth second, which is never on the dot. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(4_500);

    private final FxThread fx;
    private final Reading reading;
    private final AutoCloseable subscription;
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();
    private final BooleanProperty othersFolded = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper overdue = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Load> load = new ReadOnlyObjectWrapper<>(Load.NONE);
    private final Supplier<ClockRules> kept;
    private final InstantSource clock;
    private final QueueOrder order = new QueueOrder();
    private final Offers offers = new Offers();
    private ClockRules rules = ClockRules.SHIPPED;
    /** As read. */
    private Lists read = Lists.NONE;
    /** The same in the order shown. */
    private Lists lists = Lists.NONE;

    private Instant arranged = Instant.EPOCH;
    private @Nullable List<QueueEntry> pending;
    private boolean held;
    private boolean asking;
    private boolean stale;

    /** Where the lists come from. Never called on the FX thread. */
    @FunctionalInterface
    interface Reading {
        Lists read(boolean withOthers) throws Exception;
    }

    public QueueViewModel(
            Conversations conversations,
            Tones tones,
            Settings settings,
            FxThread fx,
            ChangeBridge changes,
            InstantSource clock) {
        this(withOthers -> read(conversations, tones, withOthers), settings::clockRules, fx, changes, clock);
    }

    QueueViewModel(
            Reading reading,
            Supplier<ClockRules> kept,
            FxThread fx,
            @Nullable ChangeBridge changes,
            InstantSource clock) {
        this.reading = reading;
        this.kept = kept;
        this.clock = clock;
        this.fx = fx;
        this.subscription = changes == null ? () -> {} : changes.listen(this::heard);
        othersFolded.addListener((folded, before, now) -> reload());
        readRules();
        reload();
    }

    private void readRules() {
        fx.ask(kept::get, now -> {
            rules = now;
            arrange();
        });
    }

    private static Lists read(Conversations conversations, Tones tones, boolean withOthers) {
        List<QueueRow> mine = conversations.queue(org.evenkeel.desk.QueueView.MINE, LONGEST);
        List<QueueRow> unassigned = conversations.queue(org.evenkeel.desk.QueueView.UNASSIGNED, LONGEST);
        List<QueueRow> all = withOthers ? conversations.queue(org.evenkeel.desk.QueueView.ALL, LONGEST) : List.of();
        List<QueueRow> promised = conversations.promised(LONGEST);
        List<Long> ids = Stream.of(mine, unassigned, all, promised)
                .flatMap(List::stream)
                .map(row -> row.conversation().id())
                .distinct()
                .toList();
        return new Lists(mine, unassigned, all, promised, conversations.counts(), tones.standings(ids));
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

    /** True when a hold or a promise of ours has lapsed and was not kept yet. */
    public ReadOnlyBooleanProperty overdueProperty() {
        return overdue.getReadOnlyProperty();
    }

    /** Open conversations that are ours. */
    public ReadOnlyIntegerProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** How much we have at once, and why. */
    public ReadOnlyObjectProperty<Load> loadProperty() {
        return load.getReadOnlyProperty();
    }

    /** Whether a conversation would take a slot if it were ours; one that no list shows is taken to. */
    public boolean takesSlot(long conversationId) {
        return Stream.of(lists.unassigned(), lists.all())
                .flatMap(List::stream)
                .filter(row -> row.conversation().id() == conversationId)
                .findFirst()
                .map(row ->
                        Load.of(List.of(row.course()), clock.instant(), rules).used() > 0)
                .orElse(true);
    }

    /** How much we have at once, in words. */
    public String loadWords() {
        return LoadWords.of(load.get(), lists.mine());
    }

    /** The conversation that is offered to us, if any. */
    ReadOnlyObjectProperty<Optional<Offers.Offer>> offer() {
        return offers.current();
    }

    /** Accepts what is offered, if anything is. */
    public void acceptOffer(LongConsumer take) {
        offers.take().ifPresent(take::accept);
    }

    public void declineOffer() {
        offers.take();
    }

    ClockRules rules() {
        return rules;
    }

    /** The time has moved on. The order is looked at now and then only, and left alone while the pointer rests on it. */
    void tick(Instant now) {
        offers.look(lists.unassigned(), load.get(), rules, now);
        if (Duration.between(arranged, now).abs().compareTo(LOOK_EVERY) >= 0) {
            arrange();
        }
    }

    /** Whether nothing here counts down until then. */
    boolean calm(Instant until) {
        return offers.current().get().isEmpty();
    }

    /**
     * The one to turn to: the first of ours that needs us, else the first of nobody's; those that can be seen already come last.
     *
     * @param inSight what the panes show
     * @param focused what has the keyboard; never the answer
     */
    public Optional<Long> mostNeglected(Collection<Long> inSight, Optional<Long> focused) {
        return Stream.concat(lists.mine().stream().filter(this::needsUs), lists.unassigned().stream())
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

    private boolean needsUs(QueueRow row) {
        return Neglect.of(row.course(), clock.instant(), rules).need() > 0;
    }

    private void heard(ChangeBatch batch) {
        if (batch.rules()) {
            readRules();
        }
        boolean concerned = !batch.conversations().isEmpty()
                || !batch.conversationsWithMessages().isEmpty()
                || !batch.contacts().isEmpty()
                || !batch.holds().isEmpty()
                || !batch.promises().isEmpty()
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
        read = now;
        active.set(now.counts().mine());
        unread.set(now.mine().stream()
                .mapToInt(row -> row.conversation().unreadCount())
                .sum());
        waiting.set((int) Stream.concat(now.mine().stream(), now.unassigned().stream())
                .filter(QueueViewModel::waits)
                .count());
        arrange();
        loaded.set(true);
    }

    /** Puts what was read in order, as things stand now. */
    private void arrange() {
        Instant now = clock.instant();
        arranged = now;
        lists = order.rank(read, now, rules);
        overdue.set(lists.mine().stream().anyMatch(row -> QueueOrder.lapsed(row, now, rules)));
        load.set(Load.of(read.mine().stream().map(QueueRow::course).toList(), now, rules));
        offers.look(lists.unassigned(), load.get(), rules, now);
        List<QueueEntry> wanted = QueueEntries.of(lists, othersFolded.get());
        if (!held) {
            pending = null;
            QueueEntries.move(entries, wanted);
        } else {
            pending = QueueEntries.refresh(entries, wanted) ? null : wanted;
        }
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
