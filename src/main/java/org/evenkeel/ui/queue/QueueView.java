package org.evenkeel.ui.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.evenkeel.ui.fx.FrameByFrame;
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
    private final LoadMeter meter = new LoadMeter();
    private final PauseTransition calm = new PauseTransition(CALM);
    private final AutoCloseable ticks;
    private final Parent root;
    private final QueueCursor cursor;
    /** After the conversation that was turned to. */
    private final Runnable mark = FrameByFrame.gathered(this::mark);

    private @Nullable Long current;

    @FXML
    private Button find;

    @FXML
    private HBox head;

    @FXML
    private VBox offerPlace;

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
        cursor = new QueueCursor(list, this::go);
        ticks = ticker.listen(this::tick, model::calm);
        model.loadProperty().subscribe(load -> meter.show(load, model.loadWords()));
        calm.setOnFinished(done -> model.hold(false));
    }

    @FXML
    private void initialize() {
        head.getChildren().add(meter);
        list.setCellFactory(view -> {
            QueueCell cell = new QueueCell(model, ticker, id -> current != null && current == id);
            cell.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> choose(cell, pressed));
            cell.setOnMouseClicked(clicked -> {
                if (clicked.getButton() == MouseButton.PRIMARY) {
                    go(cell.getItem());
                }
            });
            cells.add(cell);
            return cell;
        });
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
    }

    public Parent root() {
        return root;
    }

    /** Marks the conversation that has the keyboard in the panes. */
    public void show(Optional<Long> conversationId) {
        current = conversationId.orElse(null);
        mark.run();
    }

    private void mark() {
        cells.forEach(QueueCell::refresh);
        if (!list.isFocused() && current != null) {
            cursor.choose(current);
        }
    }

    /** Gives the list the keyboard. */
    public void focus() {
        cursor.chooseAny();
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

    /**
     * Lets new conversations be offered here, above the list.
     *
     * @param accept told which one to take
     * @param acceptKey the key that does it too, as to be shown
     */
    public void offers(LongConsumer accept, String acceptKey, String declineKey) {
        offerPlace.getChildren().setAll(new OfferBar(model, accept, acceptKey, declineKey));
    }

    /** A row without the keyboard, which goes to the conversation: to take it for a moment would style the whole list twice. */
    private void choose(QueueCell cell, MouseEvent pressed) {
        if (cell.getItem() instanceof QueueEntry.Row row && pressed.getButton() == MouseButton.PRIMARY) {
            cursor.choose(row.key());
            pressed.consume();
        }
    }

    private void tick(Instant now) {
        model.tick(now);
        cells.forEach(QueueCell::refresh);
    }

    @FXML
    private void find() {
        palette.run();
    }

    private void hold() {
        model.hold(true);
        calm.playFromStart();
    }

    private void go() {
        go(cursor.chosen());
    }

    private void go(@Nullable QueueEntry entry) {
        switch (entry) {
            case QueueEntry.Row row -> open.accept(row.row().conversation().id());
            case QueueEntry.Heading heading
            when heading.leads() -> model.othersFoldedProperty().set(!heading.folded());
            case null, default -> {}
        }
    }
}
