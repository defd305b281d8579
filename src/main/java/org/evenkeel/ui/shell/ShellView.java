package org.evenkeel.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.context.ContextView;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** Puts rail, queue, panes, context and status side by side. */
final class ShellView {
    /** Below this width of the window the context folds away by itself, px. */
    static final double NARROW = 1100;

    /** Below this width the outer columns give some of theirs to the panes, px. */
    private static final double TIGHT = 1400;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final QueueView queue;
    private final Centre centre;
    private final ContextView context;
    private final Overlay overlay = new Overlay();
    private final Notice notice = new Notice();
    private final StackPane root;
    private final RailView rail;
    private final List<Page> pages;
    private Place place = Place.INBOX;
    /** What the person asked for at this width; null while the width decides. */
    private @Nullable Boolean contextAsked;

    @FXML
    private HBox columns;

    @FXML
    private HBox bar;

    @FXML
    private StackPane middle;

    /** @param pages what can be shown in the place of the conversations, one for each place but the inbox */
    ShellView(RailView rail, QueueView queue, Centre centre, ContextView context, List<Page> pages, StatusBar status) {
        this.rail = rail;
        this.pages = List.copyOf(pages);
        this.queue = queue;
        this.centre = centre;
        this.context = context;
        root = Fxml.load(this);
        columns.getChildren().addFirst(queue.root());
        columns.getChildren().addFirst(rail.root());
        columns.getChildren().add(context.root());
        for (Page page : pages) {
            columns.getChildren().add(page.root());
            HBox.setHgrow(page.root(), Priority.ALWAYS);
            see(page.root(), false);
        }
        Region gap = new Region();
        gap.setMinWidth(12);
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(centre.bar(), gap, status);
        middle.getChildren().add(centre.panes());
        StackPane.setAlignment(notice, Pos.BOTTOM_LEFT);
        StackPane.setMargin(notice, new Insets(0, 0, 12, 66));
        root.getChildren().addAll(notice, overlay);
        root.widthProperty().addListener((width, before, now) -> {
            if (before.doubleValue() < NARROW != now.doubleValue() < NARROW) {
                contextAsked = null;
            }
            fold();
        });
        fold();
    }

    Parent root() {
        return root;
    }

    Overlay overlay() {
        return overlay;
    }

    Notice notice() {
        return notice;
    }

    /** Goes to a place: shows its screen and nothing of the others. */
    void go(Place where) {
        if (where == place) {
            return;
        }
        Place before = place;
        place = where;
        pages.forEach(page -> see(page.root(), page.place() == where));
        see(queue.root(), where == Place.INBOX);
        see(middle.getParent(), where == Place.INBOX);
        rail.here(where);
        fold();
        pages.stream().filter(page -> page.place() == before).forEach(Page::leave);
        pages.stream().filter(page -> page.place() == where).forEach(Page::enter);
        if (where == Place.INBOX) {
            centre.focus();
        }
    }

    Place place() {
        return place;
    }

    private static void see(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Lets cards stand over the panes at their top right, or over whatever else is shown; a veil covers them. */
    void announce(Node cards) {
        StackPane.setAlignment(cards, Pos.TOP_RIGHT);
        Region aside = (Region) context.root();
        cards.translateXProperty()
                .bind(Bindings.when(aside.visibleProperty())
                        .then(aside.widthProperty().negate())
                        .otherwise(0));
        root.getChildren().add(root.getChildren().indexOf(notice), cards);
    }

    void toggleContext() {
        contextAsked = !context.root().isVisible();
        fold();
    }

    /** From the queue to the panes to the context and round again. */
    void nextRegion() {
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        List<Runnable> regions = context.root().isVisible()
                ? List.of(queue::focus, centre::focus, context::focus)
                : List.of(queue::focus, centre::focus);
        int at = within(focused, queue.root()) ? 0 : within(focused, middle) ? 1 : 2;
        regions.get((at + 1) % 3 % regions.size()).run();
    }

    private void fold() {
        root.pseudoClassStateChanged(COMPACT, root.getWidth() < TIGHT);
        boolean shown = contextAsked != null ? contextAsked : root.getWidth() >= NARROW;
        see(context.root(), shown && place == Place.INBOX);
    }

    private static boolean within(@Nullable Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == region) {
                return true;
            }
        }
        return false;
    }
}
