package org.evenkeel.ui.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.evenkeel.desk.HoldCard;
import org.evenkeel.desk.Holds;
import org.evenkeel.domain.hold.HoldWords;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.evenkeel.ui.fx.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hold of one conversation, and the sheet for what is said about it. FX thread only. */
public final class HoldViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HoldViewModel.class);
    private static final Duration LATER = Duration.ofMinutes(30);

    /** What the open sheet is for. */
    enum Sheet {
        NONE,
        /** Reason, minutes and words. */
        ASK,
        /** Only the reason why no answer is waited for. */
        START,
        UPDATE,
        /** Minutes and words. */
        EXTEND,
        RETURN,
        LATER;

        boolean says() {
            return this != NONE && this != START;
        }

        boolean promises() {
            return this == ASK || this == EXTEND;
        }

        boolean reasons() {
            return this == ASK || this == START;
        }
    }

    private final long conversationId;
    private final Holds holds;
    private final Supplier<Formality> formality;
    private final FxThread.Lane lane;
    private final Ticker ticker;
    private final Subscriptions subscriptions = new Subscriptions();

    private final ReadOnlyObjectWrapper<HoldFace> face = new ReadOnlyObjectWrapper<>(HoldFace.NONE);
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final SimpleObjectProperty<Integer> minutes;
    private final StringProperty text = new SimpleStringProperty("");
    private @Nullable HoldCard card;
    /** When the sheet proposed to write instead. */
    private @Nullable ZonedDateTime by;
    /** What the sheet proposed; while it stands unaltered, it follows reason and minutes. */
    private String proposed = "";

    /** @param formality how the customer writes; they are answered alike */
    public HoldViewModel(
            long conversationId,
            Holds holds,
            Supplier<Formality> formality,
            FxThread fx,
            ChangeBridge changes,
            Ticker ticker) {
        this.conversationId = conversationId;
        this.holds = holds;
        this.formality = formality;
        this.lane = fx.lane();
        this.ticker = ticker;
        this.minutes = new SimpleObjectProperty<>(holds.times().usual());
        subscriptions.add(changes.listen(this::hear));
        subscriptions.add(ticker.listen(now -> tick()));
        reason.subscribe(this::propose);
        minutes.subscribe(this::propose);
        read();
    }

    private void hear(ChangeBatch batch) {
        boolean wrote = card != null && !batch.messagesOf(conversationId).isEmpty();
        if (wrote || batch.holds().contains(conversationId)) {
            read();
        }
    }

    private void read() {
        lane.ask(
                () -> holds.card(conversationId),
                found -> {
                    card = found.orElse(null);
                    tick();
                },
                this::failed);
    }

    private void tick() {
        face.set(HoldFace.of(card, ticker.now(), holds.times()));
        Sheet open = sheet.get();
        if (open != Sheet.NONE && !fits(open)) {
            // The hold moved on under the sheet: what it was for has no sense any more.
            dismiss();
        }
    }

    /** Whether a sheet has sense as the hold stands. */
    boolean fits(Sheet asked) {
        return switch (face.get().state()) {
            case NONE -> asked == Sheet.ASK;
            case ASKING, UNCLEAR -> asked == Sheet.START;
            case HOLDING, OVERDUE ->
                asked == Sheet.UPDATE || asked == Sheet.EXTEND || asked == Sheet.RETURN || asked == Sheet.LATER;
        };
    }

    /**
     * Opens a sheet with words to start from.
     *
     * @return false when it has no sense now
     */
    boolean open(Sheet wanted) {
        if (!fits(wanted)) {
            return false;
        }
        sheet.set(Sheet.NONE);
        trouble.set("");
        reason.set("");
        minutes.set(holds.times().usual());
        proposed = words(wanted);
        text.set(proposed);
        sheet.set(wanted);
        return true;
    }

    /** Out of sight: an open sheet closes, since its words and times would be old when one comes back. */
    public void rest() {
        dismiss();
    }

    void dismiss() {
        sheet.set(Sheet.NONE);
        trouble.set("");
    }

    private void propose() {
        if (sheet.get().says() && text.get().equals(proposed)) {
            proposed = words(sheet.get());
            text.set(proposed);
        }
    }

    private String words(Sheet of) {
        Formality how = formality.get();
        HoldFace now = face.get();
        return switch (of) {
            case NONE, START -> "";
            case ASK -> HoldWords.ask(how, reason.get(), minutes.get());
            case UPDATE ->
                HoldWords.update(
                        how,
                        now.reason(),
                        now.state() == HoldFace.State.OVERDUE
                                ? 0
                                : (int) Math.max(1, (now.figure().toSeconds() + 59) / 60));
            case EXTEND -> HoldWords.extend(how, minutes.get());
            case RETURN -> HoldWords.back(how);
            case LATER -> {
                by = half();
                yield HoldWords.later(how, DateTimeFormatter.ofPattern("H:mm").format(by));
            }
        };
    }

    /** The next full or half hour that leaves time. */
    private ZonedDateTime half() {
        var then = ticker.now().plus(LATER).atZone(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
        int over = then.getMinute() % 30;
        return over == 0 ? then : then.plusMinutes(30L - over);
    }

    /** Does what the open sheet is for. */
    void submit() {
        String why = reason.get();
        int promise = minutes.get();
        String said = text.get();
        switch (sheet.get()) {
            case NONE -> {}
            case ASK -> act(() -> holds.ask(conversationId, why, promise, said));
            case START -> act(() -> holds.startWithout(conversationId, why));
            case UPDATE -> act(() -> holds.update(conversationId, said));
            case EXTEND -> act(() -> holds.extend(conversationId, promise, said));
            case RETURN -> act(() -> holds.finish(conversationId, said));
            case LATER -> {
                Instant when = by == null ? half().toInstant() : by.toInstant();
                act(() -> holds.writeLater(conversationId, said, when));
            }
        }
    }

    void withdraw() {
        act(() -> holds.withdraw(conversationId));
    }

    void agree() {
        act(() -> holds.agree(conversationId));
    }

    void decline() {
        act(() -> holds.decline(conversationId));
    }

    private void act(Callable<Boolean> verb) {
        trouble.set("");
        lane.ask(
                verb,
                done -> {
                    if (done) {
                        dismiss();
                    } else {
                        trouble.set(I18n.text("hold.late"));
                    }
                    read();
                },
                this::failed);
    }

    private void failed(Exception e) {
        if (e instanceof IllegalArgumentException said && said.getMessage() != null) {
            trouble.set(said.getMessage());
            return;
        }
        LOG.warn("The hold of conversation {} could not do what was asked", conversationId, e);
        trouble.set(I18n.text("conversation.trouble"));
    }

    List<Integer> choices() {
        return holds.times().choices();
    }

    /** Anew as time passes. */
    ReadOnlyObjectProperty<HoldFace> face() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** One sentence about what did not work, or empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    StringProperty reason() {
        return reason;
    }

    SimpleObjectProperty<Integer> minutes() {
        return minutes;
    }

    StringProperty text() {
        return text;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
