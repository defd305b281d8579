package org.evenkeel.ui.context;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Checks;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.ui.context.ContextViewModel.Known;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.controls.Viewport;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;

/** The right column: who the customer is, where the conversation stands, what came before. */
public final class ContextView {
    private final InstantSource clock;
    private final ZoneId zone;
    private final LongConsumer open;
    private final PromiseList promises;
    private final Parent root;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox sections;

    @FXML
    private Label nobody;

    @FXML
    private FactGrid customer;

    @FXML
    private FactGrid conversation;

    @FXML
    private VBox promiseSection;

    @FXML
    private VBox toldSection;

    @FXML
    private Label told;

    @FXML
    private VBox questionsSection;

    @FXML
    private VBox questions;

    @FXML
    private VBox earlierSection;

    @FXML
    private VBox earlier;

    /** @param open opens an earlier conversation in the panes */
    public ContextView(ContextViewModel model, InstantSource clock, ZoneId zone, LongConsumer open) {
        this.clock = clock;
        this.zone = zone;
        this.open = open;
        promises = new PromiseList(model, zone);
        root = Fxml.load(this);
        Runnable show = FrameByFrame.gathered(() -> show(model.knownProperty().get()));
        model.knownProperty().subscribe((before, now) -> show.run());
        show(model.knownProperty().get());
    }

    @FXML
    private void initialize() {
        Viewport.paintedDirectly(scroll);
        promiseSection.getChildren().add(promises);
    }

    /** Shows the tone under who the customer is. */
    public void tone(ToneViewModel model) {
        sections.getChildren().add(1, new ToneSection(model));
    }

    public Parent root() {
        return root;
    }

    /** The time has moved on. */
    public void tick(Instant now) {
        promises.tick(now);
    }

    /** Gives the column the keyboard. */
    public void focus() {
        scroll.requestFocus();
    }

    private void show(Optional<Known> known) {
        nobody.setVisible(known.isEmpty());
        nobody.setManaged(known.isEmpty());
        sections.setVisible(known.isPresent());
        sections.setManaged(known.isPresent());
        known.ifPresent(now -> {
            customer.show(Facts.customer(now.card().contact()));
            conversation.show(Facts.conversation(now.card(), zone));
            tell(now.told());
            promises.show(now.promises(), clock.instant());
            promiseSection.setVisible(!now.promises().isEmpty());
            promiseSection.setManaged(!now.promises().isEmpty());
            earlier.getChildren()
                    .setAll(now.earlier().stream().map(this::earlier).toList());
            show(earlierSection, !now.earlier().isEmpty());
        });
    }

    private static void show(VBox section, boolean shown) {
        section.setVisible(shown);
        section.setManaged(shown);
    }

    private void tell(Checks.Told now) {
        told.setText(Facts.told(now.facts()));
        TextDirection.wrap(told);
        questions
                .getChildren()
                .setAll(now.questions().stream().map(ContextView::question).toList());
        show(toldSection, !now.facts().isEmpty());
        show(questionsSection, !now.questions().isEmpty());
    }

    private static Label question(String words) {
        Label question = new Label(Facts.question(words));
        TextDirection.wrap(question);
        question.getStyleClass().addAll("bar-note", "open-question");
        return question;
    }

    private Button earlier(QueueRow row) {
        String line = row.lastLine().isEmpty() ? I18n.text("context.no-messages") : row.lastLine();
        String day = Facts.day(row.conversation().createdAt(), clock.instant(), zone);
        Label when = new Label(day);
        when.getStyleClass().add("earlier-day");
        when.setMinWidth(58);
        Label what = new Label(line);
        what.getStyleClass().add("earlier-line");
        Label where = new Label(Facts.line(row));
        where.getStyleClass().add("earlier-where");
        VBox words = new VBox(what, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(when, words);
        Button button = new Button();
        button.setGraphic(face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("earlier");
        button.setAccessibleText(I18n.text("context.open-earlier", day, what.getText()));
        button.setOnAction(pressed -> open.accept(row.conversation().id()));
        return button;
    }
}
