package org.evenkeel.ui.hold;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.evenkeel.desk.HoldCard;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.SideOrBelow;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.hold.HoldFace.State;
import org.evenkeel.ui.hold.HoldViewModel.Sheet;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Under the header while a hold is open: how it stands, what the customer said meanwhile, and what can be done. */
final class HoldBanner {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");
    /** Stands where the figure goes in the words around it. */
    private static final String FIGURE = "\u0001";

    private final HoldViewModel model;
    private final Runnable leave;

    @FXML
    private SideOrBelow root;

    @FXML
    private FontIcon sign;

    @FXML
    private TextFlow line;

    @FXML
    private Text before;

    @FXML
    private Text figure;

    @FXML
    private Text after;

    @FXML
    private Label detail;

    @FXML
    private Label trouble;

    @FXML
    private HBox actions;

    @FXML
    private Button yes;

    @FXML
    private Button no;

    @FXML
    private Button update;

    @FXML
    private Button extend;

    @FXML
    private Button back;

    @FXML
    private Button later;

    @FXML
    private Button start;

    @FXML
    private Button withdraw;

    /** @param leave gives the keyboard back to the composer */
    HoldBanner(HoldViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        Parent loaded = Fxml.load(this);
        loaded.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @FXML
    private void initialize() {
        name(update, "hold.update.tip", Keys.name(HoldView.UPDATE));
        name(back, "hold.return.tip", Keys.name(HoldView.RETURN));
        actions.getChildren().forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
        TextDirection.wrap(detail);
        TextDirection.wrap(trouble);
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty()
                .bind(model.trouble().isNotEmpty().and(model.sheet().isEqualTo(Sheet.NONE)));
        trouble.managedProperty().bind(trouble.visibleProperty());
        root.managedProperty().bind(root.visibleProperty());
        model.face().subscribe(this::show);
    }

    private static void name(Button button, String key, String keys) {
        Tip.set(button, I18n.text(key) + "  " + keys);
    }

    private void show(HoldFace face) {
        State state = face.state();
        HoldCard card = face.card();
        root.setVisible(card != null);
        if (card == null) {
            return;
        }
        root.pseudoClassStateChanged(OVERDUE, state == State.OVERDUE);
        root.pseudoClassStateChanged(URGENT, face.urgent() && state != State.OVERDUE);
        sign.setIconCode(
                switch (state) {
                    case NONE, HOLDING -> Feather.PAUSE;
                    case ASKING, UNCLEAR -> Feather.HELP_CIRCLE;
                    case OVERDUE -> Feather.ALERT_CIRCLE;
                });
        String[] parts = words(face, card).split(FIGURE, 2);
        before.setText(parts[0]);
        figure.setText(parts.length < 2 ? "" : ClockChip.format(face.figure()));
        after.setText(parts.length < 2 ? "" : parts[1]);
        line.setAccessibleText(before.getText() + figure.getText() + after.getText());
        detail.setText(detail(face, card));
        detail.setVisible(!detail.getText().isEmpty());
        detail.setManaged(detail.isVisible());
        boolean running = state == State.HOLDING || state == State.OVERDUE;
        present(yes, state == State.UNCLEAR);
        present(no, state == State.UNCLEAR);
        present(update, running);
        present(extend, running);
        present(back, running);
        present(later, state == State.OVERDUE);
        present(start, state == State.ASKING);
        present(withdraw, state == State.ASKING || state == State.UNCLEAR);
        update.pseudoClassStateChanged(WANTED, face.checkIn() && state == State.HOLDING);
        extend.pseudoClassStateChanged(WANTED, state == State.OVERDUE);
        back.pseudoClassStateChanged(WANTED, state == State.HOLDING && face.urgent() && !face.checkIn());
    }

    private static void present(Button button, boolean is) {
        button.setVisible(is);
        button.setManaged(is);
    }

    private static String words(HoldFace face, HoldCard card) {
        String words =
                switch (face.state()) {
                    case NONE -> "";
                    case ASKING -> I18n.text(card.sent() ? "hold.line.asking" : "hold.line.unsent", FIGURE);
                    case UNCLEAR -> I18n.text("hold.line.unclear", card.unclear());
                    case HOLDING -> I18n.text("hold.line.holding", FIGURE, ClockChip.format(face.promised()));
                    case OVERDUE -> I18n.text("hold.line.overdue", FIGURE);
                };
        return face.reason().isEmpty() || face.state() == State.UNCLEAR
                ? words
                : I18n.text("hold.line.because", words, face.reason());
    }

    private static String detail(HoldFace face, HoldCard card) {
        List<Hold.Extension> extensions = card.hold().extensions();
        if (!extensions.isEmpty() && Boolean.FALSE.equals(extensions.getLast().agreed())) {
            return I18n.text("hold.detail.no-longer");
        }
        if (!card.said().isEmpty()) {
            return I18n.text("hold.detail.said", card.said().getLast());
        }
        if (face.state() == State.ASKING && face.urgent() && card.sent()) {
            return I18n.text("hold.detail.no-answer");
        }
        if (face.state() == State.HOLDING && face.checkIn()) {
            return I18n.text("hold.detail.check-in");
        }
        return card.agent().isEmpty() ? "" : I18n.text("hold.detail.by", card.agent());
    }

    private void pressed(KeyEvent key) {
        Node focused = root.getScene().getFocusOwner();
        if (key.getCode() == KeyCode.ENTER
                && focused instanceof Button button
                && actions.getChildren().contains(button)) {
            button.fire();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
        }
    }

    /** Gives the first of the actions the keyboard. */
    void focus() {
        actions.getChildren().stream().filter(Node::isVisible).findFirst().ifPresent(Node::requestFocus);
    }

    Node node() {
        return root;
    }

    @FXML
    private void onYes() {
        model.agree();
        leave.run();
    }

    @FXML
    private void onNo() {
        model.decline();
        leave.run();
    }

    @FXML
    private void onUpdate() {
        model.open(Sheet.UPDATE);
    }

    @FXML
    private void onExtend() {
        model.open(Sheet.EXTEND);
    }

    @FXML
    private void onReturn() {
        model.open(Sheet.RETURN);
    }

    @FXML
    private void onLater() {
        model.open(Sheet.LATER);
    }

    @FXML
    private void onStart() {
        model.open(Sheet.START);
    }

    @FXML
    private void onWithdraw() {
        model.withdraw();
        leave.run();
    }
}
