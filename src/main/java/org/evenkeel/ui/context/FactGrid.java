package org.evenkeel.ui.context;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.evenkeel.ui.context.Facts.Fact;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.controls.Tip;

/** Names and values, a line each. Its lines stay when it turns to somebody else, since new ones cost a frame. */
public final class FactGrid extends GridPane {
    private static final double NAMES = 78;

    private record Line(Label name, Label value) {}

    private final List<Line> lines = new ArrayList<>();

    public FactGrid() {
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().setAll(new ColumnConstraints(NAMES), values);
    }

    void show(List<Fact> facts) {
        while (lines.size() > facts.size()) {
            Line last = lines.removeLast();
            getChildren().removeAll(last.name(), last.value());
        }
        while (lines.size() < facts.size()) {
            lines.add(line(lines.size()));
        }
        for (int i = 0; i < facts.size(); i++) {
            show(lines.get(i), facts.get(i));
        }
    }

    private Line line(int row) {
        Label name = new Label();
        name.getStyleClass().add("fact-name");
        Label value = new Label();
        value.getStyleClass().add("fact-value");
        name.setLabelFor(value);
        setValignment(name, VPos.TOP);
        addRow(row, name, value);
        return new Line(name, value);
    }

    /** Words from right to left are cut at the edge instead of wrapped, and shown whole under the pointer; see {@link TextDirection}. */
    private static void show(Line line, Fact fact) {
        String words = fact.value();
        line.name().setText(fact.name());
        Label value = line.value();
        value.setText(words);
        value.setAccessibleText(words);
        value.setWrapText(!TextDirection.anyRightToLeft(words));
        Tip.set(value, value.isWrapText() ? "" : words);
    }
}
