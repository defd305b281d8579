package org.evenkeel.ui.notify;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.Urgency;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One alarm as a card: a sign, who, what. A click opens the conversation; the cross takes the card away. */
final class BannerCard extends HBox {
    BannerCard(Banner banner, Consumer<Banner> open, Consumer<Banner> dismiss) {
        getStyleClass().addAll("banner", "on-soft");
        for (Urgency urgency : Urgency.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(urgency.name().toLowerCase(Locale.ROOT)), urgency == banner.urgency());
        }
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(I18n.text("alarm.spoken", banner.title(), banner.detail()));
        Label title = new Label(banner.title());
        title.getStyleClass().add("banner-title");
        Label detail = new Label(banner.detail());
        detail.getStyleClass().add("banner-detail");
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon sign = new FontIcon(sign(banner.alarms().getFirst().kind()));
        sign.getStyleClass().add("banner-sign");
        HBox sphere = new HBox(sign);
        sphere.getStyleClass().add("banner-sphere");
        sphere.setAlignment(Pos.CENTER);
        IconButton close = new IconButton(Feather.X, I18n.text("alarm.close"), new KeyCodeCombination(KeyCode.ESCAPE));
        close.setFocusTraversable(false);
        close.setOnAction(pressed -> dismiss.accept(banner));
        getChildren().addAll(sphere, words, close);
        setOnMouseClicked(clicked -> open.accept(banner));
    }

    private static Ikon sign(AlarmKind kind) {
        return switch (kind) {
            case NEW_CHAT -> Feather.USER_PLUS;
            case NEW_REPLY -> Feather.MESSAGE_SQUARE;
            case WAITS_TOO_LONG -> Feather.CLOCK;
            case CONSENT_OPEN -> Feather.HELP_CIRCLE;
            case CHECK_IN_DUE, HOLD_ENDING, HOLD_LAPSED -> Feather.PAUSE;
            case HOLD_ESCALATED -> Feather.ALERT_TRIANGLE;
            case PROMISE_DUE -> Feather.FLAG;
        };
    }
}
