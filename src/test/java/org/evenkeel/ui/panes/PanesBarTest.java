package org.evenkeel.ui.panes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.control.Label;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PanesBarTest {
    @Test
    void theTitleSaysHowManyOfThemCanBeSeen(@TempDir Path directory) {
        try (DeskOnDisk desk = new DeskOnDisk(directory)) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
                PanesViewModel model = new PanesViewModel(desk.layouts, FxThread.immediate());
                PanesBar bar = new PanesBar(model);
                assertEquals("No chat open", title(bar));
                model.room(1_440, 813);
                model.choose(3);
                model.open(1);
                model.open(2);
                assertEquals("2 chats side by side", title(bar));
                model.open(3);
                assertEquals("2 of 3 chats in view", title(bar));
                model.room(1_920, 1_293);
                assertEquals("3 chats side by side", title(bar));
                model.room(900, 500);
                assertEquals("1 of 3 chats in view", title(bar));
            });
        }
    }

    private static String title(PanesBar bar) {
        return ((Label) bar.getChildren().getFirst()).getText();
    }
}
