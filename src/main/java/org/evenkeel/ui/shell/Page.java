package org.evenkeel.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A screen that takes the whole window but the rail. It is built when it is entered first: most days nobody looks at most of them. */
final class Page {
    /**
     * What is built.
     *
     * @param enter told each time it is shown
     * @param leave told each time something else is shown instead
     * @param end closed with the window
     */
    record Screen(Node root, Runnable enter, Runnable leave, AutoCloseable end) {}

    private final Place place;
    private final Supplier<Screen> maker;
    private final StackPane root = new StackPane();
    private @Nullable Screen screen;

    /** @param place where it is; not the inbox */
    Page(Place place, Supplier<Screen> maker) {
        this.place = place;
        this.maker = maker;
    }

    Place place() {
        return place;
    }

    /** Empty until it is entered. */
    Node root() {
        return root;
    }

    void enter() {
        Screen built = screen;
        if (built == null) {
            built = maker.get();
            screen = built;
            built.root().visibleProperty().bind(root.visibleProperty());
            root.getChildren().add(built.root());
        }
        built.enter().run();
    }

    void leave() {
        if (screen != null) {
            screen.leave().run();
        }
    }

    void end() throws Exception {
        if (screen != null) {
            screen.end().close();
        }
    }
}
