package org.evenkeel.ui.conversation;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Wait;
import org.evenkeel.ui.controls.Avatar;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One conversation: header, transcript, and a place below for whatever answers it. */
public final class ConversationView implements AutoCloseable {
    private static final KeyCombination RESOLVE = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

    private final ConversationViewModel model;
    private final TranscriptPane transcript;
    private final ChoiceMenu menu;
    private final Parent root;
    private final ObservableValue<Boolean> windowInFront;
    private boolean active;

    @FXML
    private Avatar avatar;

    @FXML
    private Label name;

    @FXML
    private Label number;

    @FXML
    private Label assignee;

    @FXML
    private ClockChip clock;

    @FXML
    private Button take;

    @FXML
    private IconButton resolve;

    @FXML
    private IconButton more;

    @FXML
    private IconButton close;

    @FXML
    private StackPane stage;

    @FXML
    private Label typing;

    @FXML
    private Label trouble;

    @FXML
    private VBox foot;

    public ConversationView(ConversationViewModel model, LinkGuard links) {
        this.model = model;
        this.menu = new ChoiceMenu(model::choose);
        this.transcript = new TranscriptPane(model, links);
        this.root = Fxml.load(this);
        this.windowInFront =
                root.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::focusedProperty);
        windowInFront.subscribe(front -> attend());
    }

    @FXML
    private void initialize() {
        stage.getChildren().add(transcript);
        close.icon(Feather.X);
        close.name(I18n.text("conversation.close"), CLOSE);
        more.icon(Feather.MORE_HORIZONTAL);
        more.name(I18n.text("conversation.more"), null);
        closable(null);
        take.setMinWidth(Region.USE_PREF_SIZE);
        number.setMinWidth(Region.USE_PREF_SIZE);
        show(typing, model.typing().map(who -> who.isEmpty() ? "" : I18n.text("conversation.typing", who)));
        show(trouble, model.trouble());
        model.card().subscribe(this::show);
        model.waiting().subscribe(this::show);
    }

    private static void show(Label label, ObservableValue<String> words) {
        label.textProperty().bind(words);
        label.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
    }

    private void show(@Nullable ConversationCard card) {
        number.setText(I18n.text("conversation.number", String.valueOf(model.conversationId())));
        resolve.setDisable(card == null);
        more.setDisable(card == null);
        boolean takable = card != null && !card.mine();
        take.setVisible(takable);
        take.setManaged(takable);
        if (card == null) {
            return;
        }
        String person = SafeText.clean(card.contact().name());
        name.setText(person.isBlank() ? I18n.text("conversation.nameless") : person);
        avatar.show(
                card.contact().id(),
                person,
                card.inbox() == null ? "" : card.inbox().channelType());
        assignee.setText(
                card.mine()
                        ? I18n.text("conversation.mine")
                        : card.assignee() == null
                                ? I18n.text("conversation.nobody")
                                : card.assignee().name());
        boolean resolved = card.conversation().status() == ConversationStatus.RESOLVED;
        resolve.icon(resolved ? Feather.ROTATE_CCW : Feather.CHECK);
        resolve.name(I18n.text(resolved ? "conversation.reopen" : "conversation.resolve"), RESOLVE);
    }

    private void show(@Nullable Wait wait) {
        if (wait == null) {
            clock.hide();
        } else {
            String spoken = I18n.text("conversation.waits", ClockChip.format(wait.waited()));
            clock.show(wait.waited(), wait.level().name(), spoken);
        }
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
        model.choices(choices -> {
            menu.offer(choices);
            menu.show(more, Side.BOTTOM, 0, 2);
        });
    }

    /** Hands over what can be set on the conversation now. */
    public void choices(Consumer<List<Choice>> answer) {
        model.choices(answer);
    }

    public void choose(Choice choice) {
        model.choose(choice);
    }

    /** Reads the conversation. @param scrolledTo local id of the message to stand at the top edge, or null for the end */
    public void open(@Nullable Long scrolledTo) {
        model.open(scrolledTo, () -> {
            if (scrolledTo != null) {
                transcript.list().toMessage(scrolledTo);
            }
        });
    }

    /** Goes to a message, however old, and marks it for a moment. Does nothing when it is gone. */
    public void show(long localId) {
        model.bring(localId, () -> transcript.show(localId));
    }

    /** Puts a node under the transcript. */
    public void footer(Node node) {
        foot.getChildren().add(node);
    }

    /** @param action what closes the pane; null when it cannot be closed */
    public void closable(@Nullable Runnable action) {
        close.setVisible(action != null);
        close.setManaged(action != null);
        close.setOnAction(press -> {
            if (action != null) {
                action.run();
            }
        });
    }

    /** Told by the panes: this is the one with the keyboard, or no longer. */
    public void active(boolean active) {
        this.active = active;
        attend();
    }

    private void attend() {
        model.attended(active && Boolean.TRUE.equals(windowInFront.getValue()));
    }

    /** Local id of the message at the top edge, or null when at the end. */
    public @Nullable Long scrolledTo() {
        return transcript.list().topMessage();
    }

    public Node node() {
        return root;
    }

    @Override
    public void close() {
        transcript.stop();
        model.close();
    }
}
