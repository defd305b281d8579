package org.evenkeel.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window's icon, which shows in the system's task bar what the title says: nothing to do, somebody waits, what was promised is overdue, no line. */
final class WindowIcon {
    /** Drawn by assets/icons.sh. */
    private enum State {
        MARK,
        WAITING,
        OVERDUE,
        OFFLINE
    }

    /** What title bars, task bars and switchers ask for, in pixels; the system scales what lies between. */
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private final Stage stage;
    private final ObservableIntegerValue waiting;
    private final ObservableBooleanValue overdue;
    private final ObservableValue<StatusWords> status;
    private final Map<State, List<Image>> drawn = new EnumMap<>(State.class);
    private State shown = State.OFFLINE;

    /** Dresses the stage and keeps it dressed as long as the values live. */
    WindowIcon(
            Stage stage,
            ObservableIntegerValue waiting,
            ObservableBooleanValue overdue,
            ObservableValue<StatusWords> status) {
        this.stage = stage;
        this.waiting = waiting;
        this.overdue = overdue;
        this.status = status;
        show(state());
        waiting.addListener((number, before, now) -> follow());
        overdue.addListener((flag, before, now) -> follow());
        status.addListener((words, before, now) -> follow());
    }

    private State state() {
        if (status.getValue().mood() == StatusWords.Mood.OFFLINE) {
            return State.OFFLINE;
        }
        if (overdue.get()) {
            return State.OVERDUE;
        }
        return waiting.get() > 0 ? State.WAITING : State.MARK;
    }

    private void follow() {
        State now = state();
        if (now != shown) {
            show(now);
        }
    }

    private void show(State state) {
        shown = state;
        stage.getIcons().setAll(drawn.computeIfAbsent(state, WindowIcon::read));
    }

    private static List<Image> read(State state) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return SIZES.stream()
                .flatMap(size -> read("icons/" + name + "-" + size + ".png"))
                .toList();
    }

    private static Stream<Image> read(String path) {
        try (InputStream in = WindowIcon.class.getResourceAsStream(path)) {
            return in == null ? Stream.empty() : Stream.of(new Image(in));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
