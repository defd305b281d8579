package org.evenkeel.ui.review;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.evenkeel.desk.Reviews;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** What stands beside the table: an agent's reviews and notes, the scorecards, the calibrations. FX thread only. */
final class JudgingViewModel {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final FxThread fx;
    private final FolderViewModel folder;
    private final CardsViewModel cards;
    private final CalibrationsViewModel calibrations;
    private final BiConsumer<Long, @Nullable Long> open;

    /** @param open opens a session, and goes to a message of it when one is given */
    JudgingViewModel(Reviews reviews, FxThread fx, BiConsumer<Long, @Nullable Long> open) {
        this.fx = fx;
        this.open = open;
        this.folder = new FolderViewModel(reviews, fx.lane(), this::told);
        this.cards = new CardsViewModel(reviews.scorecards(), fx.lane(), this::told);
        this.calibrations = new CalibrationsViewModel(reviews, fx.lane(), this::told);
    }

    /** True while it takes the place of the table. */
    BooleanProperty shown() {
        return shown;
    }

    FolderViewModel folder() {
        return folder;
    }

    CardsViewModel cards() {
        return cards;
    }

    CalibrationsViewModel calibrations() {
        return calibrations;
    }

    /** A sentence when something did not work, else empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    void open(long sessionId, @Nullable Long messageId) {
        open.accept(sessionId, messageId);
    }

    /** @param failure null: it worked */
    private void told(@Nullable Exception failure) {
        trouble.set(failure == null ? "" : JudgingWords.failure(failure));
        if (failure != null && !JudgingWords.expected(failure)) {
            fx.unexpected(failure);
        }
    }
}
