package org.evenkeel.ui.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.evenkeel.desk.Layouts;
import org.jspecify.annotations.Nullable;

/** Puts the window where it stood last, and remembers where it stands now. FX thread only. */
final class WindowPlace implements AutoCloseable {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 520;

    private final Stage stage;
    private final Deeds deeds;
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(1));
    private Subscription watching = Subscription.EMPTY;
    private Layouts.@Nullable Window written;

    WindowPlace(Stage stage, Deeds deeds) {
        this.stage = stage;
        this.deeds = deeds;
        quiet.setOnFinished(done -> keep());
    }

    /** Shows the window at its place. */
    void show() {
        deeds.place(kept -> {
            put(kept);
            stage.show();
            watching = Subscription.combine(
                    stage.xProperty().subscribe(quiet::playFromStart),
                    stage.yProperty().subscribe(quiet::playFromStart),
                    stage.widthProperty().subscribe(quiet::playFromStart),
                    stage.heightProperty().subscribe(quiet::playFromStart),
                    stage.maximizedProperty().subscribe(quiet::playFromStart));
        });
    }

    private void put(Optional<Layouts.Window> kept) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        kept.filter(WindowPlace::reachable)
                .ifPresentOrElse(
                        place -> {
                            stage.setX(place.x());
                            stage.setY(place.y());
                            stage.setWidth(place.width());
                            stage.setHeight(place.height());
                            stage.setMaximized(place.maximized());
                        },
                        () -> {
                            double width = Math.min(WIDTH, room.getWidth());
                            double height = Math.min(HEIGHT, room.getHeight());
                            stage.setWidth(width);
                            stage.setHeight(height);
                            stage.setX(room.getMinX() + (room.getWidth() - width) / 2);
                            stage.setY(room.getMinY() + (room.getHeight() - height) / 2);
                        });
    }

    /** A screen may have gone since: enough of the window's top must be in sight to take hold of it. */
    private static boolean reachable(Layouts.Window place) {
        return place.width() >= LEAST_WIDTH / 2
                && place.height() >= LEAST_HEIGHT / 2
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(room -> room.intersects(place.x() + 60, place.y(), place.width() - 120, 30));
    }

    private void keep() {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        Layouts.Window last = written;
        Layouts.Window now = stage.isMaximized() && last != null
                ? new Layouts.Window(last.x(), last.y(), last.width(), last.height(), true)
                : new Layouts.Window(
                        (int) stage.getX(),
                        (int) stage.getY(),
                        (int) stage.getWidth(),
                        (int) stage.getHeight(),
                        stage.isMaximized());
        if (!now.equals(last)) {
            written = now;
            deeds.keep(now);
        }
    }

    @Override
    public void close() {
        watching.unsubscribe();
        quiet.stop();
        keep();
    }
}
