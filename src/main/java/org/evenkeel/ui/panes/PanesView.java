package org.evenkeel.ui.panes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.panes.PanesViewModel.Stage;
import org.jspecify.annotations.Nullable;

/** The grid of live conversations with the bar that tells and sets how many. */
public final class PanesView implements AutoCloseable {
    private final PanesViewModel model;
    private final PaneFactory factory;
    private final PaneGrid grid = new PaneGrid();
    private final List<PaneSlot> slots = new ArrayList<>();
    private final Map<Long, PaneContent> contents = new HashMap<>();
    /** Where the panes are scrolled to changes without a word from them, so it is looked at now and then. */
    private final PauseTransition keep = new PauseTransition(Duration.seconds(1));

    private final Parent root;
    private boolean showing;

    @FXML
    private VBox stage;

    @FXML
    private Label title;

    @FXML
    private HBox bar;

    @FXML
    private HBox status;

    public PanesView(PanesViewModel model, PaneFactory factory) {
        this.model = model;
        this.factory = factory;
        this.root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < Arrangement.MOST; i++) {
            int index = i;
            slots.add(new PaneSlot(() -> {
                if (!showing) {
                    model.focus(index);
                }
            }));
        }
        bar.getChildren().add(1, new LayoutToggle(model));
        VBox.setVgrow(grid, Priority.ALWAYS);
        stage.getChildren().add(grid);
        grid.widthProperty().subscribe(this::measure);
        PaneKeys.install(stage, model, this::requestFocus);
        keep.setOnFinished(done -> {
            keep();
            keep.playFromStart();
        });
        keep.playFromStart();
        model.stage().subscribe(this::show);
    }

    private void measure() {
        if (grid.getScene() != null && grid.getWidth() > 0) {
            model.room(grid.getScene().getWidth(), grid.getWidth());
        }
    }

    private void show(Stage now) {
        showing = true;
        Arrangement arrangement = now.arrangement();
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).show(i < arrangement.panes() ? content(arrangement.at(i)) : null);
            slots.get(i).active(i == arrangement.focused() && arrangement.panes() > 1);
        }
        closeAllBut(arrangement.conversations());
        grid.show(now.inSight().stream().map(slots::get).toList());
        contents.forEach((id, content) -> content.active(id == arrangement.focusedConversation()));
        title.setText(I18n.text("panes.title", arrangement.conversations().size()));
        showing = false;
    }

    private void closeAllBut(List<Long> staying) {
        contents.entrySet().removeIf(pane -> {
            boolean gone = !staying.contains(pane.getKey());
            if (gone) {
                pane.getValue().close();
            }
            return gone;
        });
    }

    private @Nullable PaneContent content(long id) {
        return id == Arrangement.EMPTY
                ? null
                : contents.computeIfAbsent(
                        id, it -> factory.open(it, model.takeScrolledTo(it), () -> model.closeConversation(it)));
    }

    /** Opens a conversation and gives it the keyboard. */
    public void open(long conversationId) {
        model.open(conversationId);
        requestFocus();
    }

    /** Gives the focused pane the keyboard. */
    public void requestFocus() {
        slots.get(model.arrangement().focused()).takeKeyboard();
    }

    /** Where something about the state of things can stand, at the right of the bar. */
    public void status(Node node) {
        status.getChildren().setAll(node);
    }

    public Node node() {
        return root;
    }

    /** Writes down how the panes stand. */
    public void keep() {
        model.keep(id -> {
            PaneContent content = contents.get(id);
            return content == null ? null : content.scrolledTo();
        });
    }

    @Override
    public void close() {
        keep.stop();
        keep();
        contents.values().forEach(PaneContent::close);
        contents.clear();
    }
}
