package org.evenkeel.ui.review;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Coaching;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** An agent's reviews, and the coaching notes beside them; a lead writes those, the agent reads what was shared. */
final class FolderView extends VBox {
    private final ReviewViewModel host;
    private final JudgingViewModel judging;
    private final FolderViewModel model;
    private final ComboBox<Agent> agents = new ComboBox<>();
    private final VBox reviews = new VBox();
    private final VBox notes = new VBox();
    private final TextArea words = Pieces.area("review.note-prompt", 2);
    private final CheckBox shared = new CheckBox(I18n.text("review.note-share"));
    private final CheckBox about = new CheckBox();
    private final Button keep = Pieces.button("review.note-keep", this::keep);
    private final VBox writing = new VBox();

    FolderView(ReviewViewModel host, JudgingViewModel judging) {
        this.host = host;
        this.judging = judging;
        this.model = judging.folder();
        getStyleClass().add("judging-page");
        Choosing.fill(agents, Agent::name, I18n.text("review.filter-agent"), model::choose);
        reviews.getStyleClass().add("judging-list");
        notes.getStyleClass().add("judging-list");
        words.textProperty().subscribe(text -> keep.setDisable(text.isBlank()));
        HBox line = new HBox(shared, about, Pieces.gap(), keep);
        line.getStyleClass().add("review-card-top");
        writing.getStyleClass().add("judging-writing");
        writing.getChildren().addAll(words, line);
        Pieces.onlyWhenVisible(writing, agents, about);
        HBox top = new HBox(Pieces.label(I18n.text("review.reviews"), "review-heading"), agents);
        top.getStyleClass().add("review-card-top");
        VBox all = new VBox(top, reviews, Pieces.label(I18n.text("review.notes"), "review-heading"), notes);
        all.getStyleClass().add("judging-folder");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("judging-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, writing);
        model.room().subscribe(this::room);
        model.agent().subscribe(agent -> {
            Reviews.Room room = model.room().get();
            Choosing.show(agents, room == null ? List.of() : room.agents(), agent);
            about(host.seen().get());
        });
        model.folder().subscribe(this::show);
        host.seen().subscribe(this::about);
    }

    private void room(Reviews.@Nullable Room room) {
        boolean lead = room != null && room.lead();
        agents.setVisible(lead);
        writing.setVisible(lead);
    }

    private void about(Reviews.@Nullable Seen seen) {
        Agent agent = model.agent().get();
        about.setVisible(seen != null && agent != null && seen.summary().agentId() == agent.id());
        about.setSelected(about.isVisible());
        if (seen != null) {
            about.setText(
                    I18n.text("review.note-about", String.valueOf(seen.summary().conversationId())));
        }
    }

    private void keep() {
        Reviews.Seen seen = host.seen().get();
        List<CoachingNote.Link> links = about.isVisible() && about.isSelected() && seen != null
                ? List.of(new CoachingNote.Link(
                        seen.summary().id(), host.scoring().message().get()))
                : List.of();
        model.write(words.getText(), shared.isSelected(), links, words::clear);
    }

    private void show(Coaching.@Nullable Folder folder) {
        reviews.getChildren().clear();
        notes.getChildren().clear();
        if (folder == null) {
            return;
        }
        folder.reviews().forEach(judged -> reviews.getChildren().add(row(judged)));
        if (folder.reviews().isEmpty()) {
            reviews.getChildren().add(Pieces.wrapped(I18n.text("review.reviews-none"), "review-detail"));
        }
        folder.notes()
                .forEach(note -> notes.getChildren().add(new NoteView(note, folder, model, judging::open, own(note))));
        if (folder.notes().isEmpty()) {
            notes.getChildren().add(Pieces.wrapped(I18n.text("review.notes-none"), "review-detail"));
        }
    }

    private boolean own(CoachingNote note) {
        Reviews.Room room = model.room().get();
        return room != null && room.selfId() == note.authorId();
    }

    private Button row(Coaching.Judged judged) {
        Review review = judged.scored().review();
        SessionSummary session = judged.session();
        String customer = SafeText.name(session.customer());
        Label when = Pieces.label(ReviewWords.when(session.began()), "review-detail");
        when.setMinWidth(88);
        Label who = Pieces.label(
                customer.isEmpty() ? I18n.text("review.nameless", String.valueOf(session.contactId())) : customer,
                "review-strong");
        Label by = Pieces.label(
                I18n.text(
                        "review.by",
                        JudgingWords.card(judged.scored().card()),
                        judged.scored().reviewer()),
                "review-detail");
        by.setMinWidth(0);
        Chip state = new Chip(
                JudgingWords.state(review.state()),
                review.state() == Review.State.ACKNOWLEDGED ? Tone.OK : Tone.NEUTRAL);
        Label total = Pieces.label(JudgingWords.total(review.total(), session), "judging-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(when, who, by, Pieces.gap(), state, total);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("judging-line");
        Button row = new Button("", line);
        row.getStyleClass().add("judging-row");
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(20));
        row.setAccessibleText(
                String.join(", ", when.getText(), who.getText(), by.getText(), state.getText(), total.getText()));
        row.setOnAction(press -> judging.open(session.id(), null));
        return row;
    }
}
