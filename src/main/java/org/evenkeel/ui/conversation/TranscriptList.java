package org.evenkeel.ui.conversation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * A transcript that holds still. At its end it stays at the end; elsewhere the row at the top edge keeps its place to the pixel,
 * whatever is added before or after it. Only a hand on wheel, bar or keys moves it. A short transcript rests at the bottom.
 */
final class TranscriptList extends ListView<TranscriptRow> {
    /** Older rows are asked for when the top edge is this close to the first. */
    private static final int NEAR_TOP = 30;

    private static final double SLACK = 3;

    private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
    private final Runnable nearTop;
    private @Nullable VirtualFlow<?> flow;
    private int keptIndex = -1;
    private double keptY;
    private boolean changed;
    private boolean byHand;
    private boolean moved;
    private boolean jumped;
    private boolean adjusting;
    private double lastWidth;
    private double lastHeight;

    /** @param nearTop called during layout whenever older rows would be welcome */
    TranscriptList(ObservableList<TranscriptRow> rows, Runnable nearTop) {
        super(rows);
        this.nearTop = nearTop;
        getStyleClass().add("transcript");
        rows.addListener(this::follow);
        addEventFilter(ScrollEvent.ANY, event -> byHand = true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byHand = true);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> byHand = true);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> byHand = true);
    }

    /** True while the newest row is in sight and stays so. */
    ReadOnlyBooleanProperty atEnd() {
        return atEnd.getReadOnlyProperty();
    }

    /** Goes to the newest row and stays there. */
    void toEnd() {
        atEnd.set(true);
        keptIndex = -1;
        changed = true;
        requestLayout();
    }

    /** Puts a message at the top edge; stays at the end when it is not there. */
    void toMessage(long localId) {
        toMessage(localId, 0);
    }

    /** Puts a message where the eye looks first, with something of what was said before it. */
    void bringInSight(long localId) {
        toMessage(localId, Math.floor(getHeight() / 3));
        jumped = true;
    }

    private void toMessage(long localId, double y) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).message().localId() == localId) {
                atEnd.set(false);
                keptIndex = i;
                keptY = y;
                changed = true;
                requestLayout();
                return;
            }
        }
    }

    /** Local id of the message at the top edge, or null when at the end. */
    @Nullable
    Long topMessage() {
        IndexedCell<?> first = atEnd.get() || flow == null ? null : flow.getFirstVisibleCell();
        return first == null
                        || first.getIndex() < 0
                        || first.getIndex() >= getItems().size()
                ? null
                : getItems().get(first.getIndex()).message().localId();
    }

    private void follow(ListChangeListener.Change<? extends TranscriptRow> change) {
        keepTop();
        while (change.next()) {
            int added = change.getAddedSize();
            int removed = change.getRemovedSize();
            if (keptIndex >= 0 && added != removed && change.getFrom() <= keptIndex) {
                keptIndex += added - Math.min(removed, keptIndex - change.getFrom());
            }
        }
        changed = true;
        requestLayout();
    }

    /** Notes the row at the top edge before anything moves. Its cell still has the index it had when it was laid out. */
    private void keepTop() {
        if (flow == null || atEnd.get() || keptIndex >= 0) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        if (first != null && first.getIndex() >= 0) {
            keptIndex = first.getIndex();
            keptY = first.getLayoutY();
        }
    }

    @Override
    protected void layoutChildren() {
        boolean resized = getWidth() != lastWidth || getHeight() != lastHeight;
        lastWidth = getWidth();
        lastHeight = getHeight();
        if (resized) {
            keepTop();
        }
        super.layoutChildren();
        VirtualFlow<?> lines = flow();
        if (lines == null || getHeight() <= 0) {
            return;
        }
        adjusting = true;
        lines.layout();
        if (moved && !changed) {
            atEnd.set(endInSight(lines));
        } else if (changed || resized) {
            settle(lines);
        }
        moved = false;
        jumped = false;
        changed = false;
        keptIndex = -1;
        rest(lines);
        adjusting = false;
        IndexedCell<?> first = lines.getFirstVisibleCell();
        if (first != null && first.getIndex() < NEAR_TOP) {
            nearTop.run();
        }
    }

    private void settle(VirtualFlow<?> lines) {
        int last = getItems().size() - 1;
        if (last < 0) {
            return;
        }
        if (atEnd.get()) {
            lines.scrollTo(last);
            lines.layout();
            lines.scrollPixels(1_000_000);
            lines.layout();
        } else if (keptIndex >= 0) {
            lines.scrollToTop(Math.min(keptIndex, last));
            lines.layout();
            lines.scrollPixels(-keptY);
            lines.layout();
            if (jumped) {
                atEnd.set(endInSight(lines));
            }
        }
    }

    private boolean endInSight(VirtualFlow<?> lines) {
        IndexedCell<?> last = lines.getLastVisibleCell();
        return last == null
                || (last.getIndex() >= getItems().size() - 1
                        && last.getLayoutY() + last.getHeight() <= lines.getViewportLength() + SLACK);
    }

    private void rest(VirtualFlow<?> lines) {
        IndexedCell<?> first = lines.getFirstVisibleCell();
        IndexedCell<?> last = lines.getLastVisibleCell();
        boolean all = first != null && last != null && first.getIndex() == 0 && first.getLayoutY() >= 0;
        double free = all && last.getIndex() == getItems().size() - 1
                ? lines.getViewportLength() - last.getLayoutY() - last.getHeight()
                : 0;
        setTranslateY(Math.max(0, Math.floor(free)));
    }

    private @Nullable VirtualFlow<?> flow() {
        if (flow == null && lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
            flow = found;
            found.positionProperty().addListener((position, old, now) -> {
                if (!adjusting && byHand) {
                    byHand = false;
                    moved = true;
                    requestLayout();
                }
            });
        }
        return flow;
    }
}
