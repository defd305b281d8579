package org.evenkeel.ui.conversation;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.conversation.TranscriptRow.Shape;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The nodes of one row: day, bubble, mark line. Bubbles are as wide as their text, up to four fifths of the row. */
final class MessageRow extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass[] SHAPES = {
        PseudoClass.getPseudoClass("customer"),
        PseudoClass.getPseudoClass("reply"),
        PseudoClass.getPseudoClass("note"),
        PseudoClass.getPseudoClass("deleted"),
        PseudoClass.getPseudoClass("survey"),
        PseudoClass.getPseudoClass("event")
    };

    private static final double SIDE = 12;
    private static final double WIDEST = 0.84;
    /** No word's piece is wider; see {@link TextDirection}. */
    private static final double NARROWEST = 180;

    private static final double PAD_X = 11;
    private static final double PAD_Y = 7;
    private static final double MARK_GAP = 3;

    private final ConversationViewModel conversation;
    private final RowActions actions;
    private final MarkLine marks;
    private final Predicate<TranscriptRow> selected;
    private final Predicate<TranscriptRow> found;
    private final Label day = new Label();
    private final Region bubble = new Region();
    private final MessageText text;
    private final VBox extras = new VBox();
    private final Label mark = new Label();
    private final FontIcon clock = new FontIcon(Feather.CLOCK);
    private final FontIcon alert = new FontIcon(Feather.ALERT_CIRCLE);
    private final Button again;
    private @Nullable HBox failed;
    private @Nullable TranscriptRow row;
    private double measuredWidth = -1;
    private double measuredHeight;

    /**
     * @param selected tells whether a row is the selected one;
     * @param found whether a search led to it just now
     */
    MessageRow(
            ConversationViewModel conversation,
            RowActions actions,
            MarkLine marks,
            Predicate<TranscriptRow> selected,
            Predicate<TranscriptRow> found) {
        this.selected = selected;
        this.found = found;
        this.conversation = conversation;
        this.actions = actions;
        this.marks = marks;
        this.text = new MessageText(actions::open);
        getStyleClass().add("message-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setManaged(false);
        day.getStyleClass().add("day");
        bubble.getStyleClass().add("bubble");
        mark.getStyleClass().add("mark");
        extras.getStyleClass().add("extras");
        this.again = action(I18n.text("conversation.try.again"), () -> conversation.tryAgain(localId()));
        getChildren().addAll(day, bubble, text, extras, mark);
    }

    @Nullable
    TranscriptRow row() {
        return row;
    }

    boolean shows(TranscriptRow wanted) {
        return row == wanted;
    }

    /** Shows whether its row is the selected one, and whether a search led to it. */
    void mark() {
        pseudoClassStateChanged(SELECTED, row != null && selected.test(row));
        pseudoClassStateChanged(FOUND, row != null && found.test(row));
    }

    /** The height at a width, in px; found anew only after another row or width. */
    double heightFor(double width) {
        if (width != measuredWidth) {
            measuredWidth = width;
            measuredHeight = place(width, false);
            // The next pulse lays out also what was only measured; its words must not be squeezed into no width at all.
            resize(width, measuredHeight);
        }
        return measuredHeight;
    }

    void show(TranscriptRow shown) {
        row = shown;
        measuredWidth = -1;
        mark();
        setAccessibleText(I18n.text(
                "conversation.row.spoken",
                shown.message().author().name(),
                marks.of(shown, conversation.own(shown.message())),
                shown.body().text()));
        for (Shape shape : Shape.values()) {
            pseudoClassStateChanged(SHAPES[shape.ordinal()], shape == shown.shape());
        }
        boolean bubbled = bubbled(shown);
        bubble.setVisible(bubbled);
        day.setVisible(shown.day() != null);
        day.setText(shown.day() == null ? "" : marks.day(shown.day(), conversation.now()));
        text.show(body(shown));
        showExtras(shown);
        boolean marked = (shown.ends() || shown.progress().pressing()) && shown.shape() != Shape.EVENT;
        mark.setVisible(marked);
        mark.setText(marked ? marks.of(shown, conversation.own(shown.message())) : "");
        boolean waits = shown.progress() == Progress.SENDING || shown.progress() == Progress.WAITING;
        boolean held = shown.progress() == Progress.HELD;
        boolean stuck = held || shown.progress() == Progress.FAILED;
        mark.setGraphic(waits ? clock : held ? alert : null);
        mark.pseudoClassStateChanged(FAILED, shown.progress() == Progress.FAILED);
        pseudoClassStateChanged(HELD, held);
        mark.setWrapText(stuck && !TextDirection.anyRightToLeft(mark.getText()));
        again.setText(I18n.text(held ? "conversation.send.anyway" : "conversation.try.again"));
        // What the server already holds and its channel refused cannot be taken back from here.
        showStuck(stuck && shown.message().serverId() == null);
        requestLayout();
    }

    private static boolean bubbled(TranscriptRow row) {
        return switch (row.shape()) {
            case CUSTOMER, REPLY, NOTE -> true;
            case DELETED, SURVEY, EVENT -> false;
        };
    }

    private static RichText body(TranscriptRow row) {
        return switch (row.shape()) {
            case DELETED -> RichText.plain(I18n.text("conversation.deleted"));
            case SURVEY -> {
                Integer rating = row.message().surveyRating();
                yield RichText.plain(
                        rating == null
                                ? I18n.text("conversation.survey.sent")
                                : I18n.text("conversation.survey.answered", rating));
            }
            case CUSTOMER, REPLY, NOTE, EVENT -> row.body();
        };
    }

    private void showExtras(TranscriptRow shown) {
        boolean any = bubbled(shown)
                && (shown.body().shortened()
                        || shown.body().secrets() != RichText.Secrets.NONE
                        || !shown.message().attachments().isEmpty());
        extras.getChildren().clear();
        extras.setVisible(any);
        if (!any) {
            return;
        }
        if (shown.body().shortened()) {
            extras.getChildren().add(whole(shown));
        }
        if (shown.body().secrets() != RichText.Secrets.NONE) {
            extras.getChildren().add(turn(shown));
        }
        shown.message().attachments().forEach(attachment -> extras.getChildren().add(attachmentLine(attachment)));
    }

    private Button whole(TranscriptRow shown) {
        return action(
                I18n.text("conversation.show.all", shown.message().text().length()), () -> actions.showAll(shown));
    }

    private Button turn(TranscriptRow shown) {
        return action(
                I18n.text(shown.body().masked() ? "conversation.reveal" : "conversation.hide"),
                () -> actions.turn(shown));
    }

    private Node attachmentLine(Attachment attachment) {
        String name = SafeText.clean(attachment.title().isBlank() ? attachment.fileType() : attachment.title());
        Button line = new Button(
                attachment.bytes() > 0 ? name + " · " + size(attachment.bytes()) : name,
                new FontIcon(attachment.fileType().equals("image") ? Feather.IMAGE : Feather.PAPERCLIP));
        line.setMnemonicParsing(false);
        line.getStyleClass().addAll("text-button", "attachment");
        SafeLink.of(attachment.url())
                .ifPresentOrElse(link -> line.setOnAction(press -> actions.open(link)), () -> line.setDisable(true));
        return line;
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return I18n.text("conversation.bytes", bytes);
        }
        return bytes < 1_000_000
                ? I18n.text("conversation.kilobytes", bytes / 1_000.0)
                : I18n.text("conversation.megabytes", bytes / 1_000_000.0);
    }

    private void showStuck(boolean wanted) {
        if (wanted && failed == null) {
            failed = new HBox(
                    again,
                    action(I18n.text("conversation.edit"), () -> conversation.edit(localId())),
                    action(I18n.text("conversation.discard"), () -> conversation.discard(localId())));
            failed.getStyleClass().add("failed-actions");
            getChildren().add(failed);
        }
        if (failed != null) {
            failed.setVisible(wanted);
        }
    }

    private static Button action(String words, Runnable what) {
        Button button = new Button(words);
        button.getStyleClass().add("text-button");
        button.setOnAction(press -> what.run());
        return button;
    }

    private long localId() {
        return row == null ? 0 : row.message().localId();
    }

    @Override
    protected double computePrefHeight(double width) {
        return heightFor(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /** Goes down the row, laying out as it goes when asked to; gives the height. */
    private double place(double width, boolean lay) {
        if (row == null || width <= 0) {
            return 0;
        }
        double y = row.day() != null ? 8 : row.starts() ? 9 : 3;
        if (row.day() != null) {
            double height = day.prefHeight(-1);
            double wide = Math.min(width, day.prefWidth(-1));
            lay(lay, day, (width - wide) / 2, y, wide, height);
            y += height + 8;
        }
        boolean bubbled = bubbled(row);
        boolean right = row.ours() && bubbled;
        double room =
                Math.max(NARROWEST, bubbled ? Math.floor((width - 2 * SIDE) * WIDEST) - 2 * PAD_X : width - 2 * SIDE);
        double textWide = Math.min(room, Math.ceil(text.prefWidth(-1)) + 1);
        double extraWide = extras.isVisible() ? Math.min(room, Math.ceil(extras.prefWidth(-1))) : 0;
        double inner = Math.max(textWide, extraWide);
        boolean words = !row.body().spans().isEmpty() || !bubbled;
        double textHigh = words ? Math.ceil(text.prefHeight(inner)) : 0;
        double extraHigh = extras.isVisible() ? Math.ceil(extras.prefHeight(inner)) : 0;
        double padX = bubbled ? PAD_X : 0;
        double padY = bubbled ? PAD_Y : 0;
        double gap = textHigh > 0 && extraHigh > 0 ? 4 : 0;
        double high = textHigh + gap + extraHigh + 2 * padY;
        double x = right ? width - SIDE - inner - 2 * padX : SIDE;
        lay(lay, bubble, x, y, inner + 2 * padX, high);
        lay(lay, text, x + padX, y + padY, inner, textHigh);
        lay(lay, extras, x + padX, y + padY + textHigh + gap, inner, extraHigh);
        y += high;
        if (mark.isVisible()) {
            y += MARK_GAP;
            boolean note = row.shape() == Shape.NOTE;
            double most = width - 2 * SIDE;
            double wide = Math.min(most, Math.ceil(mark.prefWidth(-1)));
            double markHigh = mark.prefHeight(wide);
            double far = width - SIDE - wide;
            lay(lay, mark, right && !note ? far : Math.min(x, far), y, wide, markHigh);
            y += markHigh;
        }
        HBox choices = failed;
        if (choices != null && choices.isVisible()) {
            double wide = Math.min(width - 2 * SIDE, choices.prefWidth(-1));
            double height = choices.prefHeight(wide);
            lay(lay, choices, width - SIDE - wide, y, wide, height);
            y += height;
        }
        return Math.ceil(y + (row.ends() ? 2 : 0));
    }

    private static void lay(boolean lay, Node node, double x, double y, double width, double height) {
        if (lay) {
            node.resizeRelocate(Math.round(x), Math.round(y), width, height);
        }
    }
}
