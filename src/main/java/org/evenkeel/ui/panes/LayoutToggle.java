package org.evenkeel.ui.panes;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;

/** Chooses one, two, three or four panes. */
final class LayoutToggle extends HBox {
    /** Drawn on 14 × 12, in the weight of the icon pack. */
    private static final List<String> DRAWN = List.of(
            "M1.5 .5H12.5A1 1 0 0 1 13.5 1.5V10.5A1 1 0 0 1 12.5 11.5H1.5A1 1 0 0 1 .5 10.5V1.5A1 1 0 0 1 1.5 .5Z",
            "M1.5 .5H12.5A1 1 0 0 1 13.5 1.5V10.5A1 1 0 0 1 12.5 11.5H1.5A1 1 0 0 1 .5 10.5V1.5A1 1 0 0 1 1.5 .5ZM7 .5V11.5",
            "M1.5 .5H12.5A1 1 0 0 1 13.5 1.5V10.5A1 1 0 0 1 12.5 11.5H1.5A1 1 0 0 1 .5 10.5V1.5A1 1 0 0 1 1.5 .5Z"
                    + "M4.9 .5V11.5M9.1 .5V11.5",
            "M.5 .5H5.5V4.5H.5ZM8.5 .5H13.5V4.5H8.5ZM.5 7.5H5.5V11.5H.5ZM8.5 7.5H13.5V11.5H8.5Z");

    private final List<ToggleButton> buttons;

    LayoutToggle(PanesViewModel model) {
        getStyleClass().add("layout-toggle");
        buttons = IntStream.rangeClosed(1, Arrangement.MOST)
                .mapToObj(panes -> button(panes, model))
                .toList();
        getChildren().addAll(buttons);
        model.stage().subscribe(stage -> {
            for (int i = 0; i < buttons.size(); i++) {
                buttons.get(i).setSelected(stage.arrangement().panes() == i + 1);
            }
        });
    }

    private static ToggleButton button(int panes, PanesViewModel model) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("layout-choice");
        button.setGraphic(icon(panes));
        String name = I18n.text("panes.choose", panes);
        button.setAccessibleText(name);
        Tip.set(button, name);
        button.setOnAction(press -> {
            button.setSelected(true);
            model.choose(panes);
        });
        return button;
    }

    private static Node icon(int panes) {
        SVGPath path = new SVGPath();
        path.setContent(DRAWN.get(panes - 1));
        path.getStyleClass().add("layout-icon");
        return path;
    }
}
