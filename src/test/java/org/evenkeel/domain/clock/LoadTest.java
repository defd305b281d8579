package org.evenkeel.domain.clock;

import static org.evenkeel.domain.clock.Chat.NOW;
import static org.evenkeel.domain.clock.Chat.RULES;
import static org.evenkeel.domain.clock.Chat.chat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.tone.Mood;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void heldSnoozedAndAsyncOnesFreeTheSlotAndAnAngryOneTakesTwo() {
        Load load = Load.of(
                List.of(
                        chat(1).waits(10).get(),
                        chat(2).answered(20).get(),
                        chat(3).waits(10).is(Mood.ANGRY).get(),
                        chat(4).waits(50).held(30, 60).get(),
                        chat(5).answered(301).get(),
                        chat(6).by("Channel::Email").waits(10).get(),
                        chat(7).waits(10).is(ConversationStatus.SNOOZED).get(),
                        chat(8).is(ConversationStatus.RESOLVED).get()),
                NOW,
                RULES.withCap(5));
        assertEquals(new Load(5, List.of(1L, 2L, 3L), List.of(3L), List.of(4L), List.of(5L, 6L)), load);
        assertEquals(4, load.used());
        assertFalse(load.full());
        assertTrue(load.holds(6) && load.holds(4) && load.holds(3) && !load.holds(7));
    }

    @Test
    void aBrokenHoldAndOneOnlyAskedForTakeTheirSlot() {
        Load load = Load.of(
                List.of(
                        chat(1).held(90, -1).get(),
                        chat(2).answered(400).asked(400).get()),
                NOW,
                RULES.withCap(2));
        assertEquals(List.of(1L, 2L), load.counting());
        assertTrue(load.full());
    }

    @Test
    void theCapIsOneToTwenty() {
        assertThrows(IllegalArgumentException.class, () -> RULES.withCap(0));
        assertThrows(IllegalArgumentException.class, () -> RULES.withCap(21));
        assertEquals(20, RULES.withCap(20).cap());
    }
}
