package org.evenkeel.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.composer.ComposerView;
import org.evenkeel.ui.conversation.ConversationView;
import org.evenkeel.ui.conversation.ToneSign;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.evenkeel.ui.hold.HoldView;
import org.evenkeel.ui.hold.HoldViewModel;
import org.evenkeel.ui.panes.PaneContent;
import org.evenkeel.ui.templates.ConversationTemplates;
import org.evenkeel.ui.templates.SuggestionsViewModel;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the composer that answers it, and only it. The box to write in is there at once; the rest comes one part
 * with each frame, or as soon as it is asked for.
 */
final class LivePane implements PaneContent {
    private final ConversationView conversation;
    private final ComposerView composer;
    private final HoldViewModel holdModel;
    private final SuggestionsViewModel suggestions;
    private final Runnable closed;
    private final StackPane root;
    private @Nullable HoldView hold;
    private @Nullable ConversationTemplates templates;
    private final Subscriptions subscriptions = new Subscriptions();

    /**
     * @param close takes the pane away; for the button in its header
     * @param closed told once, when it has ended
     */
    LivePane(
            ConversationView conversation,
            ComposerView composer,
            ToneSign tone,
            HoldViewModel hold,
            SuggestionsViewModel suggestions,
            Runnable close,
            Runnable closed) {
        this.conversation = conversation;
        this.composer = composer;
        this.holdModel = hold;
        this.suggestions = suggestions;
        this.closed = closed;
        subscriptions.add(conversation);
        subscriptions.add(hold);
        subscriptions.add(composer);
        subscriptions.add(suggestions);
        conversation.tone(tone);
        conversation.footer(composer.node());
        root = new StackPane(conversation.node());
        subscriptions.add(FrameByFrame.soon(List.of(
                () -> {
                    hold();
                    conversation.closable(close);
                },
                conversation::unroll,
                this::templates)));
    }

    private ConversationTemplates templates() {
        if (templates == null) {
            templates = new ConversationTemplates(suggestions, composer.writing());
            subscriptions.add(templates);
            conversation.onFooter(templates.strip());
            root.getChildren().add(templates.layer());
        }
        return templates;
    }

    HoldView hold() {
        if (hold == null) {
            hold = new HoldView(holdModel, composer::requestFocus);
            conversation.under(hold.under());
            conversation.tool(hold.tools());
            hold.running().subscribe(conversation::onHold);
        }
        return hold;
    }

    /** @param index from 0 */
    void takeSuggestion(int index) {
        templates().take(index);
    }

    void toggleNote() {
        composer.toggle();
    }

    void attach() {
        templates().attach();
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
    public boolean rest() {
        composer.rest();
        conversation.rest();
        holdModel.rest();
        return templates != null;
    }

    @Override
    public void close() {
        subscriptions.close();
        closed.run();
    }
}
