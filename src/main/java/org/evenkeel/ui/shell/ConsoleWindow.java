package org.evenkeel.ui.shell;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.ui.context.ContextView;
import org.evenkeel.ui.context.ContextViewModel;
import org.evenkeel.ui.context.ToneViewModel;
import org.evenkeel.ui.controls.CalmCaret;
import org.evenkeel.ui.fx.AfterLayout;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.notify.AlarmsViewModel;
import org.evenkeel.ui.notify.Attention;
import org.evenkeel.ui.notify.Outside;
import org.evenkeel.ui.queue.QueueView;
import org.evenkeel.ui.queue.QueueViewModel;
import org.evenkeel.ui.review.ReviewViewModel;
import org.evenkeel.ui.search.SearchView;
import org.evenkeel.ui.search.SearchViewModel;
import org.evenkeel.ui.settings.Computer;
import org.evenkeel.ui.settings.Effects;
import org.evenkeel.ui.settings.SettingsViewModel;
import org.evenkeel.ui.signin.Reception;
import org.evenkeel.ui.signin.WelcomeView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console: the whole window. FX thread only. */
public final class ConsoleWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);

    private final Stage stage;
    private final Subscriptions subscriptions = new Subscriptions();
    private final KeyMap keys = KeyMap.shipped();
    private final CommandDesk commands = new CommandDesk(keys);
    private final Theme theme = new Theme(Settings.Theme.SYSTEM);
    private final QueueViewModel queueModel;
    private final QueueView queue;
    private final Centre centre;
    private final Deeds deeds;
    private final ShellView shell;
    private final ContextView context;
    private final PaletteViewModel offers;
    private final Palette palette;
    private final SearchView search;
    private final CapGate gate;
    private final KeysPage keysPage = new KeysPage(keys);
    private final Scene scene;
    private final WindowPlace place;
    private final Calls calls;
    private final SettingsViewModel choices;

    /**
     * Builds the window without showing it.
     *
     * @param ticker started by who made it; it and the bridge outlive the window
     * @param browser opens an address outside, once the person has agreed to it
     */
    public ConsoleWindow(
            Stage stage, Desk desk, FxThread fx, ChangeBridge changes, Ticker ticker, Consumer<URI> browser) {
        this(
                stage,
                new QueueViewModel(desk.conversations(), desk.tones(), desk.settings(), fx, changes, ticker::now),
                new ContextViewModel(
                        desk.conversations(), desk.promises(), desk.checks(), desk.settings(), fx, changes),
                active ->
                        new StatusViewModel(desk.presence(), active, fx, changes, ticker.now(), ZoneId.systemDefault()),
                new LiveCentre(desk, fx, changes, ticker, browser),
                new SearchViewModel(desk.search(), fx),
                new ReviewViewModel(desk.reviews(), desk.exports(), fx, ticker::now).handing(desk.archives()),
                Pages.templates(desk, fx, changes),
                new DeskDeeds(desk, fx),
                attention -> new AlarmsViewModel(desk.alarms(), attention, fx, changes),
                effects -> new SettingsViewModel(desk.settings(), effects, fx, ticker::now),
                ticker);
        tone(new ToneViewModel(desk.tones(), fx, changes));
        subscriptions.add(changes.listen(batch -> batch.declined()
                .forEach(no -> tell(I18n.text("shell.declined", String.valueOf(no.conversationId()), no.sentence())))));
    }

    ConsoleWindow(
            Stage stage,
            QueueViewModel queueModel,
            ContextViewModel contextModel,
            Function<ReadOnlyIntegerProperty, StatusViewModel> statusOf,
            Centre centre,
            SearchViewModel searchModel,
            ReviewViewModel reviewModel,
            Page templates,
            Deeds deeds,
            Function<Attention, AlarmsViewModel> alarmsOf,
            Function<Effects, SettingsViewModel> settingsOf,
            Ticker ticker) {
        this.stage = stage;
        this.queueModel = queueModel;
        this.centre = centre;
        this.deeds = deeds;
        StatusViewModel status = statusOf.apply(queueModel.activeProperty());
        LongConsumer open = this::open;
        queue = new QueueView(queueModel, ticker, open, () -> commands.run(Command.SEARCH), keys.text(Command.SEARCH));
        gate = new CapGate(() -> queueModel.loadProperty().get(), queueModel::takesSlot, this::tell, ticker::now);
        centre.onTake(gate::mayTake);
        queue.offers(this::accept, keys.text(Command.ACCEPT_OFFER), keys.text(Command.DECLINE_OFFER));
        search = new SearchView(searchModel, this::open, ticker::now, ZoneId.systemDefault());
        context = new ContextView(contextModel, ticker::now, ZoneId.systemDefault(), open);
        RailView rail = new RailView(status, queueModel.unreadProperty(), theme, keys, commands::run, deeds::change);
        choices = settingsOf.apply(new AtOnce(this::wear, centre, this::alarms, ticker));
        List<Page> pages =
                List.of(Pages.review(reviewModel), templates, Pages.settings(choices, () -> go(Place.INBOX)));
        pages.forEach(page -> subscriptions.add(page::end));
        shell = new ShellView(rail, queue, centre, context, pages, new StatusBar(status));
        centre.focused().addListener((focused, before, now) -> {
            queue.show(now);
            contextModel.show(now);
        });
        queue.show(centre.focused().getValue());
        contextModel.show(centre.focused().getValue());
        // At a size that a window may have: without one all is laid out at the size it would like first.
        scene = new Scene(shell.root(), WindowPlace.WIDTH, WindowPlace.HEIGHT);
        ticker.heed(scene);
        calls = new Calls(stage, scene, centre, alarmsOf, ticker, this::open);
        shell.announce(calls.banners());
        rail.quiet(calls.model().quietProperty());
        calls.model().quietProperty().subscribe(choices::quieted);
        answerCommands();
        offers = new PaletteViewModel(commands.offers());
        palette = new Palette(offers, this::choose);
        shell.overlay().lasts(palette);
        theme.dress(scene);
        commands.listen(scene);
        CalmCaret.in(scene);
        deeds.theme(theme::choose);
        List.of(theme, queueModel, contextModel, status).forEach(subscriptions::add);
        FocusRecorder recorder =
                new FocusRecorder(scene, centre.focused(), stage.focusedProperty(), ticker::now, deeds::keep);
        subscriptions.add(recorder);
        subscriptions.add(ticker.listen(recorder::tick));
        subscriptions.add(ticker.listen(context::tick));
        subscriptions.add(ticker.listen(status::tick));
        subscriptions.add(queue::close);
        subscriptions.add(centre);
        place = new WindowPlace(stage, deeds);
        subscriptions.add(place);
        subscriptions.add(calls);
        calls.title(queueModel.waitingProperty());
        new WindowIcon(stage, queueModel.waitingProperty(), queueModel.overdueProperty(), status.wordsProperty());
        stage.setScene(scene);
    }

    /** Lets alarms leave the window; without it they are shown inside only. */
    public void reach(Outside outside) {
        alarms().reach(outside);
    }

    /** Lets the person sign in to a server from here and choose about this computer; greets somebody new now. */
    public void receive(Reception reception, Computer computer, FxThread fx, boolean greet) {
        choices.computer().reach(computer, this::tell);
        WelcomeView welcome = Pages.welcome(reception, fx, choices, shell.overlay()::hide);
        commands.on(Command.CONNECT, () -> shell.overlay().show(welcome.root(), welcome.open(false)));
        offers.offerActs(commands.offers());
        if (greet) {
            shell.overlay().show(welcome.root(), welcome.open(true));
        }
    }

    private void tone(ToneViewModel model) {
        context.tone(model);
        centre.focused().addListener((focused, before, now) -> model.show(now));
        model.show(centre.focused().getValue());
        subscriptions.add(model);
    }

    /** Shows the window where it stood last; what fails on the FX thread from now on becomes a sentence at its bottom. */
    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("The window failed", failure);
            tell(I18n.text("shell.unexpected"));
        });
        place.show();
    }

    /** Brings the window before all others, as far as the system lets it. */
    public void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    public Scene scene() {
        return scene;
    }

    /** Opens a conversation in the panes, as a click in the queue does. */
    public void open(long conversationId) {
        go(Place.INBOX);
        alarms().seen(conversationId);
        centre.open(conversationId);
        centre.focus();
    }

    /**
     * Opens a conversation at a message.
     *
     * @param localId null for the conversation as it stands
     */
    public void open(long conversationId, @Nullable Long localId) {
        open(conversationId);
        if (localId != null) {
            centre.show(conversationId, localId);
        }
    }

    /**
     * Does what a key does.
     *
     * @return false when nothing here answers to it
     */
    public boolean run(Command command) {
        return commands.run(command);
    }

    /** Says one sentence at the bottom of the window. */
    public void tell(String sentence) {
        shell.notice().show(sentence);
    }

    /** Tells the person that something failed which nobody handled. It was logged already. */
    public void failed(Exception failure) {
        tell(I18n.text("shell.unexpected"));
    }

    /** Runs once, when the first conversations of the queue are really laid out. */
    public void whenQueueShows(Runnable then) {
        AfterLayout.once(scene, queue::showsConversations, then);
    }

    private void answerCommands() {
        on(
                Command.MOST_NEGLECTED,
                () -> queueModel
                        .mostNeglected(centre.inSight(), centre.focused().getValue())
                        .ifPresent(this::open));
        on(Command.ANNOUNCED, () -> calls.announced(this::open));
        on(Command.QUEUE, queue::focus);
        on(
                Command.OTHERS,
                () -> queueModel
                        .othersFoldedProperty()
                        .set(!queueModel.othersFoldedProperty().get()));
        commands.onChoice(Command.SEND, centre::send);
        commands.onChoice(Command.UNDO, centre::undo);
        on(Command.NOTE, centre::toggleNote);
        on(Command.ATTACH, centre::attach);
        on(Command.SUGGESTION_1, () -> centre.takeSuggestion(0));
        on(Command.SUGGESTION_2, () -> centre.takeSuggestion(1));
        on(Command.SUGGESTION_3, () -> centre.takeSuggestion(2));
        on(Command.FIX, centre::fix);
        on(Command.SEND_WITH_ENTER, () -> centre.enterSends(true));
        on(Command.SEND_WITH_SHORTCUT, () -> centre.enterSends(false));
        on(Command.TAKE, () -> focused().filter(gate::mayTake).ifPresent(deeds::take));
        on(Command.FIRST_CONTACT, centre::firstContact);
        on(Command.HEED, centre::heed);
        on(Command.ACCEPT_OFFER, () -> queueModel.acceptOffer(this::accept));
        on(Command.DECLINE_OFFER, queueModel::declineOffer);
        on(Command.RESOLVE, () -> focused().ifPresent(deeds::resolveOrReopen));
        on(Command.HOLD, centre::hold);
        on(Command.HOLD_UPDATE, centre::updateHold);
        on(Command.HOLD_RETURN, centre::returnFromHold);
        on(Command.NEXT_HOLD, centre::nextHold);
        on(Command.PANE_1, () -> centre.focus(0));
        on(Command.PANE_2, () -> centre.focus(1));
        on(Command.PANE_3, () -> centre.focus(2));
        on(Command.PANE_4, () -> centre.focus(3));
        on(Command.NEXT_PANE, () -> centre.step(1));
        on(Command.PREVIOUS_PANE, () -> centre.step(-1));
        on(Command.CLOSE_PANE, centre::closePane);
        on(Command.SHOW_1, () -> centre.arrange(1));
        on(Command.SHOW_2, () -> centre.arrange(2));
        on(Command.SHOW_3, () -> centre.arrange(3));
        on(Command.SHOW_4, () -> centre.arrange(4));
        on(Command.NEXT_REGION, shell::nextRegion);
        on(Command.CONTEXT, shell::toggleContext);
        commands.on(Command.REVIEW, () -> go(Place.REVIEW));
        commands.on(Command.TEMPLATES, () -> go(Place.TEMPLATES));
        commands.on(Command.SETTINGS, () -> go(Place.SETTINGS));
        commands.on(Command.THEME_LIGHT, () -> wear(Settings.Theme.LIGHT));
        commands.on(Command.THEME_DARK, () -> wear(Settings.Theme.DARK));
        commands.on(Command.THEME_SYSTEM, () -> wear(Settings.Theme.SYSTEM));
        commands.on(Command.QUIET, calls::toggleQuiet);
        commands.on(Command.PALETTE, this::togglePalette);
        commands.on(Command.ASSIGN, () -> openPalette(I18n.text("palette.assign")));
        commands.on(Command.PROMISE, () -> openPalette(I18n.text("palette.promise")));
        commands.on(Command.SEARCH, () -> toggle(search, search::open));
        commands.on(Command.KEYS, () -> toggle(keysPage, keysPage::open));
    }

    private AlarmsViewModel alarms() {
        return calls.model();
    }

    private void go(Place place) {
        shell.overlay().hide();
        shell.go(place);
    }

    /** What acts on the conversations first takes away the veil, or the page, that covers them. */
    private void on(Command command, Runnable doer) {
        commands.on(command, () -> {
            go(Place.INBOX);
            doer.run();
        });
    }

    private void accept(long conversationId) {
        deeds.take(conversationId);
        open(conversationId);
    }

    private Optional<Long> focused() {
        return centre.focused().getValue();
    }

    private void wear(Settings.Theme choice) {
        theme.choose(choice);
        deeds.keep(choice);
        choices.worn(choice);
    }

    private void togglePalette() {
        if (shell.overlay().shows(palette)) {
            shell.overlay().hide();
        } else {
            openPalette("");
        }
    }

    private void openPalette(String typed) {
        TextField field = palette.open(typed);
        shell.overlay().show(palette, field);
        // The keyboard comes with everything selected; what stands there is to be gone on with.
        field.end();
        deeds.conversations(offers::offer);
        offers.offerChoices(List.of());
        centre.choices(offers::offerChoices);
    }

    private void toggle(Region card, Supplier<Node> open) {
        if (shell.overlay().shows(card)) {
            shell.overlay().hide();
        } else {
            shell.overlay().show(card, open.get());
        }
    }

    private void choose(PaletteEntry chosen) {
        shell.overlay().hide();
        switch (chosen) {
            case PaletteEntry.Act act -> commands.choose(act.command());
            case PaletteEntry.Open conversation -> open(conversation.conversationId());
            case PaletteEntry.Find find -> {
                TextField field = search.open(find.words());
                shell.overlay().show(search, field);
                field.end();
            }
            case PaletteEntry.Choose choice -> choice.deed().run();
        }
    }

    @Override
    public void close() {
        // JavaFX may be on its way down too, when the process was told to end.
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> LOG.debug("The window was closing", failure));
        subscriptions.close();
        stage.hide();
    }
}
