package org.evenkeel.ui.composer;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.evenkeel.desk.Drafts;
import org.evenkeel.desk.Replies;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.ui.composer.UndoOffer.Sent;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is being written in one conversation. It has no way to address another: the id is given once and everything typed goes
 * by it, in order, on a lane of its own. Closed, it stays until everything is in the cache; see {@link Composers}. FX thread
 * only.
 */
public final class ComposerViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ComposerViewModel.class);

    private final long conversationId;
    private final Replies replies;
    private final Drafts drafts;
    private final CountedLane lane;
    private final TypingSign sign;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Visibility> visibility = new ReadOnlyObjectWrapper<>(Visibility.REPLY);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final UndoOffer undo;
    private final ReadOnlyBooleanProperty enterSends;
    private final KeptDrafts saved;
    /** The text of the one that is not shown. */
    private String aside = "";

    private boolean showing;
    private @Nullable Leaving leaving;
    private boolean sendRest;
    private boolean closed;
    /** True once it is known what stands in the cache; before that nothing may be written over it. */
    private boolean restored;
    /** A draft that was found only after something had been sent; it comes into the box behind that. */
    private Drafts.@Nullable Draft late;

    ComposerViewModel(
            long conversationId,
            Replies replies,
            Drafts drafts,
            ReadOnlyBooleanProperty enterSends,
            FxThread.Lane lane,
            InstantSource clock) {
        this.conversationId = conversationId;
        this.replies = replies;
        this.drafts = drafts;
        this.undo = new UndoOffer(clock);
        this.lane = new CountedLane(lane);
        this.sign = TypingSign.of(conversationId, replies, clock, this::quietly);
        this.enterSends = enterSends;
        this.saved = new KeptDrafts(conversationId, drafts, this.lane);
        text.subscribe((before, now) -> edited(now));
        this.lane.ask(() -> drafts.of(conversationId), this::restore, e -> {
            restored = true;
            failed(e);
            sendWhatWaited();
        });
    }

    /** True while anything of it has not come back from the lane. */
    boolean underWay() {
        return lane.underWay();
    }

    /** True when it is closed and everything of it is in the cache. */
    boolean settled() {
        return closed
                && !lane.underWay()
                && text.get().equals(saved.of(visibility.get()))
                && aside.equals(saved.of(other(visibility.get())));
    }

    private void restore(Drafts.Draft draft) {
        restored = true;
        saved.know(draft);
        if (sendRest && !text.get().isBlank()) {
            late = draft;
            sendWhatWaited();
        } else {
            bring(draft);
            keepWhenClosed();
        }
    }

    private void keepWhenClosed() {
        if (closed) {
            keep();
        }
    }

    private void sendWhatWaited() {
        boolean waited = sendRest;
        sendRest = false;
        if (waited) {
            send();
        }
    }

    private void bringLate() {
        Drafts.Draft draft = late;
        late = null;
        if (draft != null) {
            bring(draft);
        }
    }

    /** What was typed before the draft came stands behind it. */
    private void bring(Drafts.Draft draft) {
        String typed = text.get();
        boolean stay = !typed.isEmpty() || visibility.get() == Visibility.NOTE;
        Visibility chosen = stay ? visibility.get() : draft.writing();
        visibility.set(chosen);
        String front = chosen == Visibility.REPLY ? draft.reply() : draft.note();
        aside = aside + (chosen == Visibility.REPLY ? draft.note() : draft.reply());
        show(front + typed);
    }

    private static Visibility other(Visibility visibility) {
        return visibility == Visibility.REPLY ? Visibility.NOTE : Visibility.REPLY;
    }

    private void show(String words) {
        showing = true;
        text.set(words);
        showing = false;
    }

    private void edited(String now) {
        if (showing) {
            return;
        }
        trouble.set("");
        if (now.isBlank()) {
            news.set("");
            idle();
        } else {
            sign.show(visibility.get());
        }
    }

    /** Told when no key was pressed for a while: we no longer seem to type. */
    public void idle() {
        sign.hide();
    }

    /** Told after a moment without a key, and when the keyboard goes elsewhere: keeps what is typed. */
    public void keep() {
        if (restored && leaving == null) {
            keep(visibility.get(), text.get());
            keep(other(visibility.get()), aside);
        }
    }

    private void keep(Visibility which, String words) {
        saved.keep(which, words, e -> {
            LOG.warn("The draft of conversation {} could not be kept", conversationId, e);
            trouble.set(I18n.text("composer.trouble.draft"));
        });
    }

    /** Turns between a reply and a private note; each keeps its own text. */
    public void toggle() {
        write(other(visibility.get()));
    }

    private void write(Visibility wanted) {
        if (wanted == visibility.get()) {
            return;
        }
        idle();
        keep();
        String words = aside;
        aside = text.get();
        visibility.set(wanted);
        show(words);
        trouble.set("");
        quietly(() -> drafts.choose(conversationId, wanted));
    }

    /** Sends what is in the box; the box empties once it is safe on disk. What is typed meanwhile stays. */
    public void send() {
        if (leaving != null || !restored) {
            sendRest = true;
            return;
        }
        String words = text.get();
        Visibility as = visibility.get();
        if (!Words.refusal(words).isEmpty()) {
            trouble.set(Words.refusal(words));
            return;
        }
        leaving = new Leaving(words, as);
        saved.know(as, "");
        trouble.set("");
        idle();
        news.set("");
        lane.ask(
                () -> Sent.of(replies, replies.send(conversationId, words, as)),
                done -> sent(words, as, done),
                e -> notSent(as, e));
    }

    /** Does something before anything leaves that is sent from now on. */
    void first(Runnable work, Consumer<Exception> failure) {
        lane.run(work, failure);
    }

    /** Sends what was not written in the box, which stays as it is; offered to be taken back like any other. */
    public void sendBeside(LongSupplier sending) {
        lane.ask(() -> Sent.of(replies, sending.getAsLong()), undo::offer, e -> notSent(visibility.get(), e));
    }

    /** What is on its way to the outbox. */
    private record Leaving(String words, Visibility as) {}

    private void sent(String words, Visibility as, Sent done) {
        leaving = null;
        undo.offer(done);
        if (as == visibility.get()) {
            show(Words.without(words, text.get()));
        } else {
            aside = Words.without(words, aside);
        }
        boolean rest = sendRest && !text.get().isBlank();
        sendRest = false;
        bringLate();
        keep();
        if (rest) {
            send();
        }
    }

    private void notSent(Visibility as, Exception e) {
        leaving = null;
        sendRest = false;
        bringLate();
        saved.forget(as);
        if (e instanceof IllegalArgumentException refusal && refusal.getMessage() != null) {
            trouble.set(refusal.getMessage());
        } else {
            LOG.warn("A message of conversation {} could not be written to the cache", conversationId, e);
            trouble.set(I18n.text("composer.trouble.send"));
        }
        keep();
    }

    /** Takes a failed or held message of this conversation back into the box, in front of what stands there. */
    public void takeBack(long localId) {
        takeBack(() -> {
            replies.edit(localId);
            return true;
        });
    }

    /** Takes what was just sent back into the box, as long as that is offered. */
    public void undo() {
        undo.take().ifPresent(localId -> takeBack(() -> replies.undo(localId)));
    }

    private record TakenBack(boolean done, Drafts.Draft draft) {}

    private void takeBack(BooleanSupplier verb) {
        keep();
        String reply = visibility.get() == Visibility.REPLY ? text.get() : aside;
        String note = visibility.get() == Visibility.NOTE ? text.get() : aside;
        lane.ask(
                () -> new TakenBack(verb.getAsBoolean(), drafts.of(conversationId)),
                taken -> {
                    takenBack(Visibility.REPLY, reply, taken.draft().reply());
                    takenBack(Visibility.NOTE, note, taken.draft().note());
                    if (!taken.done()) {
                        trouble.set(I18n.text("composer.trouble.undo"));
                    }
                    keepWhenClosed();
                },
                this::failed);
    }

    private void takenBack(Visibility which, String before, String fresh) {
        if (fresh.equals(before)) {
            return;
        }
        write(which);
        String front = fresh.endsWith(before) ? fresh.substring(0, fresh.length() - before.length()) : fresh + "\n";
        saved.know(which, fresh);
        show(front + text.get());
    }

    /** Told of a colleague's reply here: announced when it comes while a reply is being written. */
    public void colleagueAnswered(String name, String words) {
        String reply = visibility.get() == Visibility.REPLY ? text.get() : aside;
        if (!reply.isBlank()) {
            news.set(Words.news(name, words));
        }
    }

    /** The agent has read what was announced. */
    public void newsRead() {
        news.set("");
    }

    private void quietly(Runnable what) {
        lane.run(what, e -> LOG.debug("Conversation {}: the server was not told", conversationId, e));
    }

    private void failed(Exception e) {
        LOG.warn("The draft of conversation {} could not be read", conversationId, e);
        trouble.set(I18n.text("composer.trouble.read"));
    }

    public long conversationId() {
        return conversationId;
    }

    /** What stands in the box; the view binds its control to it. */
    public StringProperty text() {
        return text;
    }

    public ReadOnlyObjectProperty<Visibility> visibility() {
        return visibility.getReadOnlyProperty();
    }

    /** One sentence about what did not work, or empty. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What happened here while a reply is being written, in a sentence, or empty. */
    public ReadOnlyStringProperty news() {
        return news.getReadOnlyProperty();
    }

    /** For how many seconds what was just sent can still be taken back; 0: not any more. */
    ReadOnlyIntegerProperty undoSeconds() {
        return undo.seconds();
    }

    /** The time has moved on. */
    void tick() {
        undo.tick();
    }

    /** True: Enter sends, Shift+Enter breaks the line. False: Ctrl or Cmd with Enter sends. */
    public ReadOnlyBooleanProperty enterSends() {
        return enterSends;
    }

    /** Out of sight, perhaps only for a moment: keeps what is typed and stops seeming to type. */
    void rest() {
        idle();
        keep();
    }

    /** It stands in a pane (again). */
    void open() {
        closed = false;
    }

    /** Keeps what is typed and stops seeming to type. What is on its way to the cache still gets there. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            idle();
            keep();
            keepRest();
        }
    }

    /** What was typed behind something on its way: kept at once, for the program may be ending. */
    private void keepRest() {
        Leaving before = leaving;
        if (before != null) {
            String now = before.as() == visibility.get() ? text.get() : aside;
            keep(before.as(), Words.without(before.words(), now));
            keep(other(before.as()), before.as() == visibility.get() ? aside : text.get());
        }
    }
}
