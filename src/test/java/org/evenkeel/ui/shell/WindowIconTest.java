package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class WindowIconTest {
    private final SimpleIntegerProperty waiting = new SimpleIntegerProperty();
    private final SimpleBooleanProperty overdue = new SimpleBooleanProperty();
    private final SimpleObjectProperty<StatusWords> status = new SimpleObjectProperty<>(words(StatusWords.Mood.ONLINE));
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        new WindowIcon(stage, waiting, overdue, status);
    }

    private static StatusWords words(StatusWords.Mood mood) {
        return new StatusWords(mood, "", "", "", false, "");
    }

    @Test
    void itComesInTheSizesThatSystemsAskFor() {
        assertEquals(
                List.of(16.0, 32.0, 48.0, 128.0),
                stage.getIcons().stream().map(Image::getWidth).toList());
    }

    @Test
    void itSaysThatSomebodyWaitsAndThatTheLineIsAway(FxRobot robot) {
        Color ground = pixel(64, 12);
        Color corner = pixel(96, 32);
        robot.interact(() -> waiting.set(2));
        assertEquals(ground, pixel(64, 12));
        Color waits = pixel(96, 32);
        assertNotEquals(corner, waits);
        robot.interact(() -> overdue.set(true));
        assertEquals(ground, pixel(64, 12));
        assertTrue(pixel(96, 32).getRed() > waits.getRed(), "redder than when somebody waits");
        assertNotEquals(corner, pixel(96, 32));
        robot.interact(() -> status.set(words(StatusWords.Mood.OFFLINE)));
        assertNotEquals(ground, pixel(64, 12));
        robot.interact(() -> {
            waiting.set(0);
            overdue.set(false);
            status.set(words(StatusWords.Mood.ONLINE));
        });
        assertEquals(ground, pixel(64, 12));
        assertEquals(corner, pixel(96, 32));
    }

    private Color pixel(int x, int y) {
        return stage.getIcons().getLast().getPixelReader().getColor(x, y);
    }
}
