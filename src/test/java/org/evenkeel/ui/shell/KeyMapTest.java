package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.evenkeel.ui.fx.I18n;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

class KeyMapTest {
    private final KeyMap keys = KeyMap.shipped();

    private List<KeyCombination> all() {
        return Arrays.stream(Command.values())
                .flatMap(command -> keys.of(command).stream())
                .toList();
    }

    /** Nor on AltGr: {@link CommandDesk} leaves that to whoever types. */
    @Test
    void noLetterIsOnAltBecauseMenusAndMacsHaveThose() {
        all().stream()
                .map(KeyCodeCombination.class::cast)
                .filter(combination -> combination.getAlt() != ModifierValue.UP)
                .forEach(combination -> {
                    assertTrue(combination.getCode().isDigitKey(), combination.getName());
                    assertEquals(ModifierValue.DOWN, combination.getShortcut(), combination.getName());
                });
    }

    @Test
    void noKeyAsksForTwoThings() {
        assertEquals(all().size(), all().stream().distinct().count());
    }

    @Test
    void aBareKeyIsAFunctionKey() {
        all().stream()
                .map(KeyCodeCombination.class::cast)
                .filter(combination ->
                        combination.getShortcut() == ModifierValue.UP && combination.getControl() == ModifierValue.UP)
                .forEach(combination -> assertTrue(combination.getCode().isFunctionKey(), combination.getName()));
    }

    @Test
    void aPressedKeyAsksForItsCommand() {
        assertEquals(Optional.of(Command.PALETTE), keys.asked(pressed(KeyCode.K, false, true)));
        assertEquals(Optional.of(Command.NOTE), keys.asked(pressed(KeyCode.N, true, true)));
        assertEquals(Optional.empty(), keys.asked(pressed(KeyCode.K, false, false)));
        assertEquals(Optional.of(Command.KEYS), keys.asked(pressed(KeyCode.F1, false, false)));
    }

    @Test
    void keysReadAsPeopleSayThem() {
        Assumptions.assumeFalse(OS.MAC.isCurrentOs(), "macOS writes its own signs");
        assertEquals("Ctrl Shift N", keys.text(Command.NOTE));
        assertEquals("F1", keys.text(Command.KEYS));
        assertEquals("Ctrl Shift Tab", keys.text(Command.PREVIOUS_PANE));
        assertEquals("", keys.text(Command.QUEUE));
    }

    @Test
    void everyCommandAndGroupHasAName() {
        for (Command command : Command.values()) {
            assertFalse(I18n.text(command.key()).isBlank());
            assertFalse(I18n.text(command.group().key()).isBlank());
        }
    }

    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
