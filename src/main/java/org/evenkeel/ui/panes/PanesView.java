package org.evenkeel.ui.panes;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.panes.PanesViewModel.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The grid of live conversations, and the bar that tells and sets how many. Knows nothing of what stands in a pane. What stood in
 * one lately rests unseen, since agents go back and forth between their few chats.
 */
public final class PanesView implements AutoCloseable {
    private final PanesViewModel model;
    private final PaneFactory factory;
    private final PanesBar bar;
    private final PaneGrid grid = new PaneGrid();
    /** Conversations that are kept, in sight or not. */
    static final int KEPT = Arrangement.MOST + 2;

    /** One of each place, for as long as nothing stands there. */
    private final List<PaneSlot> empty;

    /** By conversation. */
    private final Map<Long, PaneSlot> slots = new HashMap<>();
    /** Those out of sight, the one that was left last at the end. */
    private final SequencedSet<Long> resting = new LinkedHashSet<>();
    /** Costs a frame as much as showing one does, so it has its own. */
    private final Runnable tidy = FrameByFrame.gathered(this::tidy);

    /** Panes scroll without a word to us, so where they stand is looked at now and then. */
    private final AutoCloseable ticks;

    /** What stands in each place now. */
    private List<PaneSlot> places = List.of();

    private boolean showing;

    /** @param factory builds the content of a pane, once for as long as its conversation stands in one */
    public PanesView(PanesViewModel model, PaneFactory factory, Ticker ticker) {
        this.model = model;
        this.factory = factory;
        this.bar = new PanesBar(model);
        this.empty = Stream.generate(() -> new PaneSlot(null, this::touched))
                .limit(Arrangement.MOST)
                .toList();
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

    private void touched(PaneSlot slot) {
        int place = places.indexOf(slot);
        if (!showing && place >= 0) {
            model.focus(place);
        }
    }

    /**
     * The active pane is the one with the keyboard. Asked of the scene: a node's own focusWithin also speaks up in a pane that
     * had the keyboard once, when the window comes to the front again.
     */
    private void follow(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at instanceof PaneSlot slot) {
                touched(slot);
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
        slot(arrangement, arrangement.focused()); // first, so that it is whole first
        places = IntStream.range(0, arrangement.panes())
                .mapToObj(place -> slot(arrangement, place))
                .toList();
        rest(arrangement.conversations());
        grid.show(now.inSight().stream().map(places::get).toList());
        for (int place = 0; place < places.size(); place++) {
            places.get(place)
                    .active(place == arrangement.focused() && now.inSight().size() > 1);
        }
        slots.forEach((id, slot) -> content(slot).active(id == arrangement.focusedConversation()));
    }

    private PaneSlot slot(Arrangement arrangement, int place) {
        long id = arrangement.at(place);
        if (id == Arrangement.EMPTY) {
            return empty.get(place);
        }
        PaneSlot there = slots.get(id);
        if (there == null) {
            there = new PaneSlot(factory.open(id, model.takeScrolledTo(id), () -> close(id)), this::touched);
            slots.put(id, there);
        }
        return there;
    }

    private void close(long id) {
        model.closeConversation(id);
        requestFocus();
    }

    private static PaneContent content(PaneSlot slot) {
        return Objects.requireNonNull(slot.content());
    }

    /** Lets all but these go out of sight. */
    private void rest(List<Long> staying) {
        staying.forEach(resting::remove);
        for (Map.Entry<Long, PaneSlot> pane : List.copyOf(slots.entrySet())) {
            if (!staying.contains(pane.getKey()) && !resting.contains(pane.getKey())) {
                if (content(pane.getValue()).rest()) {
                    resting.addLast(pane.getKey());
                } else {
                    end(pane.getKey());
                }
            }
        }
        if (slots.size() > KEPT) {
            tidy.run();
        }
    }

    private void tidy() {
        while (slots.size() > KEPT && !resting.isEmpty()) {
            end(resting.removeFirst());
        }
    }

    private void end(long id) {
        PaneSlot ended = Objects.requireNonNull(slots.remove(id));
        content(ended).close();
        grid.drop(ended);
    }

    /** Gives the focused pane the keyboard. */
    public void requestFocus() {
        places.get(model.arrangement().focused()).takeKeyboard();
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
            PaneSlot slot = slots.get(id);
            return slot == null ? null : content(slot).scrolledTo();
        });
    }

    @Override
    public void close() throws Exception {
        ticks.close();
        keep();
        slots.values().forEach(slot -> content(slot).close());
        slots.clear();
    }
}
