package org.evenkeel.app;

import java.util.function.Predicate;
import javafx.stage.Stage;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.QueueView;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.chat.ConversationLink;
import org.evenkeel.platform.Browser;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FrameLog;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.shell.ConsoleWindow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window over a workstation, with the bridge and the clock that it lives by. FX thread only. */
final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final FxThread fx;
    private final ChangeBridge changes;
    private final Ticker ticker;
    private final Conversations conversations;
    private final Settings settings;
    private final Surroundings surroundings = new Surroundings();
    private final ConsoleWindow window;
    private final @Nullable FrameLog trace;

    Console(Stage stage, Workstation workstation) {
        this(stage, workstation, null);
    }

    /** @param trace watches the window's frames; ended with it, closed by the caller */
    Console(Stage stage, Workstation workstation, @Nullable FrameLog trace) {
        this.trace = trace;
        fx = trace == null ? FxThread.start(this::failed) : FxThread.start(this::failed, trace::watch);
        conversations = workstation.desk().conversations();
        settings = workstation.desk().settings();
        changes = new ChangeBridge(workstation.changes(), fx);
        ticker = new Ticker(workstation.clock());
        window = new ConsoleWindow(stage, workstation.desk(), fx, changes, ticker, Browser::open);
        window.reach(surroundings);
        if (trace != null) {
            trace.attach(window.scene());
        }
        QuietCollector collector =
                new QuietCollector(SystemClock::nanos, Runtime.getRuntime()::totalMemory, () -> fx.run(System::gc));
        collector.heed(window.scene());
        ticker.listen(now -> collector.look());
        ticker.start();
    }

    ConsoleWindow window() {
        return window;
    }

    /** Opens the conversation that waits longest and is nobody's, if there is one. */
    void openUnassigned() {
        fx.ask(
                () -> conversations.queue(QueueView.UNASSIGNED, 1),
                rows -> rows.forEach(row -> window.open(row.conversation().id())));
    }

    /** Lets the person go over to a server from here. */
    void receive(FrontDoor door, boolean greet) {
        window.receive(door, ThisComputer.with(settings), fx, greet);
    }

    /**
     * Shows the conversation that a link leads to, or says why not.
     *
     * @param leadsHere whether it leads to this console
     */
    void follow(String link, Predicate<ConversationLink> leadsHere) {
        try {
            ConversationLink parsed = ConversationLink.parse(link);
            if (!leadsHere.test(parsed)) {
                window.tell(I18n.text("link.other-server"));
                return;
            }
            fx.ask(() -> conversations.card(parsed.conversation()), card -> {
                if (card.isPresent()) {
                    window.open(parsed.conversation());
                } else {
                    window.tell(I18n.text("link.unknown", String.valueOf(parsed.conversation())));
                }
            });
        } catch (IllegalArgumentException e) {
            window.tell(String.valueOf(e.getMessage()));
        }
    }

    /** Runs on the FX thread. Any thread. */
    void later(Runnable task) {
        fx.show(task);
    }

    private void failed(Exception failure) {
        window.failed(failure);
    }

    /** Ends the screens, then what they listen to. What was typed is on its way to the disk; {@link #finish} waits for it. */
    @Override
    public void close() {
        if (trace != null) {
            trace.end();
        }
        window.close();
        ticker.close();
        surroundings.close();
        try {
            changes.close();
        } catch (Exception e) {
            LOG.warn("The bridge did not close cleanly", e);
        }
    }

    /** Waits for work under way, such as the last draft being saved. After {@link #close}; never on the FX thread. */
    void finish() {
        fx.close();
    }
}
