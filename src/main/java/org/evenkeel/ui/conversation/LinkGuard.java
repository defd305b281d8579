package org.evenkeel.ui.conversation;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.evenkeel.ui.fx.I18n;

/** Opens an address outside only after a person has seen where it truly leads. */
public final class LinkGuard {
    private final Consumer<URI> browser;

    /** @param browser opens an address with the system's own program; called on the FX thread */
    public LinkGuard(Consumer<URI> browser) {
        this.browser = browser;
    }

    /** Asks above the window of the node; nothing waits for the answer. */
    void ask(Node where, SafeLink link) {
        ButtonType open = new ButtonType(I18n.text("conversation.link.open"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(I18n.text("conversation.link.stay"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(where.getScene().getWindow());
        dialog.setTitle(I18n.text("conversation.link.title"));
        dialog.getDialogPane().getStylesheets().setAll(where.getScene().getStylesheets());
        dialog.getDialogPane()
                .getStylesheets()
                .add(LinkGuard.class.getResource("conversation.css").toExternalForm());
        dialog.getDialogPane().getStyleClass().add("link-guard");
        dialog.getDialogPane().setContent(new VBox(12, title(), address(link)));
        dialog.getDialogPane().getButtonTypes().setAll(open, stay);
        dialog.setOnHidden(hidden -> {
            if (dialog.getResult() == open) {
                browser.accept(URI.create(link.address()));
            }
        });
        dialog.show();
    }

    private static Label title() {
        Label title = new Label(I18n.text("conversation.link.question"));
        title.getStyleClass().add("link-question");
        return title;
    }

    private static TextFlow address(SafeLink link) {
        Text before = new Text(link.before());
        Text host = new Text(link.host());
        Text after = new Text(link.after());
        before.getStyleClass().add("link-rest");
        host.getStyleClass().add("link-host");
        after.getStyleClass().add("link-rest");
        TextFlow address = new TextFlow(before, host, after);
        address.getStyleClass().add("link-address");
        address.setPrefWidth(460);
        return address;
    }
}
