package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One session: who with whom, its time in lanes, what was said, how it is judged. */
final class SessionPane extends StackPane {
    private static final double LEAST_TALK = 84;
    /** Under this height the words that are judged need the room more than the points do. */
    private static final double LOW = 680;

    private final Avatar face = new Avatar(36);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final SessionLinks links;
    private final TimelineView time = new TimelineView(this::go);
    private final ObservableList<Message> all = FXCollections.observableArrayList();
    private final FilteredList<Message> shown = new FilteredList<>(all);
    private final ListView<Message> talk = new ListView<>(shown);
    private final Label gone = new Label(I18n.text("review.transcript-gone"));
    private final TalkMargins margins;
    private final ReplayBar replay = new ReplayBar(this::standAt);
    private final SessionKeys keys;
    private final ReviewViewModel model;
    private final VBox content;
    private Overruled overruled = Overruled.NOTHING;
    private long open;
    private boolean whole;

    SessionPane(ReviewViewModel model) {
        this.model = model;
        this.links = new SessionLinks((SessionSummary row) -> model.open(row));
        this.margins = new TalkMargins(model::now);
        getStyleClass().add("review-session");
        title.getStyleClass().add("review-heading");
        detail.getStyleClass().add("review-detail");
        VBox words = new VBox(title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(face, words);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("review-session-header");
        talk.setCellFactory(list -> new TalkCell(margins, id -> overruled.of(id)));
        talk.setAccessibleText(I18n.text("review.transcript"));
        talk.getStyleClass().add("review-transcript");
        talk.setPlaceholder(gone);
        new TalkComments(talk, model.scoring(), replay::stop);
        VBox.setVgrow(talk, Priority.ALWAYS);
        talk.setOnKeyPressed(key -> {
            Message chosen = talk.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && chosen != null) {
                margins.turn(chosen.localId());
                key.consume();
            }
        });
        talk.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !replay.active()) {
                time.cursor(chosen.createdAt());
            }
        });
        replay.getChildren().add(new ZoomButtons(time));
        talk.setMinHeight(LEAST_TALK);
        for (Region fixed : List.of(header, links, time, replay)) {
            fixed.setMinHeight(USE_PREF_SIZE);
        }
        content = new VBox(header, links, time, replay, talk);
        keys = new SessionKeys(
                Map.ofEntries(
                        Map.entry(".", replay::step),
                        Map.entry(",", replay::back),
                        Map.entry("a", replay::stop),
                        Map.entry(ReplayBar.FASTER, replay::faster),
                        Map.entry(ReplayBar.GAPS, replay::turnGaps),
                        Map.entry("+", time::nearer),
                        Map.entry("=", time::nearer),
                        Map.entry("-", time::farther),
                        Map.entry("0", time::whole),
                        Map.entry(SessionLinks.EARLIER_KEY, links::earlier),
                        Map.entry(SessionLinks.LATER_KEY, links::later)),
                this::toggleReplay);
        keys.listen(talk);
        keys.listen(content);
        EmptyState empty =
                new EmptyState(Feather.EYE, I18n.text("review.none-open"), I18n.text("review.none-open-hint"));
        empty.visibleProperty().bind(content.visibleProperty().not());
        content.setVisible(false);
        getChildren().addAll(empty, content);
        model.seen().subscribe(this::show);
    }

    /** The last part of it: how the session is judged. */
    void judge() {
        ScorecardView scorecard = new ScorecardView(model.scoring());
        content.getChildren().add(scorecard);
        content.heightProperty().subscribe(height -> scorecard.low(height.doubleValue() < LOW));
    }

    private void show(Reviews.@Nullable Seen seen) {
        content.setVisible(seen != null);
        if (seen == null || seen.summary().id() == open) {
            return;
        }
        open = seen.summary().id();
        overruled = seen.events() == null ? Overruled.NOTHING : Overruled.in(seen.events());
        List<Runnable> parts = List.of(() -> about(seen), () -> inTime(seen), () -> said(seen));
        if (whole) {
            parts.forEach(Runnable::run);
        } else {
            // There is nothing on it yet that would not belong together.
            FrameByFrame.build(parts.stream()
                    .<Runnable>map(part -> () -> first(seen, part))
                    .toList());
        }
    }

    private void first(Reviews.Seen seen, Runnable part) {
        if (open == seen.summary().id()) {
            part.run();
            whole = !all.isEmpty();
        }
    }

    private void about(Reviews.Seen seen) {
        header(seen.summary(), seen.handed());
        links.show(seen.summary(), seen.beside());
        margins.show(seen.beside());
    }

    private void inTime(Reviews.Seen seen) {
        Session session = seen.events();
        Measures measures = seen.measures();
        replay.setDisable(session == null);
        if (session != null && measures != null) {
            Timeline timeline = Timeline.of(seen, session, measures);
            time.show(timeline);
            replay.load(
                    timeline, session.events().stream().map(SessionEvent::at).toList());
        } else {
            time.show(null);
            replay.stop();
        }
    }

    private void said(Reviews.Seen seen) {
        talk.getSelectionModel().clearSelection();
        all.setAll(TalkLines.of(seen));
        talk.scrollTo(0);
    }

    private void header(SessionSummary row, HandedSession.@Nullable Provenance handed) {
        String customer = SafeText.name(row.customer());
        String who = customer.isEmpty() ? I18n.text("review.nameless", String.valueOf(row.contactId())) : customer;
        face.show(row.contactId(), who, row.channelType());
        detail.setWrapText(true);
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
                + (overruled.count().isEmpty() ? "" : " · " + overruled.count())
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

    /** To the place in the transcript where a moment is: the first line from then on. A replay goes there too. */
    private void go(Instant moment) {
        if (replay.active()) {
            replay.go(moment);
            return;
        }
        int line = 0;
        while (line < shown.size() - 1 && shown.get(line).createdAt().isBefore(moment)) {
            line++;
        }
        if (!shown.isEmpty()) {
            talk.getSelectionModel().clearAndSelect(line);
            talk.scrollTo(Math.max(0, line - 1));
        }
        time.cursor(moment);
    }

    /** @param at what was said until then is shown; null: everything */
    private void standAt(@Nullable Instant at) {
        shown.setPredicate(
                at == null ? message -> true : message -> !message.createdAt().isAfter(at));
        time.cursor(at);
        if (at != null) {
            talk.scrollTo(shown.size() - 1);
        }
    }

    /** Plays or pauses. */
    private void toggleReplay() {
        if (model.seen().get() != null) {
            replay.toggle();
        }
    }

    /** Lets keys pressed elsewhere on the desk work here. */
    void listen(Node elsewhere) {
        keys.listen(elsewhere);
    }

    void stop() {
        replay.stop();
    }
}
