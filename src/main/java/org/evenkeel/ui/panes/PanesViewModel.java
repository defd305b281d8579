package org.evenkeel.ui.panes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.Layouts.Layout;
import org.evenkeel.desk.Layouts.Slot;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversations that stand side by side. How many panes there may be is chosen; how many are in sight depends on the room as
 * well. FX thread only.
 */
public final class PanesViewModel {
    /** Narrower, a pane cannot be read. */
    static final double NARROWEST_PANE = 305;

    static final double GAP = 8;
    /** Around the grid. */
    static final double EDGE = 10;

    /** In windows narrower than this there is one pane, however much room the grid has. */
    private static final double NARROW_WINDOW = 1_100;

    private static final double WIDE_WINDOW = 1_800;
    private static final Logger LOG = LoggerFactory.getLogger(PanesViewModel.class);

    /** @param inSight indices of the panes that are shown, in order */
    record Stage(Arrangement arrangement, List<Integer> inSight) {}

    private final Layouts layouts;
    private final FxThread.Lane lane;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage(Arrangement.empty(2), List.of(0, 1)));
    private final ReadOnlyObjectWrapper<@Nullable Long> focusedConversation = new ReadOnlyObjectWrapper<>();
    private final Map<Long, @Nullable Long> scrolledTo = new HashMap<>();
    private double windowWidth = 1_440;
    private double gridWidth = 800;
    /** True until somebody chooses a number: wide windows then have room for three. */
    private boolean automatic;

    private boolean restored;
    private @Nullable Layout written;

    public PanesViewModel(Layouts layouts, FxThread fx) {
        this.layouts = layouts;
        this.lane = fx.lane();
    }

    /**
     * Reads how the panes stood. What was opened before the answer came stays.
     *
     * @param then called when it is done
     */
    public void restore(Runnable then) {
        lane.ask(
                layouts::load,
                layout -> {
                    restore(layout);
                    then.run();
                },
                e -> {
                    LOG.warn("How the panes stood could not be read", e);
                    restored = true;
                    then.run();
                });
    }

    private void restore(Layout layout) {
        Arrangement before = arrangement();
        automatic = layout.slots().isEmpty() && layout.panes() == 2;
        Arrangement next = before.resize(Math.clamp(layout.panes(), 1, Arrangement.MOST));
        for (Slot slot : layout.slots()) {
            if (next.conversations().size() < next.panes() && !next.places().contains(slot.conversationId())) {
                int free = next.places().indexOf(Arrangement.EMPTY);
                next = next.focus(free).open(slot.conversationId(), List.of());
                scrolledTo.put(slot.conversationId(), slot.scrolledTo());
            }
        }
        restored = true;
        set(next.focus(before.conversations().isEmpty() ? layout.focused() : before.focused()));
    }

    /** Where a conversation stood before the restart, once; null for its end. */
    @Nullable
    Long takeScrolledTo(long conversationId) {
        return scrolledTo.remove(conversationId);
    }

    /** Brings a conversation in sight and gives it the keyboard; never in two panes. */
    public void open(long conversationId) {
        set(arrangement().open(conversationId, stage.get().inSight()));
    }

    /** Empties a pane; its draft is kept. */
    public void close(int index) {
        set(arrangement().close(index));
    }

    /** The same, by what stands in it. */
    public void closeConversation(long conversationId) {
        int there = arrangement().places().indexOf(conversationId);
        if (there >= 0) {
            close(there);
        }
    }

    public void closeFocused() {
        close(arrangement().focused());
    }

    /**
     * Gives a pane the keyboard.
     *
     * @param index from 0; one that does not exist changes nothing
     */
    public void focus(int index) {
        set(arrangement().focus(index));
    }

    /** Goes on to the next pane, or back. */
    public void cycle(boolean forward) {
        set(arrangement().cycle(forward));
    }

    /** Sets how many panes there may be, 1 to 4. */
    public void choose(int panes) {
        automatic = false;
        set(arrangement().resize(panes));
    }

    /** Told by the view: how much room there is, in px. */
    public void room(double windowWidth, double gridWidth) {
        this.windowWidth = windowWidth;
        this.gridWidth = gridWidth;
        set(arrangement());
    }

    private void set(Arrangement wanted) {
        Arrangement next = wanted;
        if (automatic) {
            int panes = windowWidth >= WIDE_WINDOW ? 3 : 2;
            next = wanted.resize(Math.max(panes, wanted.conversations().size()));
        }
        Stage now = new Stage(next, next.inSight(fit(next.panes())));
        if (!now.equals(stage.get())) {
            stage.set(now);
            long id = next.focusedConversation();
            focusedConversation.set(id == Arrangement.EMPTY ? null : Long.valueOf(id));
        }
    }

    private int fit(int panes) {
        if (windowWidth < NARROW_WINDOW) {
            return 1;
        }
        int columns = Math.max(1, (int) ((gridWidth - 2 * EDGE + GAP) / (NARROWEST_PANE + GAP)));
        if (panes == Arrangement.MOST) {
            return columns >= 2 ? panes : 1;
        }
        return Math.min(panes, columns);
    }

    /**
     * Writes down how the panes stand, when that has changed.
     *
     * @param scrolled where each conversation stands, as a slot keeps it
     */
    public void keep(LongFunction<@Nullable Long> scrolled) {
        if (!restored) {
            return;
        }
        Arrangement now = arrangement();
        List<Slot> slots = new ArrayList<>();
        for (long id : now.conversations()) {
            slots.add(new Slot(id, scrolled.apply(id)));
        }
        int focus = now.focusedConversation() == Arrangement.EMPTY
                ? Math.min(slots.size(), now.panes() - 1)
                : now.conversations().indexOf(now.focusedConversation());
        Layout layout = new Layout(automatic ? Math.max(2, slots.size()) : now.panes(), slots, focus);
        if (!layout.equals(written)) {
            written = layout;
            lane.ask(
                    () -> {
                        layouts.save(layout);
                        return true;
                    },
                    done -> {},
                    e -> LOG.warn("How the panes stand could not be kept", e));
        }
    }

    Arrangement arrangement() {
        return stage.get().arrangement();
    }

    /** What stands where, and what of it is in sight; changes as one. */
    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** The conversation with the keyboard, or null; what the shell shows the context of. */
    public ReadOnlyObjectProperty<@Nullable Long> focusedConversation() {
        return focusedConversation.getReadOnlyProperty();
    }

    /** Every conversation that is in a pane, in order, in sight or not. */
    public List<Long> conversations() {
        return arrangement().conversations();
    }
}
