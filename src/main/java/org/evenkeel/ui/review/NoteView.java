package org.evenkeel.ui.review;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Coaching;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A coaching note: when and by whom, its words, what it is about. Whoever wrote it alters and removes it here. */
final class NoteView extends VBox {
    private final CoachingNote note;
    private final FolderViewModel model;
    private final HBox head = new HBox();
    private final HBox links = new HBox();

    /** @param open opens a session, at a message when one is given */
    NoteView(
            CoachingNote note,
            Coaching.Folder folder,
            FolderViewModel model,
            BiConsumer<Long, @Nullable Long> open,
            boolean own) {
        this.note = note;
        this.model = model;
        getStyleClass().add("judging-note");
        Chip whose = new Chip(
                I18n.text(note.shared() ? "review.note-shared" : "review.note-private"),
                note.shared() ? Tone.OK : Tone.NEUTRAL);
        head.getChildren()
                .addAll(
                        Pieces.label(
                                I18n.text(
                                        "review.note-by",
                                        ReviewWords.when(note.written()),
                                        folder.names().getOrDefault(note.authorId(), "")),
                                "review-detail"),
                        whose,
                        Pieces.gap());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("judging-line");
        if (own) {
            IconButton edit = new IconButton(Feather.EDIT_2, I18n.text("review.note-edit"), null);
            edit.setOnAction(press -> edit());
            head.getChildren().addAll(edit, Pieces.bin("review.note-remove", () -> model.remove(note)));
        }
        links.getStyleClass().add("judging-line");
        for (CoachingNote.Link link : note.links()) {
            SessionSummary about = folder.about().get(link.sessionId());
            if (about == null) {
                continue;
            }
            String session = I18n.text("review.link", String.valueOf(about.conversationId()));
            Button go = new Button(link.messageId() == null ? session : I18n.text("review.link-message", session));
            go.setMnemonicParsing(false);
            go.getStyleClass().add("judging-message");
            go.setOnAction(press -> open.accept(link.sessionId(), link.messageId()));
            links.getChildren().add(go);
        }
        read();
    }

    private void read() {
        getChildren().setAll(head, Pieces.wrapped(note.text(), "judging-words"));
        if (!links.getChildren().isEmpty()) {
            getChildren().add(links);
        }
    }

    private void edit() {
        TextArea words = Pieces.area("review.note-prompt", 3);
        words.setText(note.text());
        CheckBox shared = new CheckBox(I18n.text("review.note-share"));
        shared.setSelected(note.shared());
        HBox line = new HBox(
                shared,
                Pieces.gap(),
                Pieces.button("review.note-leave", this::read),
                Pieces.button("review.note-keep", () -> model.alter(note, words.getText(), shared.isSelected())));
        line.getStyleClass().add("review-card-top");
        getChildren().setAll(head, words, line);
        words.requestFocus();
    }
}
