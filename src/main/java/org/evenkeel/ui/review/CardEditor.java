package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Alters a scorecard. Nothing is kept before the button is pressed; that makes the next version. */
final class CardEditor extends VBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final CardsViewModel model;
    private final TextField name = field("review.card-name");
    private final TextField cap = number("review.card-cap");
    private final VBox points = new VBox();
    private final Label sum = Pieces.label("", "judging-sum");
    private final Label hint = Pieces.wrapped("", "review-detail");
    private final Button add =
            Pieces.button("review.card-add", () -> add(new Scorecard.Point(CardsViewModel.key(), "", 10, false)));
    private final Button spread = Pieces.button("review.card-spread", this::spread);
    private final Button save = Pieces.button("review.card-save", this::save);
    private final Button copy = Pieces.button("review.card-copy-it", this::copy);
    private final Button retire = Pieces.button("review.card-retire", this::retire);
    private final Button export;
    private @Nullable Scorecard shown;

    private static final class Row extends HBox {
        private final String key;
        private final TextField name = field("review.card-point");
        private final TextField weight = number("review.card-weight");
        private final CheckBox fails = new CheckBox(I18n.text("review.point-fails"));

        Row(Scorecard.Point point, boolean editable, Runnable changed, Consumer<Row> remove) {
            key = point.key();
            getStyleClass().add("judging-line");
            setAlignment(Pos.CENTER_LEFT);
            name.setText(JudgingWords.point(point));
            weight.setText(String.valueOf(point.weight()));
            fails.setSelected(point.autoFail());
            Tip.set(fails, I18n.text("review.point-fails-hint"));
            fails.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setEditable(editable);
            weight.setEditable(editable);
            fails.setDisable(!editable);
            weight.textProperty().subscribe(changed);
            name.textProperty().subscribe(changed);
            fails.selectedProperty().subscribe(on -> changed.run());
            getChildren().addAll(name, weight, fails);
            if (editable) {
                IconButton gone = new IconButton(Feather.X, I18n.text("review.card-remove"), null);
                gone.setOnAction(press -> remove.accept(this));
                getChildren().add(gone);
            }
        }

        int weight() {
            return whole(weight);
        }
    }

    CardEditor(CardsViewModel model, Consumer<Scorecard> exported) {
        this.model = model;
        this.export = Pieces.button("review.card-export", () -> {
            if (shown != null) {
                exported.accept(shown);
            }
        });
        getStyleClass().add("judging-editor");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox top = new HBox(labelled("review.card-name", name), labelled("review.card-cap", cap));
        HBox.setHgrow(top.getChildren().getFirst(), Priority.ALWAYS);
        top.getStyleClass().add("judging-fields");
        Tip.set(cap, I18n.text("review.card-cap-hint"));
        points.getStyleClass().add("judging-list");
        HBox below = new HBox(add, spread, Pieces.gap(), sum);
        below.getStyleClass().add("review-card-top");
        HBox end = new HBox(save, copy, retire, export);
        end.getStyleClass().add("review-card-top");
        Pieces.onlyWhenVisible(add, spread, save, retire);
        name.textProperty().subscribe(this::weigh);
        cap.textProperty().subscribe(this::weigh);
        getChildren().addAll(top, points, below, hint, end);
        setVisible(false);
    }

    private static TextField field(String key) {
        TextField field = new TextField();
        field.setAccessibleText(I18n.text(key));
        field.getStyleClass().add("judging-input");
        return field;
    }

    private static TextField number(String key) {
        TextField field = field(key);
        field.setPrefColumnCount(3);
        field.setMinWidth(USE_PREF_SIZE);
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,3}") ? change : null));
        return field;
    }

    private static int whole(TextField field) {
        return field.getText().isEmpty() ? 0 : Integer.parseInt(field.getText());
    }

    private static VBox labelled(String key, Node control) {
        Label label = Pieces.label(I18n.text(key), "review-detail");
        label.setLabelFor(control);
        return new VBox(label, control);
    }

    /** @param card null: none */
    void show(@Nullable Scorecard card) {
        setVisible(card != null);
        if (card == null || card.equals(shown)) {
            return;
        }
        shown = null;
        boolean own = !card.shipped();
        name.setText(JudgingWords.card(card));
        name.setEditable(own);
        cap.setText(String.valueOf(card.cap()));
        cap.setEditable(own);
        points.getChildren().clear();
        shown = card;
        card.points().forEach(this::add);
        add.setVisible(own);
        spread.setVisible(own);
        save.setVisible(own);
        retire.setVisible(own && !card.id().isEmpty());
        retire.setText(I18n.text(card.retired() ? "review.card-offer" : "review.card-retire"));
        copy.setDisable(card.id().isEmpty());
        export.setDisable(card.id().isEmpty());
        hint.setText(I18n.text(own ? "review.card-hint" : "review.card-standard-hint"));
        weigh();
    }

    private void add(Scorecard.Point point) {
        boolean own = shown == null || !shown.shipped();
        Row row = new Row(point, own, this::weigh, gone -> {
            points.getChildren().remove(gone);
            weigh();
        });
        points.getChildren().add(row);
        weigh();
        if (point.name().isEmpty() && own) {
            row.name.requestFocus();
        }
    }

    private List<Row> rows() {
        return points.getChildren().stream().map(Row.class::cast).toList();
    }

    private void weigh() {
        int now = rows().stream().mapToInt(Row::weight).sum();
        sum.setText(I18n.text("review.card-sum", now));
        sum.pseudoClassStateChanged(OFF, now != 100);
        spread.setDisable(now == 0 || now == 100);
        add.setDisable(rows().size() >= Scorecard.MOST_POINTS);
        boolean sound = rows().stream()
                .allMatch(row -> !row.name.getText().isBlank() && (row.weight() > 0 || row.fails.isSelected()));
        save.setDisable(now != 100 || !sound || name.getText().isBlank() || whole(cap) > 99);
    }

    private void spread() {
        List<Row> rows = rows();
        List<Integer> weights =
                CardsViewModel.spread(rows.stream().map(Row::weight).toList());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).weight.setText(String.valueOf(weights.get(i)));
        }
    }

    private void save() {
        Scorecard before = shown;
        if (before != null) {
            List<Scorecard.Point> all = new ArrayList<>();
            rows().forEach(row -> all.add(
                    new Scorecard.Point(row.key, row.name.getText().strip(), row.weight(), row.fails.isSelected())));
            model.save(new Scorecard(
                    before.id(), before.version(), name.getText().strip(), all, whole(cap), before.retired()));
        }
    }

    private void copy() {
        if (shown != null) {
            model.copy(shown);
            focus();
        }
    }

    private void retire() {
        if (shown != null) {
            model.retire(shown, !shown.retired());
        }
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
