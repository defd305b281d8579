package org.evenkeel.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.notify.AlarmsViewModel;
import org.evenkeel.ui.notify.Attention;
import org.evenkeel.ui.notify.BannerStack;

/** What calls for the agent in one window: the cards over its panes and the words in its title. FX thread only. */
final class Calls implements AutoCloseable {
    /** For how long one key keeps everything quiet. */
    private static final Duration QUIET = Duration.ofHours(1);

    private final Stage stage;
    private final Centre centre;
    private final Ticker ticker;
    private final Subscriptions subscriptions = new Subscriptions();
    private final AlarmsViewModel model;
    private final BannerStack banners;

    /** @param open where a card leads */
    Calls(
            Stage stage,
            Scene scene,
            Centre centre,
            Function<Attention, AlarmsViewModel> alarmsOf,
            Ticker ticker,
            LongConsumer open) {
        this.stage = stage;
        this.centre = centre;
        this.ticker = ticker;
        model = alarmsOf.apply(new Looking());
        model.onOpen(open);
        model.onNews(ticker::wake);
        banners = new BannerStack(model, open);
        // Whoever has the keyboard may want Escape first.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE && model.dismiss()) {
                pressed.consume();
            }
        });
        centre.focused().addListener((focused, before, now) -> now.ifPresent(model::seen));
        subscriptions.add(model);
        subscriptions.add(ticker.listen(model::tick, model::calm));
    }

    private final class Looking implements Attention {
        @Override
        public boolean inFront() {
            return stage.isShowing() && stage.isFocused() && !stage.isIconified();
        }

        @Override
        public boolean sees(long conversationId) {
            return inFront() && ticker.watched() && centre.inSight().contains(conversationId);
        }
    }

    AlarmsViewModel model() {
        return model;
    }

    BannerStack banners() {
        return banners;
    }

    /**
     * The window's title, as a list of windows shows it: the hold that lapses next with its countdown, how many customers wait,
     * the program's name; in turn with what calls while it is not in front.
     */
    void title(ReadOnlyIntegerProperty waiting) {
        ObservableValue<String> hold = centre.nextHoldWords();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String called = model.headlineProperty().get();
                            return called.isEmpty() ? title(waiting.get(), hold.getValue()) : called;
                        },
                        waiting,
                        hold,
                        model.headlineProperty()));
    }

    /** Goes to what was announced last. */
    void announced(LongConsumer open) {
        model.newest().ifPresent(open::accept);
    }

    /** Quiet for an hour, or no longer. */
    void toggleQuiet() {
        Instant now = ticker.now();
        model.quiet(model.quietProperty().get() ? Quiet.OFF : Quiet.until(now.plus(QUIET)), now);
    }

    private static String title(int waiting, String hold) {
        String name = I18n.text("app.name");
        String rest = waiting == 0 ? name : I18n.text("shell.waiting", name, waiting);
        return hold.isEmpty() ? rest : I18n.text("shell.holding", rest, hold);
    }

    @Override
    public void close() {
        stage.titleProperty().unbind();
        subscriptions.close();
    }
}
