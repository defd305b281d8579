package org.evenkeel.ui.review;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.ui.fx.I18n;

/** Says that the table shows what a measure left out, and leads back; not there otherwise. */
final class LeftOutChip extends MenuButton {
    LeftOutChip(ReviewViewModel model) {
        setMnemonicParsing(false);
        getStyleClass().add("review-chip");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), true);
        MenuItem all = new MenuItem(I18n.text("review.left-out-leave"));
        all.setOnAction(choice -> model.filter().set(model.filter().get().without(SessionFilter.LeftOut.class)));
        getItems().add(all);
        model.filter().subscribe(now -> {
            SessionFilter.LeftOut left = now.get(SessionFilter.LeftOut.class).orElse(null);
            setVisible(left != null);
            setManaged(left != null);
            setText(left == null ? "" : ReviewWords.reason(left.reason()));
        });
    }
}
