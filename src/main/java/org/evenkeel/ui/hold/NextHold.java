package org.evenkeel.ui.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.evenkeel.desk.Holds;
import org.evenkeel.desk.Holds.Running;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.evenkeel.ui.fx.Ticker;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Always in sight while customers of ours wait: whose promise lapses next. A click leads there. FX thread only. */
public final class NextHold implements AutoCloseable {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
    private static final KeyCombination KEY =
            new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Holds holds;
    private final FxThread.Lane lane;
    private final Ticker ticker;
    private final LongConsumer open;
    private final Button button = new Button();
    private final ReadOnlyStringWrapper brief = new ReadOnlyStringWrapper("");
    private final Subscriptions subscriptions = new Subscriptions();
    private List<Running> running = List.of();

    /** @param open opens a conversation in the panes */
    public NextHold(Holds holds, FxThread fx, ChangeBridge changes, Ticker ticker, LongConsumer open) {
        this.holds = holds;
        this.lane = fx.lane();
        this.ticker = ticker;
        this.open = open;
        button.getStyleClass().add("next-hold");
        button.getStylesheets().add(stylesheet());
        button.setGraphic(new FontIcon(Feather.PAUSE));
        Tip.set(button, I18n.text("hold.next.tip") + "  " + Keys.name(KEY));
        button.managedProperty().bind(button.visibleProperty());
        button.setMinWidth(0);
        button.setOnAction(clicked -> go());
        subscriptions.add(changes.listen(this::hear));
        subscriptions.add(ticker.listen(this::show, this::calm));
        show(ticker.now());
        read();
    }

    private static String stylesheet() {
        return Objects.requireNonNull(NextHold.class.getResource("hold.css")).toExternalForm();
    }

    private void hear(ChangeBatch batch) {
        if (!batch.holds().isEmpty()
                || running.stream().anyMatch(it -> batch.conversations().contains(it.conversationId()))) {
            read();
        }
    }

    private void read() {
        lane.ask(holds::running, found -> {
            running = found;
            show(ticker.now());
        });
    }

    private void show(Instant now) {
        Optional<Running> next = next();
        button.setVisible(next.isPresent());
        if (next.isEmpty()) {
            brief.set("");
            return;
        }
        HoldStanding standing = next.get().standing().at(now);
        boolean overdue = standing.state() == HoldStanding.State.OVERDUE;
        String name = next.get().customerName();
        String figure = ClockChip.format(overdue ? since(standing, now) : left(standing, now));
        String words = I18n.text(overdue ? "hold.next.overdue" : "hold.next", figure, name);
        button.setText(running.size() == 1 ? words : I18n.text("hold.next.more", words, running.size() - 1));
        button.setAccessibleText(button.getText());
        button.pseudoClassStateChanged(OVERDUE, overdue);
        brief.set(I18n.text(overdue ? "hold.next.brief-overdue" : "hold.next.brief", figure, name));
    }

    /** Whether no promise is in its last moments until then: these count every second. */
    private boolean calm(Instant until) {
        return running.stream().map(Running::standing).allMatch(standing -> {
            Instant end = standing.promisedUntil();
            return end == null
                    || standing.at(ticker.now()).state() != HoldStanding.State.HOLDING
                    || until.isBefore(end.minus(holds.times().reminder()));
        });
    }

    private static Duration since(HoldStanding standing, Instant now) {
        return Duration.between(standing.since(), now);
    }

    private static Duration left(HoldStanding standing, Instant now) {
        Instant until = standing.promisedUntil();
        return until == null ? Duration.ZERO : Duration.between(now, until).plusMillis(999);
    }

    private Optional<Running> next() {
        return running.stream().findFirst();
    }

    /** Opens the conversation whose promise lapses next. */
    public void go() {
        next().ifPresent(it -> open.accept(it.conversationId()));
    }

    /** The same in as few words as a list of windows has room for; empty while nobody is on hold. */
    public ReadOnlyStringProperty briefProperty() {
        return brief.getReadOnlyProperty();
    }

    public Node node() {
        return button;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
