package org.evenkeel.ui.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.Presence;
import org.evenkeel.desk.Presence.LineState;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Transcripts;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.evenkeel.ui.fx.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One conversation as it is shown; belongs to its conversation for life. FX thread only. */
public final class ConversationViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationViewModel.class);
    private static final Duration TYPING_ENDS = Duration.ofSeconds(30);

    public enum State {
        LOADING,
        READY,
        /** Not in the cache (any more). */
        MISSING
    }

    private final long conversationId;
    private final Conversations conversations;
    private final Replies replies;
    private final Presence presence;
    private final ClockDesk clocks;
    private final PaneClock clock;
    private final FxThread fx;
    private final FxThread.Lane lane;
    private final Ticker ticker;
    private final TranscriptFeed feed;
    private final Subscriptions subscriptions = new Subscriptions();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable ConversationCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper typing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
    private @Nullable Long self;
    private @Nullable Instant typingSince;
    private LongConsumer edit = this::editInDraft;
    private Consumer<Message> colleague = message -> {};
    private BooleanSupplier mayTake = () -> true;
    private boolean attended;
    private boolean atEnd = true;

    /** Reads the newest messages at once. */
    public ConversationViewModel(
            long conversationId,
            Conversations conversations,
            Transcripts transcripts,
            Replies replies,
            Presence presence,
            ClockDesk clocks,
            FxThread fx,
            ChangeBridge changes,
            Ticker ticker) {
        this.conversationId = conversationId;
        this.conversations = conversations;
        this.replies = replies;
        this.presence = presence;
        this.clocks = clocks;
        this.clock = new PaneClock(conversationId, clocks, replies, this::act);
        this.fx = fx;
        this.lane = fx.lane();
        this.ticker = ticker;
        this.feed = new TranscriptFeed(conversationId, transcripts, lane, ticker::now, this::failed);
        subscriptions.add(changes.listen(this::hear));
        subscriptions.add(ticker.listen(now -> tick()));
        subscriptions.add(feed::close);
        feed.start();
    }

    /**
     * Reads what is beside the newest messages, and older ones as far as the remembered place.
     *
     * @param scrolledTo local id of the message that stood at the top edge, or null for the end
     * @param ready called when the rows are there
     */
    public void open(@Nullable Long scrolledTo, Runnable ready) {
        lane.ask(presence::self, agent -> self = agent == null ? null : agent.id(), this::failed);
        readCard();
        readLine();
        feed.open(scrolledTo, ready);
    }

    /** Asks for older messages; does nothing when there are none or they are on their way. */
    public void loadOlder() {
        feed.loadOlder(() -> {});
    }

    /**
     * Reads older messages until this one is there.
     *
     * @param ready not called when it is gone
     */
    void bring(long localId, Runnable ready) {
        feed.bring(localId, ready);
    }

    private void hear(ChangeBatch batch) {
        Set<Long> changed = batch.messagesOf(conversationId);
        if (!changed.isEmpty()) {
            feed.refresh(changed, this::arrived);
        }
        ConversationCard current = card.get();
        boolean person =
                current != null && batch.contacts().contains(current.contact().id());
        if (batch.conversations().contains(conversationId)
                || batch.promises().contains(conversationId)
                || !changed.isEmpty()
                || batch.directory()
                || person) {
            readCard();
        }
        if (batch.line()) {
            readLine();
        }
        batch.typing().stream()
                .filter(event -> event.conversationId() == conversationId && event.customer())
                .forEach(event -> typing(event.on() ? event.name() : ""));
    }

    private void arrived(List<Message> news) {
        if (news.stream().anyMatch(message -> message.kind() == MessageKind.INCOMING)) {
            typing("");
        }
        news.stream()
                .filter(message -> message.kind() == MessageKind.OUTGOING
                        && !message.isNote()
                        && message.author().kind() == Author.Kind.AGENT
                        && !own(message))
                .forEach(colleague);
        int others = (int) news.stream()
                .filter(message -> message.kind() != MessageKind.ACTIVITY && !own(message))
                .count();
        unseen.set(atEnd ? 0 : unseen.get() + others);
    }

    private void readCard() {
        lane.ask(
                () -> conversations.card(conversationId),
                found -> {
                    card.set(found.orElse(null));
                    state.set(found.isPresent() ? State.READY : State.MISSING);
                    feed.customerSaw(
                            found.map(it -> it.conversation().contactSeenAt()).orElse(null));
                    tick();
                    markSeen();
                },
                this::failed);
    }

    private void readLine() {
        lane.ask(
                () -> presence.line().state(),
                line -> {
                    boolean away = line == LineState.OFFLINE || line == LineState.REFUSED;
                    feed.offline(away);
                    if (away) {
                        typing("");
                    }
                },
                this::failed);
    }

    private void tick() {
        Instant now = ticker.now();
        clock.tick(card.get(), now);
        if (typingSince != null && !now.isBefore(typingSince.plus(TYPING_ENDS))) {
            typing("");
        }
        feed.tick();
    }

    private void typing(String name) {
        typing.set(name);
        typingSince = name.isEmpty() ? null : ticker.now();
    }

    /** Looks at the clock again; for marks that appear between two seconds. */
    void settle() {
        feed.tick();
    }

    /** Assigns it to us, unless whoever was named with {@link #onTake} objects. */
    public void take() {
        if (mayTake.getAsBoolean()) {
            act(() -> conversations.take(conversationId));
        }
    }

    /** Names who is asked first; they say why not. */
    public void onTake(BooleanSupplier gate) {
        mayTake = gate;
    }

    /** Does what the clocks ask for. */
    public void heed() {
        clock.heed(this::resolve);
    }

    /** Tells the customer when the answer will come. */
    public void firstContact() {
        if (!clock.firstContact(ticker.now())) {
            trouble.set(I18n.text("first-contact.stands"));
        }
    }

    public void resolve() {
        act(() -> conversations.resolve(conversationId));
    }

    public void reopen() {
        act(() -> conversations.reopen(conversationId));
    }

    /** Hands over what can be set on the conversation now. */
    public void choices(Consumer<List<Choice>> answer) {
        Instant now = ticker.now();
        lane.ask(
                () -> conversations
                        .card(conversationId)
                        .map(it -> Choice.of(conversations, clocks.promises(), it, now, ZoneId.systemDefault()))
                        .orElse(List.of()),
                answer,
                this::failed);
    }

    public void choose(Choice choice) {
        act(choice.deed());
    }

    public void tryAgain(long localId) {
        act(() -> replies.tryAgain(localId));
    }

    public void discard(long localId) {
        act(() -> replies.discard(localId));
    }

    /** Takes a failed message back to be written anew. */
    public void edit(long localId) {
        edit.accept(localId);
    }

    /** Names who takes a failed message back: the composer of this conversation, so that nothing typed in it is lost. */
    public void onEdit(LongConsumer composer) {
        edit = composer;
    }

    /** Names who hears of each reply that a colleague gives here from now on. */
    public void onColleague(Consumer<Message> listener) {
        colleague = listener;
    }

    private void editInDraft(long localId) {
        act(() -> replies.edit(localId));
    }

    private void act(Runnable verb) {
        trouble.set("");
        fx.ask(
                () -> {
                    verb.run();
                    return true;
                },
                done -> {},
                this::failed);
    }

    private void failed(Exception e) {
        LOG.warn("Conversation {} could not do what was asked", conversationId, e);
        trouble.set(I18n.text("conversation.trouble"));
    }

    /** Told by the view: the newest row is in sight, or no longer. */
    public void atEnd(boolean end) {
        atEnd = end;
        if (end) {
            unseen.set(0);
        }
        markSeen();
    }

    /** Told by the view: the pane has the keyboard in a window that is in front, or no longer. */
    public void attended(boolean attended) {
        this.attended = attended;
        markSeen();
    }

    private void markSeen() {
        ConversationCard current = card.get();
        if (attended && atEnd && current != null && current.conversation().unreadCount() > 0) {
            lane.ask(
                    () -> {
                        conversations.markSeen(conversationId);
                        return true;
                    },
                    done -> {},
                    e -> LOG.warn("Conversation {} could not be marked as read", conversationId, e));
        }
    }

    public long conversationId() {
        return conversationId;
    }

    /** True for what we wrote, here or elsewhere. */
    boolean own(Message message) {
        return message.serverId() == null || (self != null && message.author().id() == self);
    }

    ObservableList<TranscriptRow> rows() {
        return feed.rows();
    }

    /** For what is done to rows alone. */
    TranscriptFeed feed() {
        return feed;
    }

    Instant now() {
        return ticker.now();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Null until it has been read. */
    public ReadOnlyObjectProperty<@Nullable ConversationCard> card() {
        return card.getReadOnlyProperty();
    }

    /** The conversation's clocks, anew as time passes, and what they ask for. */
    public PaneClock clock() {
        return clock;
    }

    /** The customer's name while they type, else empty. */
    public ReadOnlyStringProperty typing() {
        return typing.getReadOnlyProperty();
    }

    /** One sentence about what did not work, or empty. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** New messages of others below the part in sight. */
    public ReadOnlyIntegerProperty unseen() {
        return unseen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty fromBeginning() {
        return feed.fromBeginning();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
