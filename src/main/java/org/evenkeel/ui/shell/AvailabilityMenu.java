package org.evenkeel.ui.shell;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.ui.fx.I18n;

/** What colleagues shall see of us. */
final class AvailabilityMenu extends ContextMenu {
    private final ToggleGroup choices = new ToggleGroup();

    AvailabilityMenu(Consumer<Availability> change) {
        for (Availability choice : Availability.values()) {
            RadioMenuItem item = new RadioMenuItem(words(choice));
            item.setToggleGroup(choices);
            item.setUserData(choice);
            item.setOnAction(chosen -> change.accept(choice));
            getItems().add(item);
        }
    }

    void mark(Availability now) {
        choices.getToggles().stream().filter(item -> item.getUserData() == now).forEach(choices::selectToggle);
    }

    static String words(Availability availability) {
        return I18n.text(
                switch (availability) {
                    case ONLINE -> "rail.online";
                    case BUSY -> "rail.busy";
                    case OFFLINE -> "rail.offline";
                });
    }
}
