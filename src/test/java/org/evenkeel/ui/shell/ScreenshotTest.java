package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.evenkeel.ui.controls.Png;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ScreenshotTest {
    @Test
    void whatIsWrittenReadsBackTheSame() {
        WritableImage picture = new WritableImage(37, 23);
        Random random = new Random(5);
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                int alpha = x < 30 ? 0xff : 0;
                picture.getPixelWriter().setArgb(x, y, alpha == 0 ? 0 : alpha << 24 | random.nextInt(0x1000000));
            }
        }
        Image back = new Image(new ByteArrayInputStream(Png.of(picture)));
        assertFalse(back.isError());
        assertEquals(37, back.getWidth());
        assertEquals(23, back.getHeight());
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++) {
                assertEquals(
                        picture.getPixelReader().getArgb(x, y),
                        back.getPixelReader().getArgb(x, y));
            }
        }
    }
}
