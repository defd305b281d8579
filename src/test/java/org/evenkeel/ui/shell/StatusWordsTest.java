package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.evenkeel.desk.Presence.Line;
import org.evenkeel.desk.Presence.LineState;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STARTING    | 0  | 0  |               | Connecting…
            ONLINE      | 0  | 0  |               | Online · 4 active
            CATCHING_UP | 12 | 40 |               | Catching up 12 of 40
            CATCHING_UP | 0  | 0  |               | Catching up
            OFFLINE     | 0  | 0  | No network.   | Offline since 14:02
            REFUSED     | 0  | 0  | Sign in anew. | Sign in anew.
            REFUSED     | 0  | 0  |               | The server does not let us in
            """)
    void saysHowTheLineIs(LineState state, int done, int total, String sentence, String expected) {
        Line line =
                new Line(state, NOW, NOW.minusSeconds(28 * 60), done, total, 0, 0, sentence == null ? "" : sentence);
        assertEquals(expected, StatusWords.of(line, 4, 0, NOW, ZoneOffset.UTC).state());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasWords(LineState state) {
        Line line = new Line(state, null, NOW, 0, 0, 0, 0, "");
        assertFalse(StatusWords.of(line, 0, 0, NOW, ZoneOffset.UTC).state().isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "-5, Synced just now",
        "9, Synced just now",
        "10, Synced 10 s ago",
        "59, Synced 59 s ago",
        "60, Synced 1 min ago",
        "3599, Synced 59 min ago",
        "3600, Synced 13:30"
    })
    void saysWhenTheCacheLastWasInStep(long seconds, String expected) {
        Line line = new Line(LineState.ONLINE, NOW.minusSeconds(seconds), NOW, 0, 0, 0, 0, "");
        assertEquals(expected, StatusWords.of(line, 0, 0, NOW, ZoneOffset.UTC).sync());
    }

    @Test
    void neverClaimsASyncThatWasNot() {
        Line line = new Line(LineState.STARTING, null, NOW, 0, 0, 0, 0, "");
        assertEquals(
                "Not synced yet",
                StatusWords.of(line, 0, 0, NOW, ZoneOffset.UTC).sync());
    }

    @Test
    void aDayOldOutageNamesItsDay() {
        Line line = new Line(LineState.OFFLINE, null, NOW.minusSeconds(90_000), 0, 0, 0, 0, "");
        assertTrue(StatusWords.of(line, 0, 0, NOW, ZoneOffset.UTC).state().contains("11/19/26"));
    }

    @Test
    void whatWasNotSentIsTrouble() {
        Line line = new Line(LineState.ONLINE, NOW, NOW, 0, 0, 3, 1, "");
        StatusWords words = StatusWords.of(line, 0, 0, NOW, ZoneOffset.UTC);
        assertTrue(words.trouble());
        assertEquals("Outbox 3 · 1 not sent", words.outbox());
    }

    @Test
    void followsTheClockTheLineAndTheCount() {
        ReadOnlyIntegerWrapper active = new ReadOnlyIntegerWrapper(1);
        Line line = new Line(LineState.ONLINE, NOW, NOW, 0, 0, 0, 0, "");
        AtomicReference<Instant> inStep = new AtomicReference<>(NOW);
        StatusViewModel model = new StatusViewModel(
                () -> new StatusViewModel.Standing(line, 0, Optional.empty()),
                inStep::get,
                active.getReadOnlyProperty(),
                FxThread.immediate(),
                null,
                NOW,
                ZoneOffset.UTC);
        model.tick(NOW.plusSeconds(30));
        active.set(2);
        assertEquals("Online · 2 active", model.wordsProperty().get().state());
        assertEquals("Synced 30 s ago", model.wordsProperty().get().sync());
        inStep.set(NOW.plusSeconds(29));
        model.tick(NOW.plusSeconds(31));
        assertEquals("Synced just now", model.wordsProperty().get().sync());
    }
}
