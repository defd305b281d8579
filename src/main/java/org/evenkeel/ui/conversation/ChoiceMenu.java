package org.evenkeel.ui.conversation;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** Promise, snooze, assign, priority and labels of one conversation, each in a menu of its own. */
final class ChoiceMenu extends ContextMenu {
    private final Consumer<Choice> choose;

    ChoiceMenu(Consumer<Choice> choose) {
        this.choose = choose;
    }

    void offer(List<Choice> choices) {
        getItems().clear();
        for (Choice.Group group : Choice.Group.values()) {
            Menu menu = new Menu(group.title());
            choices.stream()
                    .filter(choice -> choice.group() == group)
                    .map(this::item)
                    .forEach(menu.getItems()::add);
            if (!menu.getItems().isEmpty()) {
                getItems().add(menu);
            }
        }
    }

    private MenuItem item(Choice choice) {
        MenuItem item;
        if (choice.group() == Choice.Group.SNOOZE || choice.group() == Choice.Group.PROMISE) {
            item = new MenuItem(choice.title());
        } else {
            CheckMenuItem check = new CheckMenuItem(choice.title());
            check.setSelected(choice.chosen());
            item = check;
        }
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> choose.accept(choice));
        return item;
    }
}
