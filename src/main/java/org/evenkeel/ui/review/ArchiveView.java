package org.evenkeel.ui.review;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.evenkeel.desk.archive.Archives;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.ArchiveViewModel.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Handing over and taking over, as a strip below the bar: nothing covers the sessions. Escape closes it, Enter goes on. */
final class ArchiveView extends VBox {
    static final KeyCombination HAND_OVER = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    private final ArchiveViewModel model;
    private final Runnable leave;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label trouble = new Label();
    private final CheckBox onlyOpen = new CheckBox(I18n.text("archive.only-open"));
    private final CheckBox masked = new CheckBox(I18n.text("archive.masked"));
    private final PasswordField passphrase = field("archive.passphrase");
    private final PasswordField again = field("archive.again");
    private final Button go = new Button();
    private final Button close = new Button(I18n.text("archive.close"));

    /** @param leave gives the keyboard back to the table */
    ArchiveView(ArchiveViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        getStyleClass().add("archive");
        title.getStyleClass().add("review-heading");
        detail.getStyleClass().add("review-detail");
        trouble.getStyleClass().add("review-trouble");
        Stream.of(title, detail, trouble).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        setMinHeight(USE_PREF_SIZE);
        onlyOpen.selectedProperty().bindBidirectional(model.onlyOpen());
        masked.selectedProperty().bindBidirectional(model.masked());
        passphrase.textProperty().bindBidirectional(model.passphrase());
        again.textProperty().bindBidirectional(model.again());
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        go.getStyleClass().addAll("review-button", "archive-go");
        close.getStyleClass().add("review-button");
        Stream.of(go, close).forEach(button -> {
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
        });
        go.setOnAction(press -> go());
        close.setOnAction(press -> model.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox choices = new HBox(onlyOpen, masked, passphrase, again, gap, close, go);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.getStyleClass().add("archive-choices");
        getChildren().addAll(title, detail, choices, trouble);
        Stream.of(detail, onlyOpen, masked, passphrase, again, go, trouble)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.state().subscribe(this::show);
    }

    private static PasswordField field(String key) {
        PasswordField field = new PasswordField();
        field.setPromptText(I18n.text(key));
        field.setAccessibleText(I18n.text(key));
        field.getStyleClass().add("archive-passphrase");
        return field;
    }

    /** The two ways in, for the bar. */
    List<Button> buttons() {
        return List.of(
                button(Feather.UPLOAD, "archive.hand-over", "archive.hand-over-why", HAND_OVER, model::handOver),
                button(Feather.FOLDER, "archive.open", "archive.open-why", OPEN, this::choose));
    }

    private static Button button(Ikon icon, String key, String why, KeyCombination keys, Runnable deed) {
        // A sign alone: the bar has many words already.
        Button button = new Button("", new FontIcon(icon));
        button.setAccessibleText(I18n.text(key));
        button.getStyleClass().add("review-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.set(button, I18n.text(key) + "  " + Keys.name(keys) + "\n" + I18n.text(why));
        button.setOnAction(press -> deed.run());
        return button;
    }

    /** Keys that work anywhere on the review desk. */
    void listen(Node desk) {
        desk.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (HAND_OVER.match(key)) {
                model.handOver();
                key.consume();
            } else if (OPEN.match(key)) {
                choose();
                key.consume();
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.close();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && (key.getTarget() == passphrase || key.getTarget() == again)) {
            go();
            key.consume();
        }
    }

    private void go() {
        switch (model.state().get()) {
            case HANDING -> {
                if (model.ready()) {
                    File file = chooser().showSaveDialog(getScene().getWindow());
                    if (file != null) {
                        model.save(file.toPath());
                    }
                }
            }
            case LOCKED -> model.unlock();
            case PREVIEW -> model.take();
            case CLOSED, WORKING, TOLD -> {}
        }
    }

    private void choose() {
        File file = chooser().showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.open(file.toPath());
        }
    }

    private static FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text("archive.file-title"));
        chooser.setInitialFileName(I18n.text("archive.file-name") + "." + Archives.ENDING);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(I18n.text("archive.file-kind"), "*." + Archives.ENDING));
        return chooser;
    }

    private void show(State state) {
        boolean had = getScene() != null && within(getScene().getFocusOwner());
        setVisible(state != State.CLOSED);
        Archives.Preview preview = model.preview().get();
        title.setText(
                switch (state) {
                    case CLOSED -> "";
                    case HANDING -> I18n.text("archive.handing");
                    case WORKING -> I18n.text("archive.working");
                    case LOCKED -> I18n.text("archive.locked");
                    case PREVIEW -> preview == null ? "" : heading(preview);
                    case TOLD -> model.sentence().get();
                });
        detail.setText(
                switch (state) {
                    case HANDING -> I18n.text("archive.handing-hint");
                    case PREVIEW -> preview == null ? "" : inside(preview);
                    case CLOSED, WORKING, LOCKED, TOLD -> "";
                });
        detail.setVisible(!detail.getText().isEmpty());
        onlyOpen.setVisible(state == State.HANDING && model.hasOpen());
        masked.setVisible(state == State.HANDING);
        passphrase.setVisible(state == State.HANDING || state == State.LOCKED);
        passphrase.setPromptText(
                I18n.text(state == State.HANDING ? "archive.passphrase-wanted" : "archive.passphrase"));
        again.setVisible(state == State.HANDING);
        go.setVisible(state == State.HANDING || state == State.LOCKED || state == State.PREVIEW);
        go.setText(
                switch (state) {
                    case HANDING -> I18n.text("archive.save");
                    case LOCKED -> I18n.text("archive.unlock");
                    case CLOSED, WORKING, PREVIEW, TOLD -> I18n.text("archive.take");
                });
        go.setDisable(state == State.PREVIEW && preview != null && !preview.worth());
        close.setDisable(state == State.WORKING);
        switch (state) {
            case HANDING -> masked.requestFocus();
            case LOCKED -> passphrase.requestFocus();
            case PREVIEW -> (go.isDisabled() ? close : go).requestFocus();
            case TOLD -> close.requestFocus();
            case CLOSED -> {
                if (had) {
                    leave.run();
                }
            }
            case WORKING -> {}
        }
    }

    private boolean within(@Nullable Node node) {
        return node != null && (node == this || within(node.getParent()));
    }

    private static String heading(Archives.Preview preview) {
        String by = SafeText.name(preview.giver().by());
        return I18n.text(
                by.isEmpty() ? "archive.by-nobody" : "archive.by",
                ReviewWords.when(preview.giver().at()),
                by);
    }

    private static String inside(Archives.Preview preview) {
        String agents = String.join(
                ", ", preview.agents().stream().map(SafeText::name).limit(6).toList());
        String first = preview.from() == null || preview.until() == null
                ? I18n.text("archive.empty")
                : I18n.text(
                        "archive.inside",
                        preview.sessions(),
                        agents,
                        ReviewWords.when(preview.from()),
                        ReviewWords.when(preview.until()),
                        preview.reviews());
        String second = I18n.text(
                "archive.new",
                preview.fresh(),
                preview.updated() + preview.completed(),
                preview.known(),
                preview.newReviews(),
                preview.newNotes(),
                preview.calibrated());
        return Stream.of(
                        first,
                        second,
                        preview.masked() ? I18n.text("archive.is-masked") : "",
                        preview.others() == 0 ? "" : I18n.text("archive.others", preview.others()),
                        preview.leftOut() == 0 ? "" : I18n.text("archive.left-out", preview.leftOut()),
                        preview.worth() ? "" : I18n.text("archive.nothing-new"))
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
