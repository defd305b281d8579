package org.evenkeel.ui.conversation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The row that keys and the menu speak of, and the keys that move it. */
final class RowSelection {
    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private final ConversationViewModel conversation;
    private final TranscriptList list;
    private final RowActions actions;
    private final List<MessageRow> nodes = new ArrayList<>();
    private @Nullable Long selected;

    RowSelection(ConversationViewModel conversation, TranscriptList list, RowActions actions) {
        this.conversation = conversation;
        this.list = list;
        this.actions = actions;
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnContextMenuRequested(request -> {
            if (request.isKeyboardTrigger() && index() >= 0) {
                actions.offer(conversation.rows().get(index()));
                request.consume();
            }
        });
    }

    void select(TranscriptRow row) {
        selected = row.message().localId();
        nodes.forEach(MessageRow::mark);
    }

    /** Keeps the node's mark right for as long as it lives. */
    void follow(MessageRow node) {
        nodes.add(node);
    }

    boolean holds(TranscriptRow row) {
        return selected != null && row.message().localId() == selected;
    }

    private int index() {
        for (int i = conversation.rows().size() - 1; i >= 0; i--) {
            if (holds(conversation.rows().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void onKey(KeyEvent key) {
        int at = index();
        if ((at >= 0 && act(key, conversation.rows().get(at))) || move(key.getCode(), at)) {
            key.consume();
        }
    }

    private boolean act(KeyEvent key, TranscriptRow row) {
        if (COPY.match(key)) {
            actions.copy(row);
        } else if (key.getCode() == KeyCode.SPACE && row.body().secrets() != RichText.Secrets.NONE) {
            actions.turn(row);
        } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            actions.follow(row);
        } else if (key.getCode() == KeyCode.CONTEXT_MENU || MENU.match(key)) {
            actions.offer(row);
        } else {
            return false;
        }
        return true;
    }

    private boolean move(KeyCode code, int at) {
        switch (code) {
            case UP -> go(at < 0 ? list.bottomIndex() : at - 1);
            case DOWN -> go(at < 0 ? list.bottomIndex() : at + 1);
            case PAGE_UP -> list.scrollBy(list.getHeight() * 0.9);
            case PAGE_DOWN -> list.scrollBy(-list.getHeight() * 0.9);
            case HOME -> list.toRow(0);
            case END -> list.toEnd();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int index) {
        if (index >= 0 && index < conversation.rows().size()) {
            select(conversation.rows().get(index));
            list.reveal(index);
        }
    }
}
