package org.evenkeel.ui.composer;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.controls.Writing;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.kordamp.ikonli.feather.Feather;

/** The box under a transcript: a reply to the customer, or a note that only colleagues read. */
public final class ComposerView implements AutoCloseable {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");
    private static final KeyCombination TOGGLE =
            new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SEND = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination FIX = new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);

    private final ComposerViewModel model;
    private final CheckViewModel check;
    private final GrowingTextArea box = new GrowingTextArea();
    private final OpenSlots slots = new OpenSlots(box);
    private final Underlines underlines = new Underlines(box);
    private final CheckLines remarks = new CheckLines(FIX, this::fix);
    private final PauseTransition quiet = new PauseTransition(Duration.millis(400));
    private final PauseTransition pause = new PauseTransition(Duration.millis(150));
    private final PauseTransition idle = new PauseTransition(Duration.seconds(5));
    private final Timeline countdown = new Timeline(new KeyFrame(Duration.millis(100), beat -> tick()));
    /** To the model, which may outlive this view. */
    private final Subscriptions subscriptions = new Subscriptions();

    private final Parent root;

    @FXML
    private VBox frame;

    @FXML
    private HBox banner;

    @FXML
    private Label trouble;

    @FXML
    private HBox tools;

    @FXML
    private IconButton note;

    @FXML
    private HBox hint;

    @FXML
    private HBox news;

    @FXML
    private Label newsWords;

    @FXML
    private IconButton newsRead;

    @FXML
    private HBox undo;

    @FXML
    private Label undoWords;

    @FXML
    private Button undoButton;

    @FXML
    private Button send;

    public ComposerView(ComposerViewModel model, CheckViewModel check) {
        this.model = model;
        this.check = check;
        this.root = Fxml.load(this);
    }

    @FXML
    private void initialize() {
        frame.getChildren()
                .addAll(frame.getChildren().indexOf(banner) + 1, List.of(new StackPane(box, underlines), remarks));
        frame.getChildren().add(frame.getChildren().indexOf(trouble), slots);
        box.textProperty().bindBidirectional(model.text());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        box.focusedProperty().subscribe(focused -> {
            frame.pseudoClassStateChanged(WRITING, focused);
            if (!focused) {
                model.keep();
            }
        });
        subscriptions.add(model.text().subscribe((before, now) -> {
            quiet.playFromStart();
            idle.playFromStart();
            check.edited(before, now);
            pause.playFromStart();
        })::unsubscribe);
        pause.setOnFinished(done -> check.look());
        subscriptions.add(check.findings().subscribe(this::show)::unsubscribe);
        quiet.setOnFinished(done -> model.keep());
        idle.setOnFinished(done -> model.idle());
        trouble.textProperty().bind(model.trouble());
        TextDirection.wrap(trouble);
        TextDirection.wrap(newsWords);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        newsRead.icon(Feather.X);
        newsRead.name(I18n.text("composer.news.read"), null);
        newsRead.setFocusTraversable(false);
        newsWords.textProperty().bind(model.news());
        newsWords.setMinHeight(Region.USE_PREF_SIZE);
        news.visibleProperty().bind(model.news().isNotEmpty());
        news.managedProperty().bind(news.visibleProperty());
        countdown.setCycleCount(Animation.INDEFINITE);
        Tip.set(undoButton, I18n.text("composer.undo.button") + "  " + Keys.name(UNDO));
        undoButton.setMinWidth(Region.USE_PREF_SIZE);
        undoWords.setMinWidth(Region.USE_PREF_SIZE);
        send.setMinWidth(Region.USE_PREF_SIZE);
        undo.visibleProperty().bind(Bindings.greaterThan(model.undoSeconds(), 0));
        undo.managedProperty().bind(undo.visibleProperty());
        hint.visibleProperty().bind(undo.visibleProperty().not());
        hint.managedProperty().bind(hint.visibleProperty());
        subscriptions.add(model.undoSeconds().subscribe(this::showUndo)::unsubscribe);
        banner.managedProperty().bind(banner.visibleProperty());
        subscriptions.add(model.visibility().subscribe(this::show)::unsubscribe);
        subscriptions.add(model.enterSends().subscribe(this::showKey)::unsubscribe);
    }

    private void show(List<Finding> findings) {
        remarks.show(findings);
        underlines.show(findings);
    }

    private void showKey(boolean enterSends) {
        hint.getChildren().setAll(new KeyHint(enterSends ? "" : Keys.shortcut(), Feather.CORNER_DOWN_LEFT));
    }

    private void show(Visibility visibility) {
        boolean isNote = visibility == Visibility.NOTE;
        frame.pseudoClassStateChanged(NOTE, isNote);
        banner.setVisible(isNote);
        box.setPromptText(I18n.text(isNote ? "composer.prompt.note" : "composer.prompt.reply"));
        box.setAccessibleText(box.getPromptText());
        note.icon(isNote ? Feather.UNLOCK : Feather.LOCK);
        note.name(I18n.text(isNote ? "composer.to.reply" : "composer.to.note"), TOGGLE);
        send.setText(I18n.text(isNote ? "composer.add.note" : "composer.send"));
        box.end();
        check.look();
    }

    private void onKey(KeyEvent key) {
        if (box.composing()) {
            return;
        }
        if (key.getCode() == KeyCode.TAB && !key.isShortcutDown() && !key.isControlDown() && !key.isAltDown()) {
            box.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && model.enterSends().get()) {
            onEnter(key);
        } else if (UNDO.match(key) && undo.isVisible() && box.getText().isEmpty()) {
            undo();
            key.consume();
        } else if (SEND.match(key)) {
            onSend();
            key.consume();
        }
    }

    private void showUndo(Number seconds) {
        undoWords.setText(I18n.text("composer.undo", seconds.intValue()));
        if (seconds.intValue() > 0) {
            countdown.play();
        } else {
            countdown.stop();
        }
    }

    private void tick() {
        model.tick();
    }

    private void onEnter(KeyEvent key) {
        if (key.isShiftDown()) {
            box.replaceSelection("\n");
        } else {
            onSend();
        }
        key.consume();
    }

    @FXML
    private void onSend() {
        send();
    }

    /** Sends what is in the box, with the keyboard in it; while a blank is open it goes to that instead. */
    public void send() {
        if (!slots.selectNext()) {
            model.send();
        }
        box.requestFocus();
    }

    /** The box for what helps to write in it. */
    public Writing writing() {
        return new Writing() {
            @Override
            public Region frame() {
                return frame;
            }

            @Override
            public TextInputControl box() {
                return box;
            }

            @Override
            public boolean composing() {
                return box.composing();
            }

            @Override
            public boolean isNote() {
                return model.visibility().get() == Visibility.NOTE;
            }

            @Override
            public void insert(int from, int to, String words) {
                box.requestFocus();
                box.replaceText(from, to, words);
                slots.selectFrom(from, from + words.length());
            }

            @Override
            public void tool(Node button) {
                tools.getChildren().add(tools.getChildren().indexOf(note) + 1, button);
            }

            @Override
            public void first(Runnable work, Consumer<Exception> failed) {
                model.first(work, failed);
            }
        };
    }

    @FXML
    private void onUndo() {
        undo();
    }

    @FXML
    private void onNewsRead() {
        model.newsRead();
        box.requestFocus();
    }

    /** Takes back what was just sent, as long as that is offered, with the keyboard in the box. */
    public void undo() {
        model.undo();
        box.requestFocus();
    }

    /** Puts the first fix of the check into the box. */
    public void fix() {
        check.fix().ifPresent(box::positionCaret);
        box.requestFocus();
    }

    @FXML
    private void onToggle() {
        toggle();
    }

    /** From reply to private note and back, with the keyboard in the box. */
    public void toggle() {
        model.toggle();
        box.requestFocus();
        box.end();
    }

    /** Gives the box the keyboard. */
    public void requestFocus() {
        box.requestFocus();
    }

    /** Out of sight, perhaps only for a moment. */
    public void rest() {
        model.rest();
    }

    public Node node() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.close();
        countdown.stop();
        quiet.stop();
        idle.stop();
        pause.stop();
        box.textProperty().unbindBidirectional(model.text());
        model.close();
    }
}
