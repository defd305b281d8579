package org.evenkeel.ui.conversation;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * One conversation: header, transcript, and a place below for whatever answers it. Header and transcript are built when they are
 * first needed, so that each can have a frame of its own.
 */
public final class ConversationView implements AutoCloseable {
    private final ConversationViewModel model;
    private final LinkGuard links;
    private final ObservableValue<Boolean> windowInFront;
    private @Nullable ConversationHeader header;
    private @Nullable TranscriptPane transcript;
    private @Nullable ToneSign tone;
    /** Where the transcript is to stand as soon as it and its rows are there. */
    private @Nullable Long wanted;

    private boolean rowsAreThere;
    private boolean active;
    private boolean closed;

    @FXML
    private BorderPane root;

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
        this.links = links;
        Fxml.load(this);
        this.windowInFront =
                root.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::focusedProperty);
        windowInFront.subscribe(front -> attend());
    }

    @FXML
    private void initialize() {
        foot.getChildren().add(new PromptBar(model));
        TextDirection.wrap(trouble);
        show(typing, model.typing().map(who -> who.isEmpty() ? "" : I18n.text("conversation.typing", who)));
        show(trouble, model.trouble());
    }

    private static void show(Label label, ObservableValue<String> words) {
        label.textProperty().bind(words);
        label.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
    }

    private ConversationHeader header() {
        if (header == null) {
            header = new ConversationHeader(model);
            if (tone != null) {
                header.tone(tone.node());
            }
            root.setTop(header.node());
        }
        return header;
    }

    private TranscriptPane transcript() {
        if (transcript == null) {
            transcript = new TranscriptPane(model, links);
            stage.getChildren().add(transcript);
            stand(transcript);
        }
        return transcript;
    }

    /** Builds the transcript, if nothing else has asked for it before. */
    public void unroll() {
        transcript();
    }

    /**
     * Reads the conversation.
     *
     * @param scrolledTo local id of the message to stand at the top edge, or null for the end
     */
    public void open(@Nullable Long scrolledTo) {
        wanted = scrolledTo;
        model.open(scrolledTo, () -> {
            rowsAreThere = true;
            if (transcript != null) {
                stand(transcript);
            }
        });
    }

    private void stand(TranscriptPane pane) {
        if (wanted != null && rowsAreThere) {
            pane.list().toMessage(wanted);
            wanted = null;
        }
    }

    /** Goes to a message, however old, and marks it for a moment. Does nothing when it is gone. */
    public void show(long localId) {
        model.bring(localId, () -> {
            if (!closed) {
                wanted = null;
                transcript().show(localId);
            }
        });
    }

    /** Hands over what can be set on the conversation now. */
    public void choices(Consumer<List<Choice>> answer) {
        model.choices(answer);
    }

    public void firstContact() {
        model.firstContact();
    }

    /** Does what the conversation's clocks ask for. */
    public void heed() {
        model.heed();
    }

    public void choose(Choice choice) {
        model.choose(choice);
    }

    /** Puts a node under the header. */
    public void under(Node node) {
        root.setTop(new VBox(header().node(), node));
    }

    /** While the customer has agreed to wait, the clock of their wait is not shown. */
    public void onHold(boolean on) {
        header().onHold(on);
    }

    /** Puts a node before the tools of the header. */
    public void tool(Node node) {
        header().tool(node);
    }

    /** Puts a node under the transcript, below what stands there already. */
    public void footer(Node node) {
        foot.getChildren().add(node);
    }

    /** Puts a node on top of the last one that {@link #footer} put there. */
    public void onFooter(Node node) {
        foot.getChildren().add(foot.getChildren().size() - 1, node);
    }

    /** Shows the customer's mood beside the number, from when the header is built; ended with the view. */
    public void tone(ToneSign sign) {
        tone = sign;
    }

    /** @param action what closes the pane; null when it cannot be closed */
    public void closable(@Nullable Runnable action) {
        header().closable(action);
    }

    /** Told by the panes: this is the one with the keyboard, or no longer. */
    public void active(boolean active) {
        this.active = active;
        attend();
    }

    private void attend() {
        model.attended(active && Boolean.TRUE.equals(windowInFront.getValue()));
    }

    /** Out of sight, perhaps only for a moment. */
    public void rest() {
        model.feed().conceal();
        if (header != null) {
            header.rest();
        }
    }

    /** Local id of the message at the top edge, or null when at the end. */
    public @Nullable Long scrolledTo() {
        return transcript == null ? wanted : transcript.list().topMessage();
    }

    public Node node() {
        return root;
    }

    @Override
    public void close() {
        closed = true;
        if (transcript != null) {
            transcript.stop();
        }
        if (tone != null) {
            tone.close();
        }
        model.close();
    }
}
