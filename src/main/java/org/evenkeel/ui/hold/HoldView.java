package org.evenkeel.ui.hold;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.HoldRing;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.hold.HoldFace.State;
import org.evenkeel.ui.hold.HoldViewModel.Sheet;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Everything about the hold of one conversation: what stands in its header, and what stands under that. Most conversations are
 * never on hold, so banner and sheet are built when they are first needed.
 */
public final class HoldView {
    // The window listens to these keys; here they are only named.
    static final KeyCombination HOLD = new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination UPDATE =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination RETURN =
            new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final HoldViewModel model;
    private final Runnable leave;
    private final HoldRing ring = new HoldRing();
    private final IconButton button = new IconButton();
    private final HBox tools = new HBox(ring, button);
    private final VBox under = new VBox();
    private @Nullable HoldBanner banner;
    private @Nullable HoldSheet sheet;

    /** @param leave gives the keyboard back to the composer */
    public HoldView(HoldViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        tools.getStyleClass().add("conversation-tools");
        ring.managedProperty().bind(ring.visibleProperty());
        button.setOnAction(clicked -> hold());
        model.face().subscribe(this::show);
        model.sheet().subscribe(this::show);
    }

    private void show(Sheet now) {
        if (now != Sheet.NONE && sheet == null) {
            sheet = new HoldSheet(model, leave);
            under.getChildren().addLast(sheet.node());
        }
        if (sheet != null) {
            sheet.show(now);
        }
    }

    private void show(HoldFace face) {
        if (face.state() != State.NONE && banner == null) {
            banner = new HoldBanner(model, leave);
            under.getChildren().addFirst(banner.node());
        }
        boolean running = face.state() == State.HOLDING || face.state() == State.OVERDUE;
        ring.setVisible(running);
        if (running) {
            ring.show(
                    face.left(),
                    face.state() == State.OVERDUE ? Tone.LATE : Tone.HOLD,
                    I18n.text(
                            face.state() == State.OVERDUE ? "hold.chip.overdue" : "hold.chip.holding",
                            ClockChip.format(face.figure())));
        }
        button.icon(running ? Feather.PLAY : Feather.PAUSE);
        button.name(I18n.text(face.state() == State.NONE ? "hold.ask" : "hold.actions"), HOLD);
    }

    /** True while the customer waits and has said yes to it (or the agent has said why not). */
    public ObservableValue<Boolean> running() {
        return model.face().map(face -> face.state() == State.HOLDING || face.state() == State.OVERDUE);
    }

    /** The ring and the button, for the header. */
    public Node tools() {
        return tools;
    }

    /** The banner and the sheet, for under the header. */
    public Node under() {
        return under;
    }

    /** Asks for a hold; while one is open, goes to what can be done about it. */
    public void hold() {
        if (!model.open(Sheet.ASK) && banner != null) {
            banner.focus();
        }
    }

    /** Opens the words for an update. */
    public void update() {
        model.open(Sheet.UPDATE);
    }

    /** Opens the words for the return. */
    public void comeBack() {
        model.open(Sheet.RETURN);
    }
}
