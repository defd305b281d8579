package org.evenkeel.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.evenkeel.desk.Presence;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.ui.fx.ChangeBatch;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.jspecify.annotations.Nullable;

/** How the line is and who we are, always as the desk knows it. FX thread only. */
final class StatusViewModel implements AutoCloseable {
    /** What one reading of the desk brought. */
    record Standing(Presence.Line line, int held, Optional<Agent> self) {}

    private final Supplier<Standing> reading;
    private final Supplier<@Nullable Instant> lastSync;
    private final ReadOnlyIntegerProperty active;
    private final ZoneId zone;
    private final FxThread.Lane lane;
    private final AutoCloseable subscription;
    private final ReadOnlyObjectWrapper<StatusWords> words;
    private final ReadOnlyObjectWrapper<Optional<Agent>> self = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Presence.Line line;
    private int held;
    private Instant now;

    StatusViewModel(
            Presence presence,
            ReadOnlyIntegerProperty active,
            FxThread fx,
            ChangeBridge changes,
            Instant now,
            ZoneId zone) {
        this(
                () -> new Standing(presence.line(), presence.held(), Optional.ofNullable(presence.self())),
                presence::lastSync,
                active,
                fx,
                changes,
                now,
                zone);
    }

    StatusViewModel(
            Supplier<Standing> reading,
            Supplier<@Nullable Instant> lastSync,
            ReadOnlyIntegerProperty active,
            FxThread fx,
            @Nullable ChangeBridge changes,
            Instant now,
            ZoneId zone) {
        this.reading = reading;
        this.lastSync = lastSync;
        this.active = active;
        this.zone = zone;
        this.now = now;
        this.lane = fx.lane();
        this.line = new Presence.Line(Presence.LineState.STARTING, null, now, 0, 0, 0, 0, "");
        this.words = new ReadOnlyObjectWrapper<>(StatusWords.of(line, active.get(), 0, now, zone));
        this.subscription = changes == null ? () -> {} : changes.listen(this::heard);
        active.addListener((count, before, after) -> say());
        reload();
    }

    ReadOnlyObjectProperty<StatusWords> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Ourselves; empty before the first sign-in. */
    ReadOnlyObjectProperty<Optional<Agent>> selfProperty() {
        return self.getReadOnlyProperty();
    }

    /** The time has moved on: "12 s ago" becomes "13 s ago". */
    void tick(Instant time) {
        now = time;
        say();
    }

    private void heard(ChangeBatch batch) {
        if (batch.line() || batch.outbox() || batch.directory()) {
            reload();
        }
    }

    private void reload() {
        lane.ask(reading::get, standing -> {
            line = standing.line();
            held = standing.held();
            self.set(standing.self());
            say();
        });
    }

    private void say() {
        StatusWords next = StatusWords.of(line.inStep(lastSync.get()), active.get(), held, now, zone);
        if (!Objects.equals(next, words.get())) {
            words.set(next);
        }
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
