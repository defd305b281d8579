package org.evenkeel.ui.queue;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Which entry of the list is chosen, by what it is and not by where it stands; moved by the arrow keys. */
final class QueueCursor {
    private final ListView<QueueEntry> list;
    private final Runnable go;
    private @Nullable Object chosen;
    private boolean moving;

    /** @param go told when the chosen entry shall be opened */
    QueueCursor(ListView<QueueEntry> list, Runnable go) {
        this.list = list;
        this.go = go;
        list.getItems().addListener((ListChangeListener<QueueEntry>) change -> follow());
        list.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> {
            if (now != null && !moving) {
                chosen = now.key();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Turns to an entry, or to where it will stand once it is there. */
    void choose(Object key) {
        chosen = key;
        follow();
    }

    /** Turns to the first entry when none is chosen. */
    void chooseAny() {
        if (list.getSelectionModel().isEmpty()) {
            step(-1, 1);
        }
    }

    @Nullable
    QueueEntry chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void follow() {
        moving = true;
        try {
            int at = find();
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
            }
        } finally {
            moving = false;
        }
    }

    private int find() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).key().equals(chosen)) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> step(at, 1);
            case UP -> step(at, -1);
            case ENTER, SPACE -> go.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the next entry that can be opened or unfolded. */
    private void step(int from, int by) {
        for (int i = from + by; i >= 0 && i < list.getItems().size(); i += by) {
            if (list.getItems().get(i).leads()) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 1));
                return;
            }
        }
    }
}
