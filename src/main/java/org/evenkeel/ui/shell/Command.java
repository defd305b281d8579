package org.evenkeel.ui.shell;

import java.util.List;

/** What a key or the palette can ask for. The order here is the order on the page of keys. */
public enum Command {
    PALETTE(Group.FIND, "command.palette", "Shortcut+K"),
    SEARCH(Group.FIND, "command.search", "Shortcut+Shift+F"),
    MOST_NEGLECTED(Group.FIND, "command.most-neglected", "Shortcut+J"),
    NEXT_HOLD(Group.FIND, "command.next-hold", "Shortcut+Shift+J"),
    ANNOUNCED(Group.FIND, "command.announced", "Shortcut+Shift+L"),
    QUEUE(Group.FIND, "command.queue"),
    REVIEW(Group.FIND, "command.review", "Shortcut+Shift+R"),
    TEMPLATES(Group.FIND, "command.templates", "Shortcut+Shift+T"),
    OTHERS(Group.FIND, "command.others"),
    ACCEPT_OFFER(Group.FIND, "command.accept-offer", "Shortcut+Shift+Y"),
    DECLINE_OFFER(Group.FIND, "command.decline-offer", "Shortcut+Shift+X"),

    SEND(Group.WRITE, "command.send", "Shortcut+Enter"),
    UNDO(Group.WRITE, "command.undo", "Shortcut+Z"),
    FIX(Group.WRITE, "command.fix", "Shortcut+Period"),
    NOTE(Group.WRITE, "command.note", "Shortcut+Shift+N"),
    ATTACH(Group.WRITE, "command.attach", "Shortcut+U"),
    SEND_WITH_ENTER(Group.WRITE, "command.send-with-enter"),
    SEND_WITH_SHORTCUT(Group.WRITE, "command.send-with-shortcut"),
    SUGGESTION_1(Group.WRITE, "command.suggestion-1", "Shortcut+Alt+1"),
    SUGGESTION_2(Group.WRITE, "command.suggestion-2", "Shortcut+Alt+2"),
    SUGGESTION_3(Group.WRITE, "command.suggestion-3", "Shortcut+Alt+3"),
    TAKE(Group.WRITE, "command.take", "Shortcut+Shift+A"),
    FIRST_CONTACT(Group.WRITE, "command.first-contact", "Shortcut+Shift+Enter"),
    PROMISE(Group.WRITE, "command.promise", "Shortcut+P"),
    HEED(Group.WRITE, "command.heed", "Shortcut+Shift+D"),
    ASSIGN(Group.WRITE, "command.assign", "Shortcut+T"),
    RESOLVE(Group.WRITE, "command.resolve", "Shortcut+E"),
    HOLD(Group.WRITE, "command.hold", "Shortcut+H"),
    HOLD_UPDATE(Group.WRITE, "command.hold-update", "Shortcut+Shift+H"),
    HOLD_RETURN(Group.WRITE, "command.hold-return", "Shortcut+Shift+B"),

    PANE_1(Group.PANES, "command.pane-1", "Shortcut+1"),
    PANE_2(Group.PANES, "command.pane-2", "Shortcut+2"),
    PANE_3(Group.PANES, "command.pane-3", "Shortcut+3"),
    PANE_4(Group.PANES, "command.pane-4", "Shortcut+4"),
    NEXT_PANE(Group.PANES, "command.next-pane", "Ctrl+Tab"),
    PREVIOUS_PANE(Group.PANES, "command.previous-pane", "Ctrl+Shift+Tab"),
    CLOSE_PANE(Group.PANES, "command.close-pane", "Shortcut+W"),
    SHOW_1(Group.PANES, "command.show-1"),
    SHOW_2(Group.PANES, "command.show-2"),
    SHOW_3(Group.PANES, "command.show-3"),
    SHOW_4(Group.PANES, "command.show-4"),

    NEXT_REGION(Group.WINDOW, "command.next-region", "F6"),
    CONTEXT(Group.WINDOW, "command.context", "F4", "Shortcut+Shift+I"),
    QUIET(Group.WINDOW, "command.quiet"),
    SETTINGS(Group.WINDOW, "command.settings", "Shortcut+Comma"),
    CONNECT(Group.WINDOW, "command.connect"),
    THEME_LIGHT(Group.WINDOW, "command.theme-light"),
    THEME_DARK(Group.WINDOW, "command.theme-dark"),
    THEME_SYSTEM(Group.WINDOW, "command.theme-system"),
    KEYS(Group.WINDOW, "command.keys", "F1");

    /** Where it stands on the page of keys. */
    public enum Group {
        FIND("keys.find"),
        WRITE("keys.write"),
        PANES("keys.panes"),
        WINDOW("keys.window");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** The key of its heading. */
        String key() {
            return key;
        }
    }

    private final Group group;
    private final String key;
    private final List<String> shipped;

    Command(Group group, String key, String... shipped) {
        this.group = group;
        this.key = key;
        this.shipped = List.of(shipped);
    }

    public Group group() {
        return group;
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    /** The keys it ships with, in JavaFX's words; the first one is shown. Shortcut is Cmd on macOS and Ctrl elsewhere. */
    List<String> shipped() {
        return shipped;
    }
}
