package org.evenkeel.ui.templates;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Png;
import org.evenkeel.ui.controls.Writing;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that go with what is being written: chosen, dropped on the box, or pasted into it. FX thread only. */
final class Attaching {
    private static final Logger LOG = LoggerFactory.getLogger(Attaching.class);
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final SuggestionsViewModel model;
    private final Writing writing;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    Attaching(SuggestionsViewModel model, Writing writing) {
        this.model = model;
        this.writing = writing;
        IconButton clip = new IconButton(Feather.PAPERCLIP, I18n.text("templates.file.attach"), KEY);
        clip.getStyleClass().add("attach");
        clip.setOnAction(press -> choose());
        writing.tool(clip);
        writing.frame().addEventFilter(DragEvent.DRAG_OVER, this::over);
        writing.frame().addEventFilter(DragEvent.DRAG_EXITED, left -> dropping(false));
        writing.frame().addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        writing.frame().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Why the last file does not go along, in a sentence; empty when it does. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text("templates.file.attach"));
        attach(chooser.showOpenMultipleDialog(writing.frame().getScene().getWindow()));
        writing.box().requestFocus();
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            dropping(true);
            drag.consume();
        }
    }

    private void dropping(boolean dropping) {
        writing.frame().pseudoClassStateChanged(DROPPING, dropping);
    }

    private void dropped(DragEvent drag) {
        dropping(false);
        if (drag.getDragboard().hasFiles()) {
            attach(drag.getDragboard().getFiles());
            drag.setDropCompleted(true);
            drag.consume();
            writing.box().requestFocus();
        }
    }

    private void onKey(KeyEvent key) {
        if (PASTE.match(key) && paste(Clipboard.getSystemClipboard())) {
            key.consume();
        }
    }

    /** Words are pasted as words, also where a picture of them lies beside them. */
    boolean paste(Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            attach(clipboard.getFiles());
            return true;
        }
        Image picture = clipboard.hasString() ? null : clipboard.getImage();
        if (picture == null) {
            return false;
        }
        String name = I18n.text("templates.file.picture");
        attach(name, visibility -> model.attach(visibility, name, Png.of(picture)));
        return true;
    }

    private void attach(@Nullable List<File> files) {
        if (files != null) {
            files.forEach(file -> attach(file.getName(), visibility -> model.attach(visibility, file.toPath())));
        }
    }

    private void attach(String name, Consumer<Visibility> work) {
        Visibility visibility = writing.isNote() ? Visibility.NOTE : Visibility.REPLY;
        trouble.set("");
        writing.first(() -> work.accept(visibility), e -> failed(name, e));
    }

    private void failed(String name, Exception e) {
        if (e instanceof IllegalArgumentException refusal && refusal.getMessage() != null) {
            trouble.set(refusal.getMessage());
        } else {
            LOG.warn("A file could not be attached", e);
            trouble.set(I18n.text("templates.file.unreadable", name));
        }
    }
}
