package org.evenkeel.ui.review;

import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the transcript to the scorecard and back. On a message, C or the context menu asks for the point to comment on, which
 * is then chosen by pointer, arrows or its number; a comment's message is selected and scrolled to.
 */
final class TalkComments {
    private final ListView<Message> talk;
    private final ScoringViewModel model;
    private final Runnable showAll;
    private final ContextMenu menu = new ContextMenu();

    /** @param showAll shows all of the transcript, where a replay shows a part */
    TalkComments(ListView<Message> talk, ScoringViewModel model, Runnable showAll) {
        this.talk = talk;
        this.model = model;
        this.showAll = showAll;
        talk.setOnContextMenuRequested(asked -> {
            open(asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        talk.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.C && !key.isShortcutDown() && !key.isAltDown()) {
                beside();
                key.consume();
            }
        });
        // What is typed, not what is pressed: the digit must not land in the comment that gets the keyboard.
        menu.addEventFilter(KeyEvent.KEY_TYPED, this::numbered);
        talk.getSelectionModel()
                .selectedItemProperty()
                .subscribe(message ->
                        model.message().set(message == null || message.serverId() == null ? null : message.localId()));
        model.target().subscribe(this::go);
    }

    private void beside() {
        Node cell = talk.lookupAll(".list-cell").stream()
                .filter(node -> node.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .findFirst()
                .orElse(talk);
        Bounds where = cell.localToScreen(cell.getBoundsInLocal());
        if (where != null) {
            open(where.getMinX() + 40, where.getMinY() + 12);
        }
    }

    private void open(double x, double y) {
        Message message = talk.getSelectionModel().getSelectedItem();
        ScoringViewModel.Shown shown = model.shown().get();
        if (message == null || message.serverId() == null || shown == null || !shown.editable()) {
            return;
        }
        long id = message.localId();
        menu.getItems().clear();
        MenuItem head = new MenuItem(I18n.text("review.comment-on"));
        head.setDisable(true);
        menu.getItems().add(head);
        int number = 1;
        for (Scorecard.Point point : shown.card().points()) {
            MenuItem item = new MenuItem(I18n.text("review.comment-point", number++, JudgingWords.point(point)));
            item.setMnemonicParsing(false);
            item.setOnAction(press -> model.tie(point.key(), id));
            menu.getItems().add(item);
        }
        menu.show(talk, x, y);
    }

    private void numbered(KeyEvent key) {
        String typed = key.getCharacter();
        int number = typed.length() == 1 ? Character.digit(typed.charAt(0), 10) : -1;
        ObservableList<MenuItem> items = menu.getItems();
        if (number > 0 && number < items.size()) {
            menu.hide();
            items.get(number).fire();
            key.consume();
        }
    }

    private void go(@Nullable Long messageId) {
        if (messageId == null) {
            return;
        }
        int at = index(messageId);
        if (at < 0) {
            showAll.run();
            at = index(messageId);
        }
        if (at >= 0) {
            talk.getSelectionModel().clearAndSelect(at);
            talk.scrollTo(Math.max(0, at - 1));
            talk.requestFocus();
        }
        model.target().set(null);
    }

    private int index(long messageId) {
        for (int i = 0; i < talk.getItems().size(); i++) {
            if (talk.getItems().get(i).localId() == messageId) {
                return i;
            }
        }
        return -1;
    }
}
