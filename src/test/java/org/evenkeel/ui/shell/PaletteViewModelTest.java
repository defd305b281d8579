package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteViewModelTest {
    private final PaletteViewModel model = new PaletteViewModel(List.of(
            new PaletteEntry.Act(Command.RESOLVE, "Resolve or reopen", "Ctrl+E"),
            new PaletteEntry.Act(Command.CLOSE_PANE, "Close the pane", "Ctrl+W"),
            new PaletteEntry.Act(Command.THEME_DARK, "Dark colours", "")));

    @BeforeEach
    void offer() {
        model.offer(List.of(People.priya(), People.marcus(), People.elena()));
    }

    @Test
    void offersEverythingBeforeAnythingIsTyped() {
        assertEquals(6, model.results().size());
    }

    @ParameterizedTest
    @CsvSource({
        "priya, Priya Sharma",
        "prsh, Priya Sharma",
        "keller, Marcus Keller",
        "'  ELENA ', Elena Baumann",
        "#1042, Priya Sharma",
        "1039, Marcus Keller",
        "rop, Resolve or reopen",
        "clpa, Close the pane",
        "dark, Dark colours"
    })
    void findsBy(String typed, String first) {
        model.queryProperty().set(typed);
        assertEquals(first, model.results().getFirst().title());
    }

    @Test
    void whatNothingIsCalledIsLookedForInTheMessages() {
        model.queryProperty().set("zzz");
        assertEquals(List.of(new PaletteEntry.Find("zzz", "Search every message for “zzz”")), model.results());
    }

    @Test
    void triesEveryWayBeforeGivingUp() {
        assertTrue(Fuzzy.score("ano", "an owner, another no") > 0);
        assertTrue(Fuzzy.score("abc", "a b-abac") > 0);
        assertEquals(Fuzzy.NO_MATCH, Fuzzy.score("abcd", "abc"));
    }
}
