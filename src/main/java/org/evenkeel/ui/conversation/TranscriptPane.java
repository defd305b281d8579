package org.evenkeel.ui.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The transcript with what floats over it: the pill for new messages below, the menu of a row. */
final class TranscriptPane extends StackPane implements RowActions {
    private final ConversationViewModel conversation;
    private final LinkGuard links;
    private final TranscriptList list;
    private final RowSelection selection;
    private final Button pill = new Button("", new FontIcon(Feather.ARROW_DOWN));
    private final ContextMenu menu = new ContextMenu();
    /** Marks appear half a second after sending; the clock of the window is coarser than that. */
    private final PauseTransition patience = new PauseTransition(Duration.millis(Progress.PATIENCE.toMillis() + 20));

    /** How long the place that a search led to stays marked. */
    private final PauseTransition glow = new PauseTransition(Duration.seconds(2.5));

    private final List<MessageRow> nodes = new ArrayList<>();
    private @Nullable Long found;

    TranscriptPane(ConversationViewModel conversation, LinkGuard links) {
        this.conversation = conversation;
        this.links = links;
        MarkLine marks = new MarkLine();
        list = new TranscriptList(conversation.rows(), () -> row(marks), conversation::loadOlder);
        selection = new RowSelection(conversation, list, this);
        list.setAccessibleText(I18n.text("conversation.transcript"));
        list.atEnd().subscribe(conversation::atEnd);
        pill.getStyleClass().add("new-messages");
        pill.setOnAction(press -> list.toEnd());
        conversation.unseen().subscribe(count -> {
            pill.setVisible(count.intValue() > 0);
            pill.setText(I18n.text("conversation.unseen", count.intValue()));
        });
        setAlignment(pill, Pos.BOTTOM_CENTER);
        glow.setOnFinished(done -> lead(null));
        patience.setOnFinished(done -> conversation.settle());
        conversation.rows().addListener((ListChangeListener<TranscriptRow>) change -> awaitMarks());
        awaitMarks();
        setMinSize(0, 0);
        getStyleClass().add("transcript-pane");
        getChildren().addAll(list, pill);
    }

    private void awaitMarks() {
        if (conversation.feed().pending()) {
            patience.playFromStart();
        }
    }

    TranscriptList list() {
        return list;
    }

    /** Goes to a message that is there, and marks it for a moment. */
    void show(long localId) {
        list.bringInSight(localId);
        lead(localId);
        glow.playFromStart();
    }

    private void lead(@Nullable Long localId) {
        found = localId;
        nodes.forEach(MessageRow::mark);
    }

    private boolean ledTo(TranscriptRow row) {
        return found != null && row.message().localId() == found;
    }

    private MessageRow row(MarkLine marks) {
        MessageRow node = new MessageRow(conversation, this, marks, selection::holds, this::ledTo);
        nodes.add(node);
        selection.follow(node);
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            TranscriptRow row = node.row();
            if (row != null) {
                selection.select(row);
                list.requestFocus();
            }
        });
        node.setOnContextMenuRequested(request -> {
            TranscriptRow row = node.row();
            if (row != null) {
                fill(row);
                menu.show(list, request.getScreenX(), request.getScreenY());
                request.consume();
            }
        });
        return node;
    }

    @Override
    public void copy(TranscriptRow row) {
        LongText.copy(row.words());
    }

    private void fill(TranscriptRow row) {
        MenuItem copy = new MenuItem(I18n.text("conversation.copy"));
        copy.setAccelerator(RowSelection.COPY);
        copy.setOnAction(choice -> copy(row));
        List<MenuItem> opens = leads(row).stream()
                .map(link -> {
                    MenuItem open = new MenuItem(I18n.text("conversation.link.open.host", link.host()));
                    open.setMnemonicParsing(false);
                    open.setOnAction(choice -> open(link));
                    return open;
                })
                .toList();
        menu.getItems().setAll(copy);
        menu.getItems().addAll(opens);
        menu.getItems().add(promise(row));
    }

    /** What stands in a message, promised by a time. */
    private Menu promise(TranscriptRow row) {
        Menu promise = new Menu(I18n.text("conversation.promise"));
        String text = SafeText.clean(Masking.mask(row.message().text()));
        for (PromiseTimes time : PromiseTimes.from(conversation.now(), ZoneId.systemDefault())) {
            MenuItem item = new MenuItem(time.title());
            item.setOnAction(
                    choice -> conversation.clock().promise(row.message().localId(), text, time.due()));
            promise.getItems().add(item);
        }
        return promise;
    }

    /** Where a row leads: the addresses in its text, then its attachments. */
    private static List<SafeLink> leads(TranscriptRow row) {
        return Stream.concat(
                        row.body().links().stream(),
                        row.message().attachments().stream()
                                .flatMap(attachment -> SafeLink.of(attachment.url()).stream()))
                .distinct()
                .toList();
    }

    @Override
    public void follow(TranscriptRow row) {
        List<SafeLink> leads = leads(row);
        if (leads.size() == 1) {
            open(leads.getFirst());
        } else if (!leads.isEmpty()) {
            offer(row);
        } else if (row.body().masked()) {
            turn(row);
        } else if (row.body().shortened()) {
            showAll(row);
        }
    }

    @Override
    public void offer(TranscriptRow row) {
        fill(row);
        Node beside = nodes.stream()
                .filter(node -> node.isVisible() && node.shows(row))
                .findFirst()
                .map(Node.class::cast)
                .orElse(list);
        menu.show(beside, Side.BOTTOM, 24, -8);
    }

    @Override
    public void open(SafeLink link) {
        links.ask(this, link);
    }

    @Override
    public void showAll(TranscriptRow row) {
        LongText.show(this, row.words());
    }

    @Override
    public void turn(TranscriptRow row) {
        conversation.feed().turn(row);
    }

    void stop() {
        patience.stop();
        glow.stop();
    }
}
