package org.evenkeel.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** What of a scroll pane is seen. FX thread only. */
public final class Viewport {
    private Viewport() {}

    /**
     * Paints what changes in the pane, and nothing else. As JavaFX makes it, a pane keeps a picture of all that is seen, which
     * saves work while it scrolls (not on a machine that draws by the processor), and paints the whole picture anew whenever a
     * letter in it changes.
     */
    public static void paintedDirectly(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            Node viewport = skin == null ? null : pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
