package org.evenkeel.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The tip is made when the pointer comes, and says what holds then. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class TipTest {
    private Label sign;

    @Start
    void start(Stage stage) {
        sign = new Label("sign");
        stage.setScene(new Scene(new VBox(40, new Label("elsewhere"), sign), 300, 200));
        stage.show();
    }

    private static List<String> open() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, TipTest::tips);
    }

    private static List<String> tips() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList();
    }

    @Test
    void itOpensWhereThePointerComesToRest(FxRobot robot) {
        robot.moveTo("elsewhere");
        robot.interact(() -> {
            Tip.set(sign, "before");
            Tip.set(sign, "what it does");
        });
        assertThat(sign.getTooltip()).as("nobody has come near").isNull();
        assertThat(sign.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("what it does");
        robot.moveTo("sign");
        await().until(() -> open().equals(List.of("what it does")));
        robot.interact(() -> Tip.set(sign, "and now this"));
        assertThat(open()).containsExactly("and now this");
        robot.moveTo("elsewhere");
        await().until(() -> open().isEmpty());
    }

    @Test
    void wordsThatComeWhileThePointerIsThereAreSeen(FxRobot robot) {
        robot.interact(() -> Tip.set(sign, ""));
        robot.moveTo("sign");
        robot.interact(() -> Tip.set(sign, "late"));
        robot.moveBy(2, 0);
        await().until(() -> open().equals(List.of("late")));
    }

    @Test
    void noWordsAreNoTip(FxRobot robot) {
        robot.moveTo("elsewhere");
        robot.interact(() -> Tip.set(sign, "what it does"));
        robot.moveTo("sign");
        assertThat(sign.getTooltip()).isNotNull();
        robot.interact(() -> Tip.set(sign, ""));
        assertThat(sign.getTooltip()).isNull();
        assertThat(sign.queryAccessibleAttribute(AccessibleAttribute.HELP)).isEqualTo("");
        robot.moveTo("elsewhere").moveTo("sign");
        assertThat(sign.getTooltip()).isNull();
    }
}
