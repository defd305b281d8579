package org.evenkeel.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.evenkeel.ui.controls.Png;

/** Pictures of the screen as PNG, without Swing or AWT. */
public final class Screenshot {
    private Screenshot() {}

    /** Writes what the scene shows now; makes the directory when it is missing. FX thread. */
    public static void save(Scene scene, Path file) throws IOException {
        save(scene.snapshot(null), file);
    }

    /** The same for a picture already taken. Any thread. */
    public static void save(Image image, Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.write(file, Png.of(image));
    }
}
