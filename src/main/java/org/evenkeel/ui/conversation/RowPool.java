package org.evenkeel.ui.conversation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;

/** The few row nodes that show any number of messages. What stays in sight from one layout to the next keeps its node. */
final class RowPool {
    private final Pane sheet;
    private final Supplier<MessageRow> maker;
    private final Deque<MessageRow> spare = new ArrayDeque<>();
    private final Set<Long> placed = new HashSet<>();
    private Map<Long, MessageRow> shown = new HashMap<>();
    private Map<Long, MessageRow> before = new HashMap<>();

    RowPool(Pane sheet, Supplier<MessageRow> maker) {
        this.sheet = sheet;
        this.maker = maker;
    }

    /** Begins a layout: what is not asked for until {@link #end} goes out of sight. */
    void begin() {
        Map<Long, MessageRow> swap = before;
        before = shown;
        shown = swap;
        shown.clear();
        placed.clear();
    }

    /** The node of a row, showing it as it now is, ready to be measured. */
    MessageRow of(TranscriptRow row) {
        long id = row.message().localId();
        MessageRow node = shown.get(id);
        if (node == null) {
            node = before.remove(id);
        }
        if (node == null) {
            node = spare.isEmpty() ? make() : spare.pop();
        }
        shown.put(id, node);
        if (!node.shows(row)) {
            node.show(row);
            node.applyCss();
        }
        return node;
    }

    private MessageRow make() {
        MessageRow node = maker.get();
        sheet.getChildren().add(node);
        return node;
    }

    /** The same, to be shown in this layout. */
    MessageRow place(TranscriptRow row) {
        placed.add(row.message().localId());
        MessageRow node = of(row);
        node.setVisible(true);
        return node;
    }

    /** What was only measured, or is no longer in sight, becomes free again. */
    void end() {
        shown.entrySet().removeIf(entry -> {
            boolean only = !placed.contains(entry.getKey());
            if (only) {
                free(entry.getValue());
            }
            return only;
        });
        before.values().forEach(this::free);
        before.clear();
    }

    private void free(MessageRow node) {
        node.setVisible(false);
        spare.push(node);
    }
}
