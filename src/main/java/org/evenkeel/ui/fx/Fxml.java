package org.evenkeel.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;

/** Loads the screen that lies beside its controller: {@code QueueView.fxml} for {@code QueueView}. */
public final class Fxml {
    private Fxml() {}

    /** Fills the controller's fields from its FXML and returns the root. FX thread. */
    public static <T> T load(Object controller) {
        Class<?> owner = controller.getClass();
        URL place = owner.getResource(owner.getSimpleName() + ".fxml");
        if (place == null) {
            throw new IllegalStateException("There is no " + owner.getSimpleName() + ".fxml beside " + owner.getName());
        }
        FXMLLoader loader = new FXMLLoader(place, I18n.STRINGS);
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The screen " + owner.getSimpleName() + " could not be loaded", e);
        }
    }
}
