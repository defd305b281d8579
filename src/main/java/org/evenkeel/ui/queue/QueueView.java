package org.evenkeel.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.Ticker;
import org.jspecify.annotations.Nullable;

/** The left column: who waits, most neglected first. */
public final class QueueView {
    private static final Duration CALM = Duration.seconds(2);

    private final QueueViewModel model;
    private final Ticker ticker;
    private final LongConsumer open;
    private final Runnable palette;
    private final List<QueueCell> cells = new ArrayList<>();
    private final PauseTransition calm = new PauseTransition(CALM);
    private final AutoCloseable ticks;
    private final Parent root;
    private @Nullable Object chosen;
    private @Nullable Long current;
    private boolean moving;

    @FXML
    private Button find;

    @FXML
    private ListView<QueueEntry> list;

    /**
     * @param open opens a conversation in the panes
     * @param palette opens the palette
     * @param paletteKey the key that does the same, as to be shown
     */
    public QueueView(QueueViewModel model, Ticker ticker, LongConsumer open, Runnable palette, String paletteKey) {
        this.model = model;
        this.ticker = ticker;
        this.open = open;
        this.palette = palette;
        root = Fxml.load(this);
        find.setGraphic(new FindFace(paletteKey));
        list.setItems(model.entries());
        ticks = ticker.listen(now -> cells.forEach(QueueCell::refresh));
        calm.setOnFinished(done -> model.hold(false));
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> {
            QueueCell cell = new QueueCell(model, ticker, id -> current != null && current == id);
            cells.add(cell);
            return cell;
        });
        model.entries().addListener((ListChangeListener<QueueEntry>) change -> keepChoice());
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> {
            if (now != null && !moving) {
                chosen = now.key();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_MOVED, moved -> hold());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> {
            calm.stop();
            model.hold(true);
        });
        list.addEventHandler(MouseEvent.MOUSE_RELEASED, released -> hold());
        list.addEventHandler(MouseEvent.MOUSE_EXITED, left -> {
            calm.stop();
            model.hold(false);
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    public Parent root() {
        return root;
    }

    /** Marks the conversation that has the keyboard in the panes. */
    public void show(Optional<Long> conversationId) {
        current = conversationId.orElse(null);
        cells.forEach(QueueCell::refresh);
        if (!list.isFocused() && current != null) {
            chosen = current;
            keepChoice();
        }
    }

    /** Gives the list the keyboard. */
    public void focus() {
        if (list.getSelectionModel().isEmpty()) {
            step(-1, 1);
        }
        list.requestFocus();
    }

    /** True once conversations are really laid out on the screen. */
    public boolean showsConversations() {
        return cells.stream().anyMatch(QueueCell::showsConversation);
    }

    public void close() throws Exception {
        calm.stop();
        ticks.close();
    }

    @FXML
    private void find() {
        palette.run();
    }

    private void hold() {
        model.hold(true);
        calm.playFromStart();
    }

    private void keepChoice() {
        Object wanted = chosen;
        moving = true;
        try {
            for (int i = 0; wanted != null && i < model.entries().size(); i++) {
                if (model.entries().get(i).key().equals(wanted)) {
                    if (list.getSelectionModel().getSelectedIndex() != i) {
                        list.getSelectionModel().clearAndSelect(i);
                    }
                    return;
                }
            }
            list.getSelectionModel().clearSelection();
        } finally {
            moving = false;
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            choose();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(list.getSelectionModel().getSelectedIndex(), 1);
            case UP -> step(list.getSelectionModel().getSelectedIndex(), -1);
            case ENTER, SPACE -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the next entry that can be opened or unfolded. */
    private void step(int from, int by) {
        for (int i = from + by; i >= 0 && i < model.entries().size(); i += by) {
            QueueEntry entry = model.entries().get(i);
            boolean goesSomewhere = entry instanceof QueueEntry.Row
                    || entry instanceof QueueEntry.Heading heading && heading.section() == QueueEntry.Section.OTHERS;
            if (goesSomewhere) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 1));
                return;
            }
        }
    }

    private void choose() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case QueueEntry.Row row -> open.accept(row.row().conversation().id());
            case QueueEntry.Heading heading
            when heading.section() == QueueEntry.Section.OTHERS ->
                model.othersFoldedProperty().set(!heading.folded());
            case null, default -> {}
        }
    }
}
