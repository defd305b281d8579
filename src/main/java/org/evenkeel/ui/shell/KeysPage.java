package org.evenkeel.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.ReviewKeys;

/** Every key, from the table that the window listens by. Filled when it is opened first. */
final class KeysPage extends VBox {
    private final KeyMap keys;

    KeysPage(KeyMap keys) {
        this.keys = keys;
        getStyleClass().addAll("card", "keys-page");
        setFocusTraversable(true);
        setAccessibleText(I18n.text("keys.title"));
    }

    KeysPage open() {
        if (getChildren().isEmpty()) {
            fill();
        }
        return this;
    }

    private void fill() {
        Label title = new Label(I18n.text("keys.title"));
        title.getStyleClass().add("card-title");
        GridPane groups = new GridPane();
        groups.getStyleClass().add("keys-groups");
        groups.addRow(
                0,
                column(group(Command.Group.FIND, keys), group(Command.Group.WINDOW, keys)),
                column(group(Command.Group.WRITE, keys)),
                column(group(Command.Group.PANES, keys), review()));
        Label close = new Label(I18n.text("keys.close"));
        close.getStyleClass().add("keys-close");
        getChildren().addAll(title, groups, close);
    }

    private static VBox column(VBox... groups) {
        VBox column = new VBox(groups);
        column.getStyleClass().add("keys-column");
        return column;
    }

    private static VBox group(Command.Group group, KeyMap keys) {
        return group(
                group.key(),
                Arrays.stream(Command.values())
                        .filter(command -> command.group() == group)
                        .filter(command -> !keys.of(command).isEmpty())
                        .map(command -> line(
                                command.key(),
                                keys.of(command).stream().map(Keys::name).toList())));
    }

    private static VBox review() {
        return group("keys.review", ReviewKeys.lines().stream().map(line -> line(line.text(), line.hints())));
    }

    private static VBox group(String key, Stream<HBox> lines) {
        Label heading = new Label(I18n.text(key));
        heading.getStyleClass().add("keys-heading");
        VBox group = new VBox(heading);
        group.getStyleClass().add("keys-group");
        lines.forEach(group.getChildren()::add);
        return group;
    }

    private static HBox line(String key, List<String> hints) {
        Label name = new Label(I18n.text(key));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap);
        line.getStyleClass().add("keys-line");
        hints.forEach(hint -> line.getChildren().add(new KeyHint(hint)));
        return line;
    }
}
