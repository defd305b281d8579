package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.Measures;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.controls.Avatar;
import org.evenkeel.ui.controls.EmptyState;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One session: who with whom, its time in lanes, what was said, how it is judged. */
final class SessionPane extends StackPane {
    private static final double NAMES = 100;

    private final Avatar face = new Avatar(36);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final GridPane lanes = new GridPane();
    private final List<LaneView> views = new ArrayList<>();
    private final ObservableList<Message> all = FXCollections.observableArrayList();
    private final FilteredList<Message> shown = new FilteredList<>(all);
    private final ListView<Message> talk = new ListView<>(shown);
    private final Label gone = new Label(I18n.text("review.transcript-gone"));
    private final ReplayBar replay = new ReplayBar(this::standAt);
    private final ScorecardView scorecard;
    private final ReviewViewModel model;
    private final VBox content;
    private long open;

    SessionPane(ReviewViewModel model) {
        this.model = model;
        this.scorecard = new ScorecardView(model);
        getStyleClass().add("review-session");
        title.getStyleClass().add("review-heading");
        detail.getStyleClass().add("review-detail");
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(face, words);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("review-session-header");
        lanes.getStyleClass().add("review-lanes");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setFillWidth(true);
        lanes.getColumnConstraints().addAll(names, rest);
        talk.setCellFactory(list -> new TalkCell());
        talk.setAccessibleText(I18n.text("review.transcript"));
        talk.getStyleClass().add("review-transcript");
        talk.setPlaceholder(gone);
        VBox.setVgrow(talk, Priority.ALWAYS);
        content = new VBox(header, lanes, replay, talk, scorecard);
        EmptyState empty =
                new EmptyState(Feather.EYE, I18n.text("review.none-open"), I18n.text("review.none-open-hint"));
        empty.visibleProperty().bind(content.visibleProperty().not());
        content.setVisible(false);
        getChildren().addAll(empty, content);
        model.seen().subscribe(this::show);
    }

    private void show(Reviews.@Nullable Seen seen) {
        content.setVisible(seen != null);
        Reviews.Room room = model.room().get();
        if (seen == null || room == null) {
            return;
        }
        scorecard.show(seen, room);
        if (seen.summary().id() == open) {
            return;
        }
        open = seen.summary().id();
        header(seen.summary(), seen.handed());
        all.setAll(seen.messages());
        lanes.getChildren().clear();
        views.clear();
        Session session = seen.events();
        Measures measures = seen.measures();
        replay.setDisable(session == null);
        if (session != null && measures != null) {
            Timeline timeline = Timeline.of(seen, session, measures);
            draw(timeline);
            replay.load(
                    timeline, session.events().stream().map(SessionEvent::at).toList());
        }
        talk.scrollTo(0);
    }

    private void header(SessionSummary row, HandedSession.@Nullable Provenance handed) {
        String customer = SafeText.name(row.customer());
        String who = customer.isEmpty() ? I18n.text("review.nameless", String.valueOf(row.contactId())) : customer;
        face.show(row.contactId(), who, row.channelType());
        detail.setWrapText(handed != null);
        detail.setMinHeight(USE_PREF_SIZE);
        title.setText(row.agent().isEmpty() ? who : I18n.text("review.with", who, row.agent()));
        Instant resolved = row.resolved();
        String load = row.concurrency() < 1 ? "" : " · " + I18n.text("review.load", row.concurrency());
        detail.setText(I18n.text(
                        "review.session",
                        String.valueOf(
                                handed == null
                                        ? row.conversationId()
                                        : handed.origin().conversation()),
                        ReviewWords.when(row.began()),
                        resolved == null ? I18n.text("review.still-open") : ReviewWords.clock(resolved))
                + load
                + handed(handed));
    }

    private static String handed(HandedSession.@Nullable Provenance handed) {
        return handed == null
                ? ""
                : " · "
                        + I18n.text(
                                "review.handed",
                                SafeText.name(handed.giver().by()),
                                ReviewWords.when(handed.giver().at()));
    }

    private void draw(Timeline timeline) {
        int row = 0;
        for (Timeline.Lane lane : timeline.lanes()) {
            Label name = new Label(lane.name());
            name.getStyleClass().add("review-lane-name");
            LaneView view = new LaneView(timeline, lane, replay::go);
            GridPane.setHgrow(view, Priority.ALWAYS);
            views.add(view);
            lanes.addRow(row++, name, view);
        }
    }

    /** @param at what was said until then is shown; null: everything */
    private void standAt(@Nullable Instant at) {
        shown.setPredicate(
                at == null ? message -> true : message -> !message.createdAt().isAfter(at));
        views.forEach(view -> view.cursor(at));
        if (at != null) {
            talk.scrollTo(shown.size() - 1);
        }
    }

    /** Plays or pauses. */
    void toggleReplay() {
        if (model.seen().get() != null) {
            replay.toggle();
        }
    }

    void stop() {
        replay.stop();
    }
}
