package org.evenkeel.ui.panes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.panes.PanesViewModel.Stage;
import org.jspecify.annotations.Nullable;

/** The grid of live conversations, and the bar that tells and sets how many. Knows nothing of what stands in a pane. */
public final class PanesView implements AutoCloseable {
    private final PanesViewModel model;
    private final PaneFactory factory;
    private final PanesBar bar;
    private final PaneGrid grid = new PaneGrid();
    private final List<PaneSlot> slots;
    private final Map<Long, PaneContent> contents = new HashMap<>();
    /** Panes scroll without a word to us, so where they stand is looked at now and then. */
    private final AutoCloseable ticks;

    private boolean showing;

    /** @param factory builds the content of a pane, once for as long as its conversation stands in one */
    public PanesView(PanesViewModel model, PaneFactory factory, Ticker ticker) {
        this.model = model;
        this.factory = factory;
        this.bar = new PanesBar(model);
        this.slots = IntStream.range(0, Arrangement.MOST).mapToObj(this::slot).toList();
        grid.getStylesheets().add(stylesheet());
        grid.widthProperty().subscribe(this::measure);
        grid.sceneProperty().flatMap(scene -> scene.widthProperty()).subscribe(width -> measure());
        grid.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
        ticks = ticker.listen(now -> keep());
        model.stage().subscribe(this::show);
    }

    static String stylesheet() {
        return Objects.requireNonNull(PanesView.class.getResource("panes.css")).toExternalForm();
    }

    private PaneSlot slot(int index) {
        return new PaneSlot(() -> touched(index));
    }

    private void touched(int index) {
        if (!showing) {
            model.focus(index);
        }
    }

    /**
     * The active pane is the one with the keyboard. Asked of the scene: a node's own focusWithin also speaks up in a pane that
     * had the keyboard once, when the window comes to the front again.
     */
    private void follow(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at instanceof PaneSlot slot) {
                touched(slots.indexOf(slot));
                return;
            }
        }
    }

    private void measure() {
        if (grid.getScene() != null && grid.getWidth() > 0) {
            model.room(grid.getScene().getWidth(), grid.getWidth());
        }
    }

    private void show(Stage now) {
        showing = true;
        try {
            arrange(now);
        } finally {
            showing = false;
        }
    }

    private void arrange(Stage now) {
        Arrangement arrangement = now.arrangement();
        content(arrangement.focusedConversation()); // first, so that it is whole first
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).show(i < arrangement.panes() ? content(arrangement.at(i)) : null);
            slots.get(i).active(i == arrangement.focused() && now.inSight().size() > 1);
        }
        closeAllBut(arrangement.conversations());
        grid.show(now.inSight().stream().map(slots::get).toList());
        contents.forEach((id, content) -> content.active(id == arrangement.focusedConversation()));
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
        if (id == Arrangement.EMPTY) {
            return null;
        }
        PaneContent there = contents.get(id);
        if (there == null) {
            there = factory.open(id, model.takeScrolledTo(id), () -> model.closeConversation(id));
            contents.put(id, there);
        }
        return there;
    }

    /** Gives the focused pane the keyboard. */
    public void requestFocus() {
        slots.get(model.arrangement().focused()).takeKeyboard();
    }

    /** The title and the choice of how many. */
    public Node bar() {
        return bar;
    }

    /** The conversations that can be seen now, in order. */
    public List<Long> inSight() {
        Stage now = model.stage().get();
        return now.inSight().stream()
                .map(now.arrangement()::at)
                .filter(id -> id != Arrangement.EMPTY)
                .toList();
    }

    public Node node() {
        return grid;
    }

    /** Writes down how the panes stand. */
    private void keep() {
        model.keep(id -> {
            PaneContent content = contents.get(id);
            return content == null ? null : content.scrolledTo();
        });
    }

    @Override
    public void close() throws Exception {
        ticks.close();
        keep();
        contents.values().forEach(PaneContent::close);
        contents.clear();
    }
}
