package org.evenkeel.ui.review;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.evenkeel.desk.Beside;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** That a session is one of several of its chat, and the way to the one before and the one after. */
final class SessionLinks extends HBox {
    static final String EARLIER_KEY = "E";
    static final String LATER_KEY = "L";

    private final Label what = new Label();
    private final Button earlier = link(Feather.CORNER_UP_LEFT, "review.link-earlier");
    private final Button later = link(Feather.CORNER_DOWN_RIGHT, "review.link-later");

    SessionLinks(Consumer<SessionSummary> open) {
        getStyleClass().add("review-links");
        what.getStyleClass().add("review-detail");
        getChildren().addAll(what, earlier, later);
        for (Button link : new Button[] {earlier, later}) {
            link.setOnAction(press -> {
                if (link.getUserData() instanceof SessionSummary session) {
                    open.accept(session);
                }
            });
        }
    }

    private static Button link(Feather icon, String tooltip) {
        Button link = new Button("", new FontIcon(icon));
        link.setMnemonicParsing(false);
        link.getStyleClass().add("review-link");
        Tip.set(link, I18n.text(tooltip));
        return link;
    }

    void show(SessionSummary shown, Beside beside) {
        SessionSummary before = beside.before();
        SessionSummary after = beside.after();
        what.setText(
                shown.number() > 1
                        ? I18n.text("review.link-reopened", shown.number())
                        : I18n.text("review.link-first"));
        show(earlier, before);
        show(later, after);
        boolean any = before != null || after != null || shown.number() > 1;
        setVisible(any);
        setManaged(any);
    }

    private static void show(Button link, @Nullable SessionSummary to) {
        link.setUserData(to);
        link.setVisible(to != null);
        link.setManaged(to != null);
        link.setText(to == null ? "" : I18n.text("review.link-session", to.number(), ReviewWords.when(to.began())));
    }

    /** To the session before; nothing when there is none. */
    void earlier() {
        earlier.fire();
    }

    /** To the session after; nothing when there is none. */
    void later() {
        later.fire();
    }
}
