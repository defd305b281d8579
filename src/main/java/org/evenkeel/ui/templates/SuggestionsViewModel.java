package org.evenkeel.ui.templates;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.Enclosures;
import org.evenkeel.desk.Enclosures.Waiting;
import org.evenkeel.desk.Templates;
import org.evenkeel.desk.Templates.Offer;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Template;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The templates for one conversation: what is suggested now, and what is found by typing. FX thread only. */
public final class SuggestionsViewModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SuggestionsViewModel.class);
    private static final int FOUND = 7;

    /** What goes with what is being written. */
    record Files(List<Waiting> reply, List<Waiting> note) {
        static final Files NONE = new Files(List.of(), List.of());
    }

    private final long conversationId;
    private final Templates templates;
    private final FxThread.Lane lane;
    private final AutoCloseable hearing;
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Files> files = new ReadOnlyObjectWrapper<>(Files.NONE);
    private boolean asking;
    private boolean again;
    private boolean closed;

    public SuggestionsViewModel(long conversationId, Templates templates, FxThread fx, ChangeBridge changes) {
        this.conversationId = conversationId;
        this.templates = templates;
        this.lane = fx.lane();
        this.hearing = changes.listen(this::hear);
        ask();
        askFiles();
    }

    private void hear(ChangeBatch batch) {
        if (batch.directory()
                || batch.conversations().contains(conversationId)
                || batch.holds().contains(conversationId)
                || !batch.messagesOf(conversationId).isEmpty()) {
            ask();
            askFiles();
        }
    }

    private void askFiles() {
        Enclosures enclosures = templates.enclosures();
        lane.ask(
                () -> new Files(
                        enclosures.of(conversationId, Visibility.REPLY),
                        enclosures.of(conversationId, Visibility.NOTE)),
                files::set,
                this::failed);
    }

    ReadOnlyObjectProperty<Files> files() {
        return files.getReadOnlyProperty();
    }

    /** Puts a file to what is being written. Reads the disk: never on the FX thread. */
    void attach(Visibility visibility, Path file) {
        templates.enclosures().attach(conversationId, visibility, file);
    }

    /** The same for what has no file. */
    void attach(Visibility visibility, String name, byte[] content) {
        templates.enclosures().attach(conversationId, visibility, name, content);
    }

    void removeFile(Visibility visibility, String entry) {
        lane.ask(
                () -> {
                    templates.enclosures().remove(conversationId, visibility, entry);
                    return true;
                },
                done -> {},
                this::failed);
    }

    /** One question at a time: a burst of changes is answered by one more. */
    private void ask() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        lane.ask(
                () -> templates.suggest(conversationId),
                found -> {
                    asking = false;
                    if (!closed) {
                        offers.set(found);
                    }
                    askAgain();
                },
                e -> {
                    LOG.warn("Nothing can be suggested in conversation {}", conversationId, e);
                    asking = false;
                    askAgain();
                });
    }

    private void askAgain() {
        if (again && !closed) {
            again = false;
            ask();
        }
    }

    /** At most three, best first. */
    ReadOnlyObjectProperty<List<Offer>> offers() {
        return offers.getReadOnlyProperty();
    }

    /** Hands over what fits the words typed behind a slash. */
    void find(String words, Consumer<List<Template>> answer) {
        lane.ask(() -> templates.find(words, FOUND), answer, this::failed);
    }

    /** Hands over a template made ready for this conversation; nothing when it is gone. */
    void piece(Template template, Consumer<Piece> answer) {
        lane.ask(() -> templates.piece(template.id(), conversationId), found -> found.ifPresent(answer), this::failed);
    }

    /** Remembers what was put into the draft. */
    void inserted(Piece piece, boolean note) {
        lane.ask(
                () -> {
                    templates.inserted(conversationId, note ? Visibility.NOTE : Visibility.REPLY, piece);
                    return true;
                },
                done -> {},
                this::failed);
    }

    private void failed(Exception e) {
        LOG.warn("The templates of conversation {} could not be used", conversationId, e);
    }

    @Override
    public void close() throws Exception {
        closed = true;
        hearing.close();
    }
}
