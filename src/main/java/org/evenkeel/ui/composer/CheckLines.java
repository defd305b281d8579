package org.evenkeel.ui.composer;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.check.Severity;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the check says under the box: the two most severe findings, and how many more there are. */
final class CheckLines extends VBox {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final int SHOWN = 2;

    private final KeyCombination key;
    private final Runnable fix;

    CheckLines(KeyCombination key, Runnable fix) {
        this.key = key;
        this.fix = fix;
        getStyleClass().add("check-lines");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<Finding> findings) {
        setVisible(!findings.isEmpty());
        getChildren().clear();
        boolean offered = false;
        for (int i = 0; i < Math.min(SHOWN, findings.size()); i++) {
            Finding finding = findings.get(i);
            boolean offers = !offered && finding.replacement() != null;
            offered |= offers;
            HBox line = line(finding);
            if (offers) {
                line.getChildren().add(button());
            }
            if (i == SHOWN - 1 && findings.size() > SHOWN) {
                line.getChildren().add(more(findings.subList(SHOWN, findings.size())));
            }
            getChildren().add(line);
        }
    }

    private static HBox line(Finding finding) {
        boolean alarm = finding.severity() == Severity.ALARM;
        FontIcon icon = new FontIcon(alarm ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE);
        Label words = new Label(finding.reason());
        TextDirection.wrap(words);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(icon, words);
        line.getStyleClass().add("check-line");
        line.pseudoClassStateChanged(ALARM, alarm);
        return line;
    }

    private Node button() {
        Button button = new Button(I18n.text("composer.check.fix"), new KeyHint(Keys.name(key)));
        button.getStyleClass().add("composer-undo-button");
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        button.setFocusTraversable(false);
        Tip.set(button, I18n.text("composer.check.fix") + "  " + Keys.name(key));
        button.setOnAction(pressed -> fix.run());
        return button;
    }

    private static Label more(List<Finding> rest) {
        Label more = new Label(I18n.text("composer.check.more", rest.size()));
        more.getStyleClass().add("check-more");
        more.setMinWidth(USE_PREF_SIZE);
        String all = String.join("\n", rest.stream().map(Finding::reason).toList());
        Tip.set(more, all);
        more.setAccessibleText(more.getText() + ": " + all);
        return more;
    }
}
