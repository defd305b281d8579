package org.evenkeel.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FiguresTest {
    private final List<ClockChip> chips = new ArrayList<>();
    private final AtomicInteger layouts = new AtomicInteger();
    private final StackPane root = new StackPane();

    /** A list as the queue is one: each row has a clock. */
    @Start
    void show(Stage stage) {
        ListView<Integer> list = new ListView<>(FXCollections.observableArrayList(252, 253, 254)) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                layouts.incrementAndGet();
            }
        };
        list.setCellFactory(view -> new ListCell<>() {
            private final ClockChip clock = new ClockChip();

            {
                chips.add(clock);
            }

            @Override
            protected void updateItem(Integer seconds, boolean empty) {
                super.updateItem(seconds, empty);
                setGraphic(empty ? null : new HBox(clock));
                if (!empty) {
                    clock.show(Duration.ofSeconds(seconds), "green", () -> "");
                }
            }
        });
        root.getChildren().add(list);
        Scene scene = new Scene(root, 300, 200);
        scene.getStylesheets()
                .add(Objects.requireNonNull(ClockChip.class.getResource("controls.css"))
                        .toExternalForm());
        root.setStyle("-ek-ok: #116611; -ek-ok-soft: #ddffdd; -ek-late: #aa1111; -ek-late-soft: #ffdddd;"
                + "-ek-warn: #996600; -ek-warn-soft: #ffeecc; -ek-text: #222222;");
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aSecondIsSeenAndLaysNothingOut(FxRobot robot) {
        settle();
        int before = layouts.get();
        WritableImage then = picture(robot);
        robot.interact(() -> chips.forEach(chip -> chip.show(Duration.ofSeconds(258), "green", () -> "")));
        settle();
        assertThat(layouts).hasValue(before);
        assertThat(differing(then, picture(robot))).isPositive();
    }

    @Test
    void figuresThatNeedMoreRoomGetIt(FxRobot robot) {
        settle();
        int before = layouts.get();
        double narrow = widths();
        robot.interact(() -> chips.forEach(chip -> chip.show(Duration.ofSeconds(600), "green", () -> "")));
        settle();
        assertThat(layouts.get()).isGreaterThan(before);
        assertThat(widths()).isGreaterThan(narrow);
    }

    @Test
    void everyDigitTakesTheSameRoom(FxRobot robot) {
        Figures figures = new Figures();
        robot.interact(() -> figures.show("1:11"));
        double ones = figures.prefWidth(-1);
        robot.interact(() -> figures.show("4:44"));
        assertThat(figures.prefWidth(-1)).isEqualTo(ones).isPositive();
    }

    @Test
    void theColourFollowsTheLevel(FxRobot robot) {
        settle();
        WritableImage green = picture(robot);
        assertThat(reddish(green)).isZero();
        robot.interact(() -> chips.forEach(chip -> chip.show(Duration.ofSeconds(252), "red", () -> "")));
        settle();
        assertThat(reddish(picture(robot))).isPositive();
    }

    /** Of all cells, one of which the list only measures. */
    private double widths() {
        return chips.stream().mapToDouble(ClockChip::getWidth).sum();
    }

    private static void settle() {
        for (int pulse = 0; pulse < 4; pulse++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private WritableImage picture(FxRobot robot) {
        WritableImage[] taken = new WritableImage[1];
        robot.interact(() -> taken[0] = root.getScene().snapshot(null));
        return taken[0];
    }

    private static int differing(WritableImage one, WritableImage other) {
        int found = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                found += one.getPixelReader().getArgb(x, y)
                                == other.getPixelReader().getArgb(x, y)
                        ? 0
                        : 1;
            }
        }
        return found;
    }

    /** Pixels as the figures of a late clock are: dark red. */
    private static int reddish(WritableImage picture) {
        int found = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = picture.getPixelReader().getArgb(x, y);
                int red = argb >> 16 & 0xff;
                int green = argb >> 8 & 0xff;
                found += red > 120 && green < 90 ? 1 : 0;
            }
        }
        return found;
    }
}
