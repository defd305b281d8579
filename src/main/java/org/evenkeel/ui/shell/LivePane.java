package org.evenkeel.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.composer.ComposerView;
import org.evenkeel.ui.conversation.ConversationView;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.hold.HoldView;
import org.evenkeel.ui.hold.HoldViewModel;
import org.evenkeel.ui.panes.PaneContent;
import org.evenkeel.ui.templates.ConversationTemplates;
import org.jspecify.annotations.Nullable;

/** A conversation with the composer that answers it, and only it. */
final class LivePane implements PaneContent {
    private final ConversationView conversation;
    private final ComposerView composer;
    private final HoldView hold;
    private final ConversationTemplates templates;
    private final StackPane root;

    private final Runnable closed;

    /** @param closed told once, when it has ended */
    LivePane(
            ConversationView conversation,
            ComposerView composer,
            HoldViewModel hold,
            ConversationTemplates templates,
            Runnable closed) {
        this.conversation = conversation;
        this.composer = composer;
        this.hold = new HoldView(hold, composer::requestFocus);
        this.templates = templates;
        this.closed = closed;
        conversation.footer(templates.strip());
        conversation.footer(composer.node());
        conversation.under(this.hold.under());
        conversation.tool(this.hold.tools());
        this.hold.running().subscribe(conversation::onHold);
        root = new StackPane(conversation.node(), templates.layer());
    }

    /** @param index from 0 */
    void takeSuggestion(int index) {
        templates.take(index);
    }

    void toggleNote() {
        composer.toggle();
    }

    void attach() {
        templates.attach();
    }

    HoldView hold() {
        return hold;
    }

    void send() {
        composer.send();
    }

    void show(long localId) {
        conversation.show(localId);
    }

    void choices(Consumer<List<PaletteEntry.Choose>> answer) {
        conversation.choices(choices -> answer.accept(choices.stream()
                .map(choice -> new PaletteEntry.Choose(
                        choice.sentence(),
                        choice.chosen() ? I18n.text("palette.chosen") : "",
                        () -> conversation.choose(choice)))
                .toList()));
    }

    void fix() {
        composer.fix();
    }

    /** Tells the customer when the answer will come. */
    void firstContact() {
        conversation.firstContact();
    }

    /** Does what the conversation's clocks ask for. */
    void heed() {
        conversation.heed();
    }

    void undo() {
        composer.undo();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void active(boolean active) {
        conversation.active(active);
    }

    @Override
    public void requestFocus() {
        composer.requestFocus();
    }

    @Override
    public @Nullable Long scrolledTo() {
        return conversation.scrolledTo();
    }

    @Override
    public void close() {
        templates.close();
        composer.close();
        hold.close();
        conversation.close();
        closed.run();
    }
}
