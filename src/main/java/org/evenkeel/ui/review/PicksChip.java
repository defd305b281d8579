package org.evenkeel.ui.review;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.evenkeel.ui.fx.I18n;

/** Says how many sessions are chosen by hand, and shows them; not there while there are none. */
final class PicksChip extends MenuButton {
    PicksChip(Picks picks) {
        setMnemonicParsing(false);
        getStyleClass().addAll("review-chip", "review-picks");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), true);
        MenuItem show = new MenuItem(I18n.text("review.picks-show"));
        show.setOnAction(choice -> picks.show());
        MenuItem clear = new MenuItem(I18n.text("review.picks-clear"));
        clear.setOnAction(choice -> picks.clear());
        getItems().addAll(show, clear);
        picks.ids().subscribe(ids -> {
            setVisible(!ids.isEmpty());
            setManaged(!ids.isEmpty());
            setText(I18n.text("review.picks", ids.size()));
        });
    }
}
