package org.evenkeel.ui.conversation;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A transcript that holds still. Its truth is one row and where that row stands: at the end the last row at the bottom edge,
 * elsewhere the first row in sight to the pixel. Everything else is laid out from there, so nothing that is added, altered or
 * loaded above or below can move what is being read, and no height of a row out of sight is ever guessed. (A {@code ListView}
 * guesses them, and jumps when a page arrives above.) A short transcript rests at the bottom.
 */
final class TranscriptList extends Region {
    /** Older rows are asked for when the top edge is this close to the first. */
    private static final int NEAR_TOP = 30;
    /** One pass goes no farther than so many heights of the view, so that it stays short. */
    private static final double FARTHEST = 1;

    private static final double SLACK = 0.5;
    private static final double BAR = 8;
    /** Stands for the height of a row where only the bar's thumb depends on it. */
    private static final double TYPICAL = 60;

    private final ObservableList<TranscriptRow> rows;
    private final Runnable nearTop;
    private final Pane sheet = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final RowPool pool;
    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
    private int topIndex;
    private double topY;
    private int bottomIndex = -1;
    private boolean placingBar;
    /** The row of the anchor goes where the eye looks first, as soon as there is a height. */
    private boolean bringing;

    /** @param nearTop called during layout whenever older rows would be welcome */
    TranscriptList(ObservableList<TranscriptRow> rows, Supplier<MessageRow> maker, Runnable nearTop) {
        this.rows = rows;
        this.nearTop = nearTop;
        this.pool = new RowPool(sheet, maker);
        getStyleClass().add("transcript");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        sheet.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setMax(1);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe((before, now) -> dragged(now.doubleValue()));
        getChildren().addAll(sheet, bar);
        rows.addListener(this::follow);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            scrollBy(event.getDeltaY());
            event.consume();
        });
    }

    /** True while the newest row is in sight and stays so. */
    ReadOnlyBooleanProperty atEnd() {
        return atEnd.getReadOnlyProperty();
    }

    /** Goes to the newest row and stays there. */
    void toEnd() {
        atEnd.set(true);
        requestLayout();
    }

    /** Puts a row at the top edge. */
    void toRow(int index) {
        atEnd.set(false);
        bringing = false;
        topIndex = index;
        topY = 0;
        requestLayout();
    }

    /** Puts a message at the top edge; false, and changes nothing, when it is not there. */
    boolean toMessage(long localId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).message().localId() == localId) {
                toRow(i);
                return true;
            }
        }
        return false;
    }

    /** Puts a message where the eye looks first, with something of what was said before it. */
    void bringInSight(long localId) {
        bringing = toMessage(localId);
    }

    /** @param pixels how far what is seen moves down; negative towards the end */
    void scrollBy(double pixels) {
        if (rows.isEmpty() || pixels == 0 || (atEnd.get() && pixels < 0)) {
            return;
        }
        double most = FARTHEST * getHeight();
        atEnd.set(false);
        topY += Math.clamp(pixels, -most, most);
        requestLayout();
    }

    /** Moves just far enough for the row to be in sight whole. */
    void reveal(int index) {
        if (index <= topIndex) {
            toRow(index);
        } else if (index >= bottomIndex) {
            if (index == rows.size() - 1) {
                toEnd();
            } else {
                scrollBy(-getHeight() / 2);
            }
        }
    }

    int topIndex() {
        return topIndex;
    }

    /** Where the upper edge of the first row in sight is, in px from the top edge; zero or above it. */
    double topY() {
        return topY;
    }

    /** Index of the last row in sight, or -1. */
    int bottomIndex() {
        return bottomIndex;
    }

    /** Local id of the message at the top edge, or null when at the end. */
    @Nullable
    Long topMessage() {
        return atEnd.get() || topIndex >= rows.size()
                ? null
                : rows.get(topIndex).message().localId();
    }

    private void follow(ListChangeListener.Change<? extends TranscriptRow> change) {
        while (change.next()) {
            int added = change.getAddedSize();
            int removed = change.getRemovedSize();
            if (added != removed && change.getFrom() <= topIndex) {
                int gone = Math.min(removed, topIndex - change.getFrom());
                topIndex += added - gone;
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        if (bringing) {
            bringing = false;
            topY = Math.floor(getHeight() / 3);
        }
        pool.begin();
        if (rows.isEmpty()) {
            bottomIndex = -1;
        } else {
            findTop();
            layDown();
        }
        pool.end();
        placeBar();
        if (!rows.isEmpty() && topIndex < NEAR_TOP) {
            nearTop.run();
        }
    }

    /** Brings the anchor to the first row in sight, whichever way it was moved. */
    private void findTop() {
        topIndex = Math.clamp(topIndex, 0, rows.size() - 1);
        if (!atEnd.get() && !settleTop()) {
            atEnd.set(true);
        }
        if (atEnd.get()) {
            topIndex = rows.size();
            topY = getHeight();
            climb();
        }
    }

    /** Goes up from the anchor until a row reaches over the top edge, or the first is reached. */
    private void climb() {
        while (topY > 0 && topIndex > 0) {
            topIndex--;
            topY -= height(topIndex);
        }
    }

    /** Away from the end: settles the anchor; false when there is not enough below it to fill the view. */
    private boolean settleTop() {
        climb();
        topY = Math.min(topY, 0);
        while (topIndex < rows.size() - 1 && topY + height(topIndex) <= 0) {
            topY += height(topIndex);
            topIndex++;
        }
        double y = topY;
        for (int i = topIndex; i < rows.size() && y <= getHeight(); i++) {
            y += height(i);
        }
        return y > getHeight() + SLACK;
    }

    private void layDown() {
        double y = topY;
        int index = topIndex;
        while (index < rows.size() && y < getHeight()) {
            MessageRow node = pool.place(rows.get(index));
            double height = node.heightFor(getWidth());
            node.resizeRelocate(0, Math.round(y), getWidth(), height);
            y += height;
            index++;
        }
        bottomIndex = index - 1;
    }

    private double height(int index) {
        return pool.of(rows.get(index)).heightFor(getWidth());
    }

    private void placeBar() {
        int seen = bottomIndex - topIndex + 1;
        boolean all = seen >= rows.size() && topY >= 0;
        bar.setVisible(!all && !rows.isEmpty());
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        placingBar = true;
        bar.setVisibleAmount(rows.isEmpty() ? 1 : Math.clamp((double) seen / rows.size(), 0.04, 1));
        double above = topIndex + Math.min(1, -topY / TYPICAL / 8);
        bar.setValue(atEnd.get() ? 1 : Math.min(0.999, above / Math.max(1, rows.size() - seen)));
        placingBar = false;
    }

    private void dragged(double value) {
        if (placingBar || rows.isEmpty()) {
            return;
        }
        int seen = bottomIndex - topIndex + 1;
        double above = value * Math.max(1, rows.size() - seen);
        if (value >= 0.9995) {
            toEnd();
        } else {
            toRow(Math.min((int) above, rows.size() - 1));
            topY = -(above - Math.floor(above)) * TYPICAL;
        }
    }
}
