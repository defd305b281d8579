package org.evenkeel.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.evenkeel.desk.Settings;

/**
 * Dresses every window of the program: AtlantaFX below, our sheets above, light or dark. Follows the system until the person
 * chooses. FX thread only; one at a time.
 */
public final class Theme implements AutoCloseable {
    private static final List<String> FACES = List.of("Regular", "Italic", "Medium", "SemiBold", "Bold", "BoldItalic");

    private static boolean facesLoaded;

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ChangeListener<ColorScheme> system = (scheme, before, now) -> dress();
    private final ListChangeListener<Window> windows = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    };
    private Settings.Theme choice;

    public Theme(Settings.Theme choice) {
        this.choice = choice;
        loadFaces();
        Platform.getPreferences().colorSchemeProperty().addListener(system);
        Window.getWindows().addListener(windows);
        dress();
    }

    /** True while the dark half is worn. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public Settings.Theme choice() {
        return choice;
    }

    public void choose(Settings.Theme theme) {
        choice = theme;
        dress();
    }

    /** Dresses a scene that no window shows yet. */
    public void dress(Scene scene) {
        List<String> ours = sheets(dark.get());
        if (scene.getStylesheets().equals(ours)) {
            return;
        }
        scene.getStylesheets().setAll(ours);
    }

    static List<String> sheets(boolean dark) {
        return List.of(
                sheet(dark ? "dark.css" : "light.css"),
                sheet("theme.css"),
                sheet("/org/evenkeel/ui/controls/controls.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    private void dress() {
        dark.set(
                switch (choice) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
        String below =
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!below.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(below);
        }
        Window.getWindows().forEach(this::dress);
    }

    /** Menus and tooltips take the sheets of the window they belong to. */
    private void dress(Window window) {
        if (window instanceof Stage stage && stage.getScene() != null) {
            dress(stage.getScene());
        }
    }

    private static void loadFaces() {
        if (!facesLoaded) {
            FACES.forEach(Theme::loadFace);
            facesLoaded = true;
        }
    }

    private static void loadFace(String face) {
        try (InputStream in =
                Objects.requireNonNull(Theme.class.getResourceAsStream("fonts/Inter-" + face + ".otf"), face)) {
            Font.loadFont(in, 13);
        } catch (IOException e) {
            throw new UncheckedIOException("The font Inter " + face + " could not be read", e);
        }
    }

    @Override
    public void close() {
        Platform.getPreferences().colorSchemeProperty().removeListener(system);
        Window.getWindows().removeListener(windows);
    }
}
