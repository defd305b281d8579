package org.evenkeel.ui.composer;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.check.Severity;

/** Lines under the words of a text box that the check speaks of; they lie over the box and let the mouse through. */
final class Underlines extends Pane {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    /** More, and longer ones, would cost layout and say nothing. */
    private static final int MOST = 8;

    private static final int LONGEST = 160;

    private final GrowingTextArea box;
    private final List<Region> marks = new ArrayList<>();
    private List<Finding> findings = List.of();

    Underlines(GrowingTextArea box) {
        this.box = box;
        setMouseTransparent(true);
        setManaged(true);
        box.scrollTopProperty().addListener((top, before, now) -> requestLayout());
        box.widthProperty().addListener((width, before, now) -> requestLayout());
        box.heightProperty().addListener((height, before, now) -> requestLayout());
    }

    void show(List<Finding> shown) {
        findings = shown.stream()
                .filter(finding -> finding.end() > finding.start() && finding.end() - finding.start() <= LONGEST)
                .limit(MOST)
                .toList();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int used = 0;
        if (box.getSkin() instanceof TextAreaSkin skin) {
            for (Finding finding : findings) {
                if (finding.end() <= box.getLength()) {
                    used = mark(skin, finding, used);
                }
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).setVisible(i < used);
        }
    }

    /** One mark a line of the box. */
    private int mark(TextAreaSkin skin, Finding finding, int from) {
        int used = from;
        Rectangle2D run = null;
        for (int at = finding.start(); at < finding.end(); at++) {
            Rectangle2D letter = skin.getCharacterBounds(at);
            if (letter == null || letter.getWidth() <= 0) {
                continue;
            }
            if (run == null) {
                run = letter;
            } else if (Math.abs(run.getMinY() - letter.getMinY()) < 2) {
                double left = Math.min(run.getMinX(), letter.getMinX());
                double right = Math.max(run.getMaxX(), letter.getMaxX());
                run = new Rectangle2D(left, run.getMinY(), right - left, run.getHeight());
            } else {
                place(run, finding, used++);
                run = letter;
            }
        }
        if (run != null) {
            place(run, finding, used++);
        }
        return used;
    }

    private void place(Rectangle2D where, Finding finding, int index) {
        while (marks.size() <= index) {
            Region mark = new Region();
            mark.getStyleClass().add("check-mark");
            mark.setManaged(false);
            marks.add(mark);
            getChildren().add(mark);
        }
        Region mark = marks.get(index);
        boolean inSight = where.getMinY() >= 0 && where.getMaxY() <= getHeight();
        mark.pseudoClassStateChanged(ALARM, finding.severity() == Severity.ALARM);
        mark.setOpacity(inSight ? 1 : 0);
        mark.resizeRelocate(
                Math.round(where.getMinX()) - 1.0,
                Math.round(where.getMinY()),
                Math.round(where.getWidth()) + 2.0,
                Math.round(where.getHeight()) + 1.0);
    }
}
