package org.evenkeel.ui.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Transcripts;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.ui.conversation.Transcript.Prepared;
import org.evenkeel.ui.conversation.Transcript.Reading;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of one transcript: the newest page, older pages when asked, and then only what changed. All reads are on one
 * lane, so that what was read later is shown later. FX thread only.
 */
final class TranscriptFeed {
    private static final int FIRST_PAGE = 60;
    private static final int OLDER_PAGE = 200;
    private static final int FAR_PAGE = 1_000;
    /** How far back a remembered place is looked for before the end is shown instead. */
    private static final int FARTHEST_RESTORE = 2_000;

    private final long conversationId;
    private final Transcripts transcripts;
    private final FxThread.Lane lane;
    private final InstantSource clock;
    private final Transcript transcript;
    private final Consumer<Exception> failure;
    private final ReadOnlyBooleanWrapper fromBeginning = new ReadOnlyBooleanWrapper();
    private @Nullable Instant customerSaw;
    private boolean offline;
    private boolean loadingOlder;
    private boolean closed;

    TranscriptFeed(
            long conversationId,
            Transcripts transcripts,
            FxThread.Lane lane,
            InstantSource clock,
            Consumer<Exception> failure) {
        this.conversationId = conversationId;
        this.transcripts = transcripts;
        this.lane = lane;
        this.clock = clock;
        this.failure = failure;
        this.transcript = new Transcript(ZoneId.systemDefault(), clock.instant());
    }

    private record Page(List<Prepared> messages, boolean fromBeginning) {
        static Page of(Transcripts.Page page) {
            return new Page(page.messages().stream().map(Prepared::of).toList(), page.fromBeginning());
        }
    }

    /** Reads the newest page: before there is anything to show it in, because both take about as long. */
    void start() {
        lane.ask(() -> Page.of(transcripts.newest(conversationId, FIRST_PAGE)), this::show, failure);
    }

    /** Reads older pages until the remembered message is there. */
    void open(@Nullable Long scrolledTo, Runnable ready) {
        // On the lane, so that the first page comes before it.
        lane.ask(() -> true, turn -> searchBack(scrolledTo, ready), failure);
    }

    private void searchBack(@Nullable Long scrolledTo, Runnable ready) {
        boolean enough = scrolledTo == null
                || transcript.contains(scrolledTo)
                || fromBeginning.get()
                || rows().size() >= FARTHEST_RESTORE;
        if (enough) {
            ready.run();
        } else {
            loadOlder(() -> searchBack(scrolledTo, ready));
        }
    }

    /** Brings a message of the cache however far back it lies, with all that was said since. Not told when it is gone. */
    void bring(long localId, Runnable ready) {
        // As above; a page under way comes before it too.
        lane.ask(() -> true, turn -> reach(localId, ready), failure);
    }

    private void reach(long localId, Runnable ready) {
        if (transcript.contains(localId)) {
            ready.run();
        } else if (loadingOlder) {
            bring(localId, ready);
        } else {
            loadOlder(FAR_PAGE, () -> reach(localId, ready));
        }
    }

    /** Asks for the page before the first row; does nothing when there is none or one is on its way. */
    void loadOlder(Runnable then) {
        loadOlder(OLDER_PAGE, then);
    }

    private void loadOlder(int messages, Runnable then) {
        if (loadingOlder || fromBeginning.get() || rows().isEmpty()) {
            return;
        }
        loadingOlder = true;
        Message first = rows().getFirst().message();
        lane.ask(
                () -> Page.of(transcripts.before(first, messages)),
                page -> {
                    loadingOlder = false;
                    show(page);
                    then.run();
                },
                e -> {
                    loadingOlder = false;
                    failure.accept(e);
                });
    }

    private void show(Page page) {
        if (!closed) {
            fromBeginning.set(page.fromBeginning());
            transcript.prepend(page.messages());
            reread();
        }
    }

    /**
     * Reads again what changed.
     *
     * @param news told of the messages that came to stand at the end
     */
    void refresh(Set<Long> changed, Consumer<List<Message>> news) {
        lane.ask(
                () -> transcripts.rows(conversationId, changed).stream()
                        .map(Prepared::of)
                        .toList(),
                found -> {
                    if (!closed) {
                        news.accept(transcript.apply(changed, found, fromBeginning.get()));
                        reread();
                    }
                },
                failure);
    }

    /** Shows what a row hides, or hides it again. */
    void turn(TranscriptRow row) {
        transcript.turn(row);
    }

    /** Hides again what was shown of all rows. */
    void conceal() {
        transcript.conceal();
    }

    void offline(boolean offline) {
        this.offline = offline;
        reread();
    }

    void customerSaw(@Nullable Instant until) {
        customerSaw = until;
        reread();
    }

    /** Looks at the clock again, when a row waits for it. */
    void tick() {
        if (transcript.pending()) {
            reread();
        }
    }

    boolean pending() {
        return transcript.pending();
    }

    private void reread() {
        transcript.read(new Reading(offline, customerSaw, clock.instant()));
    }

    ObservableList<TranscriptRow> rows() {
        return transcript.rows();
    }

    ReadOnlyBooleanProperty fromBeginning() {
        return fromBeginning.getReadOnlyProperty();
    }

    /** What is still on its way is dropped. */
    void close() {
        closed = true;
    }
}
