package org.evenkeel.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One calm sentence at the bottom of the window; goes away by itself. */
final class Notice extends HBox {
    private final Label sentence = new Label();
    private final PauseTransition stay = new PauseTransition(Duration.seconds(10));

    Notice() {
        getStyleClass().addAll("notice", "on-soft");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        TextDirection.wrap(sentence);
        sentence.setPrefWidth(186);
        sentence.setMinHeight(USE_PREF_SIZE);
        IconButton close = new IconButton(Feather.X, I18n.text("notice.close"), null);
        close.setOnAction(pressed -> hide());
        close.setFocusTraversable(false);
        getChildren().addAll(new FontIcon(Feather.INFO), sentence, close);
        stay.setOnFinished(done -> hide());
        hide();
    }

    void show(String words) {
        sentence.setText(words);
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        setVisible(true);
        stay.playFromStart();
    }

    void hide() {
        stay.stop();
        setVisible(false);
    }
}
