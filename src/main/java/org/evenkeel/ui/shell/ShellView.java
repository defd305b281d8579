package org.evenkeel.ui.shell;

import java.util.List;
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
import org.evenkeel.ui.review.ReviewView;
import org.jspecify.annotations.Nullable;

/** Puts rail, queue, panes, context and status side by side. */
final class ShellView {
    /** Below this width of the window the context folds away by itself, px. */
    static final double NARROW = 1100;

    /** Below this width the outer columns give some of theirs to the panes, px. */
    private static final double TIGHT = 1400;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final RailView rail;
    private final QueueView queue;
    private final Centre centre;
    private final ContextView context;
    private final ReviewView review;
    private final Overlay overlay = new Overlay();
    private final Notice notice = new Notice();
    private final StackPane root;
    /** What the person asked for at this width; null while the width decides. */
    private @Nullable Boolean contextAsked;

    @FXML
    private HBox columns;

    @FXML
    private HBox bar;

    @FXML
    private StackPane middle;

    ShellView(RailView rail, QueueView queue, Centre centre, ContextView context, ReviewView review, StatusBar status) {
        this.rail = rail;
        this.review = review;
        this.queue = queue;
        this.centre = centre;
        this.context = context;
        root = Fxml.load(this);
        columns.getChildren().addFirst(queue.root());
        columns.getChildren().addFirst(rail.root());
        columns.getChildren().add(context.root());
        columns.getChildren().add(review.root());
        HBox.setHgrow(review.root(), Priority.ALWAYS);
        see(review.root(), false);
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

    void toggleContext() {
        contextAsked = !context.root().isVisible();
        fold();
    }

    /** Shows the review desk in the place of the conversations, or the other way round. */
    void review(boolean reviewing) {
        if (reviewing == review.root().isVisible()) {
            return;
        }
        see(review.root(), reviewing);
        see(queue.root(), !reviewing);
        see(middle.getParent(), !reviewing);
        rail.here(reviewing);
        fold();
        if (reviewing) {
            review.enter();
        } else {
            review.leave();
        }
    }

    private static void see(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
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
        boolean wanted = contextAsked != null ? contextAsked : root.getWidth() >= NARROW;
        see(context.root(), wanted && !review.root().isVisible());
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
