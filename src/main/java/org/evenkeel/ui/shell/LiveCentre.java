package org.evenkeel.ui.shell;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.ui.composer.CheckViewModel;
import org.evenkeel.ui.composer.ComposerView;
import org.evenkeel.ui.composer.ComposerViewModel;
import org.evenkeel.ui.composer.Composers;
import org.evenkeel.ui.conversation.ClockDesk;
import org.evenkeel.ui.conversation.ConversationView;
import org.evenkeel.ui.conversation.ConversationViewModel;
import org.evenkeel.ui.conversation.LinkGuard;
import org.evenkeel.ui.conversation.ToneSign;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.hold.HoldView;
import org.evenkeel.ui.hold.HoldViewModel;
import org.evenkeel.ui.hold.NextHold;
import org.evenkeel.ui.panes.PaneContent;
import org.evenkeel.ui.panes.PanesView;
import org.evenkeel.ui.panes.PanesViewModel;
import org.evenkeel.ui.templates.SuggestionsViewModel;
import org.jspecify.annotations.Nullable;

/** The panes with what stands in them: for each conversation a view and a composer of its own. */
final class LiveCentre implements Centre {
    private final Desk desk;
    private final FxThread fx;
    private final ChangeBridge changes;
    private final Ticker ticker;
    private final LinkGuard links;
    private final Composers composers;
    private final PanesViewModel model;
    private final PanesView view;
    private final Map<Long, LivePane> panes = new HashMap<>();
    private final ObservableValue<Optional<Long>> focused;
    private final NextHold nextHold;
    private final HBox bar;
    private final AutoCloseable rulesHeard;
    private ClockRules rules = ClockRules.SHIPPED;
    private LongPredicate gate = id -> true;

    /** @param browser opens an address outside, once the person has agreed to it */
    LiveCentre(Desk desk, FxThread fx, ChangeBridge changes, Ticker ticker, Consumer<URI> browser) {
        this.desk = desk;
        this.fx = fx;
        this.changes = changes;
        this.ticker = ticker;
        this.links = new LinkGuard(browser);
        this.composers = new Composers(desk.replies(), desk.drafts(), desk.settings(), fx, ticker::now);
        this.model = new PanesViewModel(desk.layouts(), fx);
        this.view = new PanesView(model, this::pane, ticker);
        this.nextHold = new NextHold(desk.holds(), fx, changes, ticker, this::openAndFocus);
        this.bar = new HBox(12, view.bar(), nextHold.node());
        bar.setAlignment(Pos.CENTER_LEFT);
        this.focused = model.focusedConversation().map(Optional::of).orElse(Optional.empty());
        this.rulesHeard = changes.listen(batch -> {
            if (batch.rules()) {
                fx.ask(desk.settings()::clockRules, kept -> rules = kept);
            }
        });
        fx.ask(desk.settings()::clockRules, kept -> {
            rules = kept;
            model.restore(this::focus);
        });
    }

    private PaneContent pane(long id, @Nullable Long scrolledTo, Runnable close) {
        ConversationViewModel conversation = new ConversationViewModel(
                id,
                desk.conversations(),
                desk.transcripts(),
                desk.replies(),
                desk.presence(),
                new ClockDesk(desk.promises(), desk.handling(), () -> rules),
                fx,
                changes,
                ticker);
        ComposerViewModel composer = composers.of(id);
        conversation.onEdit(composer::takeBack);
        conversation.onColleague(
                reply -> composer.colleagueAnswered(reply.author().name(), reply.text()));
        conversation.onTake(() -> gate.test(id));
        conversation.clock().onNudge(words -> Composers.suggest(composer, words));
        conversation.clock().onSend(composer::sendBeside);
        ConversationView face = new ConversationView(conversation, links);
        ToneSign tone = new ToneSign(id, desk.tones(), fx, changes);
        face.open(scrolledTo);
        HoldViewModel hold = new HoldViewModel(id, desk.holds(), tone::formality, fx, changes, ticker);
        ComposerView box = new ComposerView(composer, new CheckViewModel(desk.checks(), composer, fx));
        SuggestionsViewModel suggestions = new SuggestionsViewModel(id, desk.templates(), fx, changes);
        LivePane pane = new LivePane(face, box, tone, hold, suggestions, close, () -> panes.remove(id));
        panes.put(id, pane);
        return pane;
    }

    @Override
    public Node bar() {
        return bar;
    }

    @Override
    public Node panes() {
        return view.node();
    }

    @Override
    public ObservableValue<Optional<Long>> focused() {
        return focused;
    }

    @Override
    public List<Long> inSight() {
        return view.inSight();
    }

    @Override
    public void open(long conversationId) {
        model.open(conversationId);
    }

    @Override
    public void show(long conversationId, long localId) {
        LivePane pane = panes.get(conversationId);
        if (pane != null) {
            pane.show(localId);
        }
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void focus(int index) {
        model.focus(index);
        view.requestFocus();
    }

    @Override
    public void step(int by) {
        model.cycle(by > 0);
        view.requestFocus();
    }

    @Override
    public void closePane() {
        model.closeFocused();
        view.requestFocus();
    }

    @Override
    public void choices(Consumer<List<PaletteEntry.Choose>> answer) {
        focused.getValue().map(panes::get).ifPresent(pane -> pane.choices(answer));
    }

    @Override
    public void arrange(int count) {
        model.choose(count);
        view.requestFocus();
    }

    @Override
    public void toggleNote() {
        focused.getValue().map(panes::get).ifPresent(LivePane::toggleNote);
    }

    @Override
    public void attach() {
        focused.getValue().map(panes::get).ifPresent(LivePane::attach);
    }

    private void openAndFocus(long conversationId) {
        open(conversationId);
        focus();
    }

    @Override
    public void hold() {
        focused.getValue().map(panes::get).map(LivePane::hold).ifPresent(HoldView::hold);
    }

    @Override
    public void updateHold() {
        focused.getValue().map(panes::get).map(LivePane::hold).ifPresent(HoldView::update);
    }

    @Override
    public void returnFromHold() {
        focused.getValue().map(panes::get).map(LivePane::hold).ifPresent(HoldView::comeBack);
    }

    @Override
    public void nextHold() {
        nextHold.go();
    }

    @Override
    public ObservableValue<String> nextHoldWords() {
        return nextHold.briefProperty();
    }

    @Override
    public void takeSuggestion(int index) {
        focused.getValue().map(panes::get).ifPresent(pane -> pane.takeSuggestion(index));
    }

    @Override
    public void send() {
        focused.getValue().map(panes::get).ifPresent(LivePane::send);
    }

    @Override
    public void firstContact() {
        focused.getValue().map(panes::get).ifPresent(LivePane::firstContact);
    }

    @Override
    public void heed() {
        focused.getValue().map(panes::get).ifPresent(LivePane::heed);
    }

    @Override
    public void onTake(LongPredicate asked) {
        gate = asked;
    }

    @Override
    public void undo() {
        focused.getValue().map(panes::get).ifPresent(LivePane::undo);
    }

    @Override
    public void fix() {
        focused.getValue().map(panes::get).ifPresent(LivePane::fix);
    }

    @Override
    public void enterSends(boolean chosen) {
        composers.enterSends(chosen);
    }

    @Override
    public void close() throws Exception {
        rulesHeard.close();
        nextHold.close();
        view.close();
    }
}
