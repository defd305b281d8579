package org.evenkeel.ui.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Alarms;
import org.evenkeel.domain.alarm.Alarm;
import org.evenkeel.domain.alarm.AlarmBoard;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.Announcer;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.alarm.Telling;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls for the agent: as cards in the window, with a sound, and by the desktop's notifications while another window is in
 * front. Lives by the window's one clock: it reads the rows again at most once a second and only after a change. FX thread
 * only.
 */
public final class AlarmsViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmsViewModel.class);
    /** How many cards stand at once; the queue and its clocks show everything. */
    static final int MOST_CARDS = 3;
    /** From how many customers on a call is one card. */
    private static final int BURST_FROM = 3;
    /** How long a card stays that may go by itself. */
    static final Duration STAY = Duration.ofSeconds(8);

    private final Callable<Alarms.Watch> reading;
    private final Consumer<Quiet> keeping;
    private final Attention attention;
    private final FxThread fx;
    private final AutoCloseable subscription;
    private final AlarmBoard board = new AlarmBoard();
    private final Announcer announcer = new Announcer();
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper quiet = new ReadOnlyBooleanWrapper();
    private Alarms.Watch watch = Alarms.Watch.NOTHING;
    private Outside outside = Outside.NONE;
    private LongConsumer open = id -> {};
    private Runnable news = () -> {};
    private boolean known;
    private boolean stale = true;
    private boolean asking;

    public AlarmsViewModel(Alarms alarms, Attention attention, FxThread fx, @Nullable ChangeBridge changes) {
        this(alarms::watch, alarms::quiet, attention, fx, changes);
    }

    AlarmsViewModel(
            Callable<Alarms.Watch> reading,
            Consumer<Quiet> keeping,
            Attention attention,
            FxThread fx,
            @Nullable ChangeBridge changes) {
        this.reading = reading;
        this.keeping = keeping;
        this.attention = attention;
        this.fx = fx;
        this.subscription = changes == null ? () -> {} : changes.listen(this::heard);
    }

    /** Lets alarms leave the window. */
    public void reach(Outside ways) {
        outside = ways;
    }

    /** Where a click on the desktop's notification leads. */
    public void onOpen(LongConsumer opener) {
        open = opener;
    }

    /** Who sees to it that there is a look soon. */
    public void onNews(Runnable waker) {
        news = waker;
    }

    /** The cards that stand, the newest first. */
    public ObservableList<Banner> banners() {
        return banners;
    }

    /** What the window's title says in turn with its name while another window is in front; else empty. */
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /** True while nobody may be disturbed. */
    public ReadOnlyBooleanProperty quietProperty() {
        return quiet.getReadOnlyProperty();
    }

    /** Chooses when nobody may be disturbed, from now on and after the next start. */
    public void quiet(Quiet chosen, Instant now) {
        quiet.set(chosen.at(now));
        fx.ask(
                () -> {
                    keeping.accept(chosen);
                    return chosen;
                },
                kept -> refresh());
    }

    /** The rows or the choices are others now. */
    public void refresh() {
        stale = true;
        news.run();
    }

    /** The time has moved on, by a second or a few. */
    public void tick(Instant now) {
        if (stale && !asking) {
            ask();
        }
        boolean told = known && look(now);
        headline.set(told || headline.get().isEmpty() ? toSay().orElse("") : "");
    }

    /** Whether nothing will call until then, unless something happens. */
    public boolean calm(Instant until) {
        return known
                && !stale
                && !asking
                && announcer.calm(watch.choices(), until)
                && board.calm(watch.watched(), watch.times(), until);
    }

    /** The agent has turned to a conversation. */
    public void seen(long conversationId) {
        board.seen(conversationId);
        announcer.seen(conversationId);
        outside.withdraw(conversationId);
        banners.removeIf(banner -> banner.key() == conversationId);
    }

    /** Takes a card away; what it was about is repeated all the same until it is seen. */
    public void dismiss(Banner banner) {
        banners.remove(banner);
    }

    /**
     * Takes the newest card away.
     *
     * @return false when there is none
     */
    public boolean dismiss() {
        if (banners.isEmpty()) {
            return false;
        }
        banners.removeFirst();
        return true;
    }

    /** Where the newest card leads. */
    public Optional<Long> newest() {
        return banners.stream().findFirst().map(Banner::conversationId);
    }

    /** Shows and plays how a kind makes itself known, whatever was chosen. */
    public void rehearse(AlarmKind kind, Instant now) {
        Alarm alarm = new Alarm(kind, -1, I18n.text("alarm.rehearsal"), 0, now, now);
        outside.play(kind.urgency());
        show(AlarmWords.banner(List.of(alarm), now));
        outside.show(-1, alarm.name(), AlarmWords.sentence(kind), false, () -> {});
    }

    private void heard(ChangeBatch batch) {
        if (!batch.conversations().isEmpty()
                || !batch.conversationsWithMessages().isEmpty()
                || !batch.contacts().isEmpty()
                || !batch.promises().isEmpty()
                || !batch.holds().isEmpty()
                || batch.rules()) {
            refresh();
        }
    }

    private void ask() {
        asking = true;
        stale = false;
        fx.ask(
                reading,
                read -> {
                    asking = false;
                    known = true;
                    watch = read;
                },
                failure -> {
                    asking = false;
                    LOG.warn("What alarms hang on could not be read", failure);
                });
    }

    /** @return whether there was something to tell */
    private boolean look(Instant now) {
        quiet.set(watch.choices().quiet().at(now));
        AlarmBoard.Outcome outcome = board.look(watch.watched(), watch.times(), attention::sees, now);
        outcome.ended().forEach(this::ended);
        Optional<Telling> telling = announcer.tell(outcome, watch.choices(), now);
        telling.ifPresent(it -> tell(it, now));
        banners.removeIf(banner -> goes(banner, now));
        return telling.isPresent();
    }

    private boolean goes(Banner banner, Instant now) {
        boolean may = banner.passing() || banner.conversationId() < 0 || attention.sees(banner.conversationId());
        return may && attention.inFront() && !now.isBefore(banner.shownAt().plus(STAY));
    }

    private void ended(Alarm alarm) {
        List<Banner> left = new ArrayList<>();
        for (Banner banner : banners) {
            if (!banner.alarms().contains(alarm)) {
                left.add(banner);
                continue;
            }
            List<Alarm> others = banner.alarms().stream()
                    .filter(other -> !other.equals(alarm))
                    .toList();
            if (others.isEmpty()) {
                outside.withdraw(banner.key());
            } else {
                left.add(AlarmWords.banner(others, banner.shownAt()));
            }
        }
        if (!left.equals(banners)) {
            banners.setAll(left);
        }
        outside.withdraw(alarm.conversationId());
    }

    private void tell(Telling telling, Instant now) {
        telling.sound().ifPresent(outside::play);
        List<Banner> fresh = telling.conversations() < BURST_FROM
                ? telling.alarms().stream()
                        .collect(Collectors.groupingBy(Alarm::conversationId, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(alarms -> AlarmWords.banner(alarms, now))
                        .toList()
                : List.of(AlarmWords.banner(telling.alarms(), now));
        fresh.reversed().forEach(this::show);
        if (!attention.inFront()) {
            fresh.forEach(banner -> outside.show(
                    banner.key(),
                    banner.title(),
                    banner.detail(),
                    banner.pressing(),
                    () -> fx.show(() -> open.accept(banner.conversationId()))));
        }
    }

    /** The newest on top; of too many the calmest and oldest goes. */
    private void show(Banner banner) {
        banners.removeIf(other -> other.key() == banner.key());
        banners.addFirst(banner);
        while (banners.size() > MOST_CARDS) {
            Banner least = banners.getLast();
            for (Banner other : banners.reversed()) {
                least = other.urgency().compareTo(least.urgency()) < 0 ? other : least;
            }
            banners.remove(least);
        }
    }

    private Optional<String> toSay() {
        if (attention.inFront() || quiet.get()) {
            return Optional.empty();
        }
        return banners.stream().findFirst().map(banner -> I18n.text("alarm.headline", banner.title(), banner.detail()));
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
