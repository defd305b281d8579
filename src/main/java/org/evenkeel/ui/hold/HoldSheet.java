package org.evenkeel.ui.hold;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.hold.HoldViewModel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be said, to be read and altered before it goes. Enter sends; Up and Down in the reason choose the minutes;
 * Escape closes.
 */
final class HoldSheet {
    private final HoldViewModel model;
    private final Runnable leave;
    private final ToggleGroup chosen = new ToggleGroup();
    private boolean composing;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private HBox minutes;

    @FXML
    private TextField reason;

    @FXML
    private TextArea text;

    @FXML
    private Label trouble;

    @FXML
    private Label hint;

    @FXML
    private Button cancel;

    @FXML
    private Button send;

    /** @param leave gives the keyboard back to the composer */
    HoldSheet(HoldViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        Parent loaded = Fxml.load(this);
        loaded.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        loaded.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
    }

    @FXML
    private void initialize() {
        reason.textProperty().bindBidirectional(model.reason());
        text.textProperty().bindBidirectional(model.text());
        text.setAccessibleText(I18n.text("hold.sheet.text"));
        TextDirection.wrap(trouble);
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        hint.setText(I18n.text("hold.sheet.hint"));
        hint.setMinWidth(0);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        send.setMinWidth(Region.USE_PREF_SIZE);
        for (int choice : model.choices()) {
            ToggleButton button = new ToggleButton(String.valueOf(choice));
            button.setAccessibleText(I18n.text("hold.sheet.minutes", choice));
            button.setUserData(choice);
            button.setToggleGroup(chosen);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("hold-minute");
            button.setOnAction(clicked -> model.minutes().set(choice));
            minutes.getChildren().add(button);
        }
        Label unit = new Label(I18n.text("hold.sheet.unit"));
        unit.getStyleClass().add("hold-sheet-hint");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        minutes.getChildren().add(unit);
        model.minutes()
                .subscribe(now ->
                        chosen.getToggles().forEach(toggle -> toggle.setSelected(now.equals(toggle.getUserData()))));
        root.managedProperty().bind(root.visibleProperty());
    }

    /** Shows what is about to be said and gives it the keyboard, so it must stand in a window; or hides. */
    void show(Sheet sheet) {
        boolean had = root.getScene() != null && within(root.getScene().getFocusOwner());
        root.setVisible(sheet != Sheet.NONE);
        if (sheet == Sheet.NONE) {
            if (had) {
                leave.run();
            }
            return;
        }
        title.setText(I18n.text(
                switch (sheet) {
                    case NONE, ASK -> "hold.sheet.ask";
                    case START -> "hold.sheet.start";
                    case UPDATE -> "hold.sheet.update";
                    case EXTEND -> "hold.sheet.extend";
                    case RETURN -> "hold.sheet.return";
                    case LATER -> "hold.sheet.later";
                }));
        send.setText(I18n.text(
                switch (sheet) {
                    case NONE, ASK, EXTEND -> "hold.send.ask";
                    case START -> "hold.send.start";
                    case UPDATE, RETURN, LATER -> "hold.send.send";
                }));
        reason.setPromptText(I18n.text(sheet == Sheet.START ? "hold.sheet.why" : "hold.sheet.reason"));
        reason.setAccessibleText(reason.getPromptText());
        present(reason, sheet.reasons());
        present(minutes, sheet.promises());
        present(text, sheet.says());
        (sheet.reasons() ? reason : text).requestFocus();
        if (!sheet.reasons()) {
            text.end();
        }
    }

    private static void present(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private boolean within(@Nullable Node focused) {
        for (@Nullable Node at = focused; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private void pressed(KeyEvent key) {
        if (composing) {
            return;
        }
        boolean writing = text.isFocused();
        switch (key.getCode()) {
            case ENTER -> {
                if (writing && key.isShiftDown()) {
                    text.replaceSelection("\n");
                } else if (cancel.isFocused()) {
                    onCancel();
                } else {
                    model.submit();
                }
                key.consume();
            }
            case ESCAPE -> {
                onCancel();
                key.consume();
            }
            case TAB -> {
                if (writing && !key.isShortcutDown() && !key.isControlDown()) {
                    text.requestFocusTraversal(
                            key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                    key.consume();
                }
            }
            case UP, DOWN -> {
                if (reason.isFocused() && minutes.isVisible()) {
                    step(key.getCode() == KeyCode.UP ? 1 : -1);
                    key.consume();
                }
            }
            default -> {}
        }
    }

    private void step(int by) {
        List<Integer> choices = model.choices();
        int at = choices.indexOf(model.minutes().get()) + by;
        model.minutes().set(choices.get(Math.clamp(at, 0, choices.size() - 1)));
    }

    Node node() {
        return root;
    }

    @FXML
    private void onCancel() {
        model.dismiss();
        leave.run();
    }

    @FXML
    private void onSend() {
        model.submit();
    }
}
