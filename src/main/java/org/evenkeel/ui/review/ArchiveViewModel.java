package org.evenkeel.ui.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.evenkeel.desk.Reviews;
import org.evenkeel.desk.archive.ArchiveException;
import org.evenkeel.desk.archive.Archives;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * Handing sessions over, and taking an archive over.
 *
 * <pre>
 *            hand over                 save                         done
 *  CLOSED ──────────────▶ HANDING ─────────────────▶ WORKING ─────────────────▶ TOLD
 *    │ ▲                                                ▲ │ trouble: back to where it came from
 *    │ │ close, from anywhere but WORKING               │ │
 *    │ └─────                                           │ ▼          take
 *    └────────────── open ──────────────────────────────┘ LOCKED, PREVIEW ───▶ WORKING
 * </pre>
 *
 * FX thread only.
 */
final class ArchiveViewModel {
    enum State {
        CLOSED,
        /** What is to be handed over is chosen. */
        HANDING,
        WORKING,
        /** The file asks for its passphrase. */
        LOCKED,
        /** What is inside is shown; nothing was written yet. */
        PREVIEW,
        /** A sentence says what became of it. */
        TOLD
    }

    private final Archives archives;
    private final FxThread fx;
    private final Supplier<SessionFilter> shown;
    private final Supplier<@Nullable Long> open;
    private final Runnable taken;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Archives.@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty onlyOpen = new SimpleBooleanProperty();
    private final BooleanProperty masked = new SimpleBooleanProperty(true);
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private @Nullable Path file;
    private Archives.@Nullable Opened opened;

    /**
     * @param shown which sessions the table shows
     * @param open the session that is open, or null
     * @param taken told when there may be more sessions
     */
    ArchiveViewModel(
            Archives archives,
            FxThread fx,
            Supplier<SessionFilter> shown,
            Supplier<@Nullable Long> open,
            Runnable taken) {
        this.archives = archives;
        this.fx = fx;
        this.shown = shown;
        this.open = open;
        this.taken = taken;
        passphrase.subscribe(() -> trouble.set(""));
        again.subscribe(() -> trouble.set(""));
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What became of it, when told. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Why it did not work, or empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Archives.@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Only the session that is open, else all that the table shows. */
    BooleanProperty onlyOpen() {
        return onlyOpen;
    }

    boolean hasOpen() {
        return open.get() != null;
    }

    BooleanProperty masked() {
        return masked;
    }

    /** Empty for none. */
    StringProperty passphrase() {
        return passphrase;
    }

    /** The same once more, so that a slip of the finger locks nothing away. */
    StringProperty again() {
        return again;
    }

    void handOver() {
        if (state.get() != State.WORKING) {
            begin(State.HANDING);
            onlyOpen.set(false);
            masked.set(true);
        }
    }

    void close() {
        if (state.get() != State.WORKING) {
            begin(State.CLOSED);
        }
    }

    private void begin(State first) {
        passphrase.set("");
        again.set("");
        trouble.set("");
        file = null;
        opened = null;
        preview.set(null);
        state.set(first);
    }

    /** True when a file may be chosen to write to; else says why not. */
    boolean ready() {
        boolean same = passphrase.get().equals(again.get());
        trouble.set(same ? "" : I18n.text("archive.not-the-same"));
        return same;
    }

    void save(Path target) {
        if (state.get() != State.HANDING || !ready()) {
            return;
        }
        Long one = open.get();
        SessionFilter wanted = onlyOpen.get() && one != null
                ? SessionFilter.ALL.with(new SessionFilter.Among(List.of(one)))
                : shown.get();
        boolean mask = masked.get();
        String secret = passphrase.get();
        work(
                State.HANDING,
                () -> archives.create(wanted, target, mask, secret),
                written -> tell(I18n.text(
                        secret.isEmpty() ? "archive.written" : "archive.written-locked",
                        String.valueOf(target.getFileName()),
                        written.sessions(),
                        written.reviews(),
                        written.without())));
    }

    void open(Path chosen) {
        if (state.get() == State.WORKING) {
            return;
        }
        begin(State.CLOSED);
        file = chosen;
        look();
    }

    /** Tries the passphrase. */
    void unlock() {
        if (state.get() == State.LOCKED && !passphrase.get().isEmpty()) {
            look();
        }
    }

    private void look() {
        Path from = file;
        if (from == null) {
            return;
        }
        String secret = passphrase.get();
        work(state.get(), () -> archives.open(from, secret), found -> {
            opened = found;
            preview.set(found.preview());
            passphrase.set("");
            state.set(State.PREVIEW);
        });
    }

    void take() {
        Archives.Opened found = opened;
        if (state.get() == State.PREVIEW && found != null) {
            work(State.PREVIEW, () -> archives.take(found), done -> {
                tell(I18n.text(
                        "archive.taken",
                        done.fresh(),
                        done.updated() + done.completed(),
                        done.newReviews(),
                        done.newNotes(),
                        done.calibrated()));
                taken.run();
            });
        }
    }

    private <T> void work(State back, Callable<T> deed, Consumer<T> done) {
        trouble.set("");
        state.set(State.WORKING);
        fx.ask(deed, done, failure -> failed(failure, back));
    }

    private void tell(String words) {
        sentence.set(words);
        begin(State.TOLD);
    }

    private void failed(Exception failure, State back) {
        boolean locked = failure instanceof ArchiveException refused
                && (refused.kind() == ArchiveException.Kind.LOCKED
                        || refused.kind() == ArchiveException.Kind.WRONG_PASSPHRASE);
        if (locked) {
            state.set(State.LOCKED);
            trouble.set(back == State.LOCKED ? String.valueOf(failure.getMessage()) : "");
        } else if (failure instanceof ArchiveException || failure instanceof Reviews.RefusedException) {
            settle(back, String.valueOf(failure.getMessage()));
        } else if (failure instanceof UncheckedIOException) {
            settle(back, I18n.text("archive.not-written", String.valueOf(failure.getMessage())));
        } else {
            settle(back, I18n.text("review.trouble"));
            fx.unexpected(failure);
        }
    }

    private void settle(State back, String words) {
        if (back == State.HANDING) {
            state.set(back);
            trouble.set(words);
        } else {
            tell(words);
        }
    }
}
