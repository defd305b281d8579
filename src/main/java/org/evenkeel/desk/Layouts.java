package org.evenkeel.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.store.Database;
import org.evenkeel.store.PaneTable;
import org.jspecify.annotations.Nullable;

/** How the panes stood, kept across restarts. Never on the FX thread. */
public final class Layouts {
    private static final String PANES = "layout.panes";
    private static final String FOCUSED = "layout.focused";
    private static final String WINDOW = "layout.window";
    private static final Pattern PLACE =
            Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (true|false)");

    private final Database database;

    public Layouts(Database database) {
        this.database = database;
    }

    /**
     * @param panes how many panes are shown, 1 to 4
     * @param slots what is in them, in order; at most {@code panes}
     * @param focused index of the pane with the keyboard
     */
    public record Layout(int panes, List<Slot> slots, int focused) {
        public Layout {
            slots = List.copyOf(slots);
        }
    }

    /** @param scrolledTo local id of the message at the top edge, or null when at the end */
    public record Slot(long conversationId, @Nullable Long scrolledTo) {}

    /** Where the window stood on the desktop, px. */
    public record Window(int x, int y, int width, int height, boolean maximized) {}

    /** Two empty panes when nothing was kept. */
    public Layout load() {
        return database.read(s -> {
            int panes = s.settings().number(PANES).map(Math::toIntExact).orElse(2);
            List<Slot> slots = s.panes().all().stream()
                    .limit(panes)
                    .map(pane -> new Slot(pane.conversationId(), pane.scrolledTo()))
                    .toList();
            return new Layout(
                    panes,
                    slots,
                    s.settings().number(FOCUSED).map(Math::toIntExact).orElse(0));
        });
    }

    public void save(Layout layout) {
        database.change(s -> {
            s.settings().put(PANES, layout.panes());
            s.settings().put(FOCUSED, layout.focused());
            s.panes()
                    .replace(layout.slots().stream()
                            .map(slot -> new PaneTable.Pane(slot.conversationId(), slot.scrolledTo()))
                            .toList());
        });
    }

    /** Empty when nothing was kept. */
    public Optional<Window> window() {
        return database.read(s -> s.settings().get(WINDOW)).flatMap(Layouts::window);
    }

    public void save(Window window) {
        String place =
                "%d %d %d %d %b".formatted(window.x(), window.y(), window.width(), window.height(), window.maximized());
        database.change(s -> {
            s.settings().put(WINDOW, place);
        });
    }

    private static Optional<Window> window(String place) {
        Matcher matcher = PLACE.matcher(place);
        return matcher.matches()
                ? Optional.of(new Window(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4)),
                        Boolean.parseBoolean(matcher.group(5))))
                : Optional.empty();
    }
}
