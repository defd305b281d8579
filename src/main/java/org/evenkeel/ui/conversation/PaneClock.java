package org.evenkeel.ui.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.Replies;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.HandleTime;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.clock.Prompt;
import org.evenkeel.domain.clock.Reading;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The clocks of one conversation as its pane shows them, anew as time passes, and what they ask for. FX thread only. */
public final class PaneClock {
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Prompt>> prompt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HandleTime>> handled = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final long conversationId;
    private final ClockDesk desk;
    private final Replies replies;
    private final Consumer<Runnable> act;
    private Consumer<String> nudge = words -> {};
    private Consumer<LongSupplier> send = sending -> {};
    private @Nullable ConversationCard card;

    /** @param act does a desk's verb elsewhere */
    PaneClock(long conversationId, ClockDesk desk, Replies replies, Consumer<Runnable> act) {
        this.conversationId = conversationId;
        this.desk = desk;
        this.replies = replies;
        this.act = act;
    }

    /** Reads them. What is not ours asks nothing of us but what we promised. */
    void tick(@Nullable ConversationCard shown, Instant now) {
        card = shown;
        if (shown == null) {
            return;
        }
        ClockRules rules = desk.rules().get();
        reading.set(Reading.of(shown.course(), now, rules));
        prompt.set(Prompt.of(shown.course(), now, rules).filter(asked -> shown.mine() || asked.promise() != null));
        handled.set(HandleTime.of(shown.moments(), now, rules));
    }

    /** Null until the card is there. */
    public ReadOnlyObjectProperty<@Nullable Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** What is to be done now, if anything. */
    public ReadOnlyObjectProperty<Optional<Prompt>> prompt() {
        return prompt.getReadOnlyProperty();
    }

    /** Empty when we have not handled it. */
    public ReadOnlyObjectProperty<Optional<HandleTime>> handled() {
        return handled.getReadOnlyProperty();
    }

    /** Names who takes the words of a nudge into the draft. */
    public void onNudge(Consumer<String> composer) {
        nudge = composer;
    }

    /** Names who sends what was not written in the box, such that it can be taken back. */
    public void onSend(Consumer<LongSupplier> composer) {
        send = composer;
    }

    /** Does what is asked for: ends wrapping up, keeps the promise, drafts the nudge. Closing is left to {@code resolve}. */
    public void heed(Runnable resolve) {
        prompt.get().ifPresent(asked -> {
            Promise promise = asked.promise();
            switch (asked.kind()) {
                case WRAP_UP -> act.accept(() -> desk.handling().wrapped(conversationId));
                case PROMISE_OVERDUE, PROMISE_DUE -> {
                    if (promise != null) {
                        act.accept(() -> desk.promises().done(promise.id()));
                    }
                }
                case CLOSE -> resolve.run();
                case NUDGE -> nudge.accept(I18n.text("prompt.nudge.words"));
            }
        });
    }

    /**
     * Promises something.
     *
     * @param messageId local id of the message it stands in, or null
     */
    void promise(@Nullable Long messageId, String text, Instant due) {
        act.accept(() -> desk.promises().make(conversationId, messageId, text, due));
    }

    /**
     * Tells the customer when the answer will come, and writes the promise down. Not a second time while that stands.
     *
     * @return false when such a promise stands already
     */
    public boolean firstContact(Instant now) {
        boolean stands = card != null
                && card.moments().promises().stream()
                        .anyMatch(promise -> promise.messageId() != null && !now.isAfter(promise.dueAt()));
        if (stands) {
            return false;
        }
        Instant due =
                now.plus(desk.rules().get().firstContact()).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        String hour = PromiseTimes.hour(due, ZoneId.systemDefault());
        String words = I18n.text("first-contact.words", hour);
        String promise = I18n.text("first-contact.promise");
        send.accept(() -> replies.firstContact(conversationId, words, promise, due));
        return true;
    }
}
