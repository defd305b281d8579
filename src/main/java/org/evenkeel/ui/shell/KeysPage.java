package org.evenkeel.ui.shell;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.fx.I18n;

/** Every key, from the table that the window listens by. */
final class KeysPage extends VBox {
    KeysPage(KeyMap keys) {
        getStyleClass().addAll("card", "keys-page");
        setFocusTraversable(true);
        setAccessibleText(I18n.text("keys.title"));
        Label title = new Label(I18n.text("keys.title"));
        title.getStyleClass().add("card-title");
        GridPane groups = new GridPane();
        groups.getStyleClass().add("keys-groups");
        Command.Group[] all = Command.Group.values();
        for (int i = 0; i < all.length; i++) {
            groups.add(group(all[i], keys), i % 2, i / 2);
        }
        Label close = new Label(I18n.text("keys.close"));
        close.getStyleClass().add("keys-close");
        getChildren().addAll(title, groups, close);
    }

    private static VBox group(Command.Group group, KeyMap keys) {
        Label heading = new Label(I18n.text(group.key()));
        heading.getStyleClass().add("keys-heading");
        VBox lines = new VBox(heading);
        lines.getStyleClass().add("keys-group");
        Arrays.stream(Command.values())
                .filter(command -> command.group() == group && !keys.of(command).isEmpty())
                .forEach(command -> lines.getChildren().add(line(command, keys)));
        return lines;
    }

    private static HBox line(Command command, KeyMap keys) {
        Label name = new Label(I18n.text(command.key()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap);
        line.getStyleClass().add("keys-line");
        keys.of(command).forEach(combination -> line.getChildren().add(new KeyHint(Keys.name(combination))));
        return line;
    }
}
