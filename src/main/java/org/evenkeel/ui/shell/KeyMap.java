package org.evenkeel.ui.shell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.evenkeel.ui.controls.Keys;

/** Which keys ask for what: the one table that the window listens by, the page of keys shows and tooltips name. */
public final class KeyMap {
    private final Map<Command, List<KeyCombination>> keys;

    public KeyMap(Map<Command, List<KeyCombination>> keys) {
        this.keys = new EnumMap<>(keys);
    }

    /** The keys as shipped. */
    public static KeyMap shipped() {
        Map<Command, List<KeyCombination>> keys = new EnumMap<>(Command.class);
        Arrays.stream(Command.values())
                .forEach(command -> keys.put(
                        command,
                        command.shipped().stream().map(KeyCombination::valueOf).toList()));
        return new KeyMap(keys);
    }

    /** The keys of a command, the one to show first; may be empty. */
    public List<KeyCombination> of(Command command) {
        return keys.getOrDefault(command, List.of());
    }

    /** What a pressed key asks for. */
    public Optional<Command> asked(KeyEvent event) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(combination -> combination.match(event)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The key to show, in words ("Ctrl K"); empty when it has none. */
    public String text(Command command) {
        return of(command).stream().findFirst().map(Keys::name).orElse("");
    }
}
