package org.evenkeel.ui.review;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** A row of the table; one that is chosen by hand says so. A click with Ctrl or Cmd chooses it, or no more. */
final class SessionRow extends TableRow<SessionSummary> {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Picks picks;

    SessionRow(Picks picks) {
        this.picks = picks;
        picks.ids().subscribe(ids -> mark());
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.isShortcutDown() && press.getButton() == MouseButton.PRIMARY && getItem() != null) {
                picks.turn(getItem());
                press.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SessionSummary row, boolean empty) {
        super.updateItem(row, empty);
        mark();
    }

    private void mark() {
        boolean picked = !isEmpty() && getItem() != null && picks.has(getItem());
        pseudoClassStateChanged(PICKED, picked);
        setAccessibleHelp(picked ? I18n.text("review.picked") : null);
    }
}
