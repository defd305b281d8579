package org.evenkeel.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tab stays in the card, leaves out what cannot be used, and the focus is drawn wherever it goes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class TabRingTest {
    private HBox card;

    @Start
    void start(Stage stage) {
        Button outside = new Button("outside");
        Button first = new Button("first");
        TextField second = new TextField("second");
        Button off = new Button("off");
        Button last = new Button("last");
        off.setDisable(true);
        // In the window they stand in another order than in the ring.
        card = new HBox(last, first, second, off);
        TabRing.around(card, List.of(first, second, off, last));
        stage.setScene(new Scene(new VBox(card, outside), 500, 200));
        stage.show();
        outside.requestFocus();
    }

    private void step(FxRobot robot, int by, String expected) {
        robot.interact(() -> TabRing.step(card, by));
        Node owner = card.getScene().getFocusOwner();
        assertEquals(expected, owner instanceof Button button ? button.getText() : "second");
        assertTrue(owner.isFocusVisible(), expected);
    }

    @Test
    void itWalksRoundAndBack(FxRobot robot) {
        for (String expected : List.of("first", "second", "last", "first", "second")) {
            step(robot, 1, expected);
        }
        for (String expected : List.of("first", "last", "second", "first")) {
            step(robot, -1, expected);
        }
    }
}
