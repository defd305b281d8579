package org.evenkeel.ui.review;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Single keys for the session that is open, wherever on the desk the keyboard is, unless somebody types words. */
final class SessionKeys {
    private final Map<String, Runnable> typed;
    private final Runnable space;

    /**
     * @param typed by the character that a key types, big or small
     * @param space what the blank does, where no button has the keyboard
     */
    SessionKeys(Map<String, Runnable> typed, Runnable space) {
        this.typed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.typed.putAll(typed);
        this.space = space;
    }

    /** Listens for keys that nobody below has used. */
    void listen(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE && plain(key)) {
                space.run();
                key.consume();
            }
        });
        node.addEventHandler(KeyEvent.KEY_TYPED, key -> {
            Runnable deed = typed.get(key.getCharacter());
            if (deed != null && plain(key)) {
                deed.run();
                key.consume();
            }
        });
    }

    private static boolean plain(KeyEvent key) {
        return !key.isControlDown()
                && !key.isAltDown()
                && !key.isMetaDown()
                && !(key.getTarget() instanceof TextInputControl);
    }
}
