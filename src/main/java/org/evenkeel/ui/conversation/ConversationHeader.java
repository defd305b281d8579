package org.evenkeel.ui.conversation;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.clock.HandleTime;
import org.evenkeel.domain.clock.Reading;
import org.evenkeel.ui.controls.Avatar;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.ChipLine;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Who it is, who has it, how long they wait; and what can be done with the conversation as a whole. */
final class ConversationHeader {
    // The window listens to these keys; here they are only named.
    private static final KeyCombination RESOLVE = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TAKE =
            new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

    private final ConversationViewModel model;
    private final ChoiceMenu menu;
    /** The menu is awaited. */
    private boolean asked;

    private final Parent root;
    private boolean onHold;

    @FXML
    private Avatar avatar;

    @FXML
    private Label name;

    @FXML
    private ChipLine facts;

    @FXML
    private Label number;

    @FXML
    private Label assignee;

    @FXML
    private ClockChip clock;

    @FXML
    private Chip state;

    @FXML
    private HBox tools;

    @FXML
    private Button take;

    @FXML
    private IconButton resolve;

    @FXML
    private IconButton more;

    @FXML
    private IconButton close;

    ConversationHeader(ConversationViewModel model) {
        this.model = model;
        this.menu = new ChoiceMenu(model::choose);
        this.root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        close.icon(Feather.X);
        close.name(I18n.text("conversation.close"), CLOSE);
        more.icon(Feather.MORE_HORIZONTAL);
        more.name(I18n.text("conversation.more"), null);
        closable(null);
        take.setMinWidth(Region.USE_PREF_SIZE);
        number.setMinWidth(Region.USE_PREF_SIZE);
        model.card().subscribe(this::show);
        state.setMinWidth(Region.USE_PREF_SIZE);
        model.clock().reading().subscribe(this::show);
        model.clock().handled().subscribe(this::show);
    }

    /** Puts a node before the other tools. */
    void tool(Node node) {
        tools.getChildren().addFirst(node);
    }

    /** What counts then is the promise. */
    void onHold(boolean on) {
        onHold = on;
        show(model.clock().reading().get());
    }

    private void show(@Nullable ConversationCard card) {
        number.setText(I18n.text("conversation.number", String.valueOf(model.conversationId())));
        resolve.setDisable(card == null);
        more.setDisable(card == null);
        boolean takable = card != null && !card.mine() && card.conversation().status() != ConversationStatus.RESOLVED;
        take.setVisible(takable);
        take.setManaged(takable);
        if (card == null) {
            return;
        }
        String person = card.contact().name();
        name.setText(person.isBlank() ? I18n.text("conversation.nameless") : person);
        avatar.show(
                card.contact().id(),
                person,
                card.inbox() == null ? "" : card.inbox().channelType());
        assignee.setText(
                card.mine()
                        ? I18n.text("conversation.mine")
                        : card.assignee() == null ? "" : card.assignee().name());
        // Nobody's: the button that takes it says so best.
        assignee.setVisible(!assignee.getText().isEmpty());
        assignee.setManaged(assignee.isVisible());
        Tip.set(take, I18n.text("conversation.take.tip") + "  " + Keys.name(TAKE));
        boolean resolved = card.conversation().status() == ConversationStatus.RESOLVED;
        resolve.icon(resolved ? Feather.ROTATE_CCW : Feather.CHECK);
        resolve.name(I18n.text(resolved ? "conversation.reopen" : "conversation.resolve"), RESOLVE);
    }

    private void show(@Nullable Reading reading) {
        boolean waits = reading != null
                && (reading.kind() == Reading.Kind.FIRST_REPLY || reading.kind() == Reading.Kind.NEXT_REPLY);
        if (reading == null || !waits || onHold) {
            clock.hide();
        } else {
            String time = ClockChip.format(reading.time());
            boolean first = reading.kind() == Reading.Kind.FIRST_REPLY;
            clock.show(
                    reading.time(),
                    reading.level().name(),
                    () -> I18n.text(first ? "conversation.waits-first" : "conversation.waits", time));
        }
        boolean async = reading != null && reading.kind() == Reading.Kind.ASYNC;
        state.setVisible(async);
        state.setManaged(async);
        state.setText(I18n.text("conversation.async"));
    }

    /** How long we have handled it stands under the pointer, on its number. */
    private void show(Optional<HandleTime> handled) {
        String words = handled.map(it -> I18n.text(
                        "conversation.handled", ClockChip.format(it.elapsed()), ClockChip.format(it.inFocus())))
                .orElse("");
        Tip.set(number, words);
    }

    @FXML
    private void onTake() {
        model.take();
    }

    @FXML
    private void onResolve() {
        ConversationCard card = model.card().get();
        if (card != null && card.conversation().status() == ConversationStatus.RESOLVED) {
            model.reopen();
        } else if (card != null) {
            model.resolve();
        }
    }

    @FXML
    private void onMore() {
        asked = true;
        model.choices(choices -> {
            if (asked) {
                menu.offer(choices);
                menu.show(more, Side.BOTTOM, 0, 2);
            }
        });
    }

    /** Out of sight: what was asked for and comes now would stand over another conversation. */
    void rest() {
        asked = false;
        menu.hide();
    }

    /** The mood stands before everything else that is known. */
    void tone(Node sign) {
        facts.getChildren().addFirst(sign);
    }

    /** @param action what closes the pane; null when it cannot be closed */
    void closable(@Nullable Runnable action) {
        close.setVisible(action != null);
        close.setManaged(action != null);
        close.setOnAction(press -> {
            if (action != null) {
                action.run();
            }
        });
    }

    Node node() {
        return root;
    }
}
