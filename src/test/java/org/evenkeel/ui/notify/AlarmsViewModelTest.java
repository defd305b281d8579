package org.evenkeel.ui.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.alarm.Watched;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.Test;

/** Who is told where: on a card, by a sound, on the desktop, in the title, or not at all. */
class AlarmsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final FakeAlarms desk = new FakeAlarms();
    private final Set<Long> inSight = new HashSet<>();
    private boolean inFront = true;
    private final List<Long> opened = new ArrayList<>();
    private final AlarmsViewModel model = desk.model(
            new Attention() {
                @Override
                public boolean inFront() {
                    return inFront;
                }

                @Override
                public boolean sees(long conversationId) {
                    return inFront && inSight.contains(conversationId);
                }
            },
            FxThread.immediate());

    AlarmsViewModelTest() {
        model.onOpen(opened::add);
    }

    @Test
    void inFrontItIsACardAndASoundAndNothingOnTheDesktop() {
        waiting(1, 0);
        tick(0);
        assertEquals(List.of("Customer 1"), titles());
        assertEquals(List.of("play REPLY"), desk.outside);
        assertEquals("", model.headlineProperty().get());
    }

    @Test
    void behindAnotherWindowItIsOnTheDesktopAndInTheTitleToo() {
        inFront = false;
        waiting(1, 0);
        tick(0);
        assertEquals(List.of("play REPLY", "show 1 Customer 1"), desk.outside);
        assertEquals("Customer 1: Wrote to you", model.headlineProperty().get());
        tick(1);
        assertEquals("", model.headlineProperty().get(), "in turn with the name");
        desk.clicks.getFirst().run();
        assertEquals(List.of(1L), opened);
    }

    @Test
    void whatIsAnsweredGoesFromEverywhere() {
        inFront = false;
        waiting(1, 0);
        tick(0);
        desk.watched.clear();
        refresh(1);
        assertEquals(List.of(), titles());
        assertTrue(desk.outside.contains("withdraw 1"));
    }

    @Test
    void aBurstIsOneCardThatShrinksAsTheyAreAnswered() {
        inFront = false;
        for (int id = 1; id <= 5; id++) {
            waiting(id, 0);
        }
        tick(0);
        assertEquals(List.of("5 customers need you"), titles());
        assertEquals("5 replies", model.banners().getFirst().detail());
        assertEquals(
                1, desk.outside.stream().filter(what -> what.startsWith("show")).count());
        desk.watched.removeFirst();
        refresh(1);
        assertEquals(List.of("4 customers need you"), titles());
        desk.watched.subList(1, 4).clear();
        refresh(2);
        assertEquals(List.of("Customer 2"), titles());
    }

    @Test
    void atMostThreeCardsStandAndTheMostPressingStay() {
        for (int id = 1; id <= 5; id++) {
            waiting(id, id == 2 ? -130 : 5L * id);
            refresh(id * 5);
        }
        assertEquals(3, model.banners().size());
        assertTrue(titles().contains("Customer 2"), () -> "" + titles());
    }

    @Test
    void newsGoesByItselfButWhatIsLateStays() {
        waiting(1, 0);
        waiting(2, -130);
        tick(0);
        tick(8);
        assertEquals(List.of("Customer 2"), titles());
        tick(29);
        assertEquals(List.of("Customer 2"), titles());
    }

    @Test
    void newsWaitsOnItsCardUntilSomebodyIsThere() {
        inFront = false;
        waiting(1, 0);
        tick(0);
        tick(60);
        assertEquals(List.of("Customer 1"), titles());
        inFront = true;
        tick(61);
        assertEquals(List.of(), titles());
    }

    @Test
    void turningToItPutsItAway() {
        waiting(1, -130);
        tick(0);
        model.seen(1);
        assertEquals(List.of(), titles());
        desk.outside.clear();
        tick(100);
        assertEquals(List.of(), desk.outside, "it is not told again");
    }

    @Test
    void whatIsInSightIsNotTold() {
        inSight.add(1L);
        waiting(1, 0);
        tick(0);
        assertEquals(List.of(), titles());
        assertEquals(List.of(), desk.outside);
    }

    @Test
    void escapeTakesTheNewestAway() {
        waiting(1, -130);
        refresh(0);
        waiting(2, -120);
        refresh(5);
        assertEquals(Optional.of(2L), model.newest());
        assertTrue(model.dismiss());
        assertEquals(List.of("Customer 1"), titles());
        assertTrue(model.dismiss());
        assertFalse(model.dismiss());
    }

    @Test
    void doNotDisturbIsStillAndEndsWithOneSummary() {
        model.quiet(Quiet.until(NOW.plusSeconds(60)), NOW);
        assertTrue(model.quietProperty().get());
        inFront = false;
        for (int id = 1; id <= 4; id++) {
            waiting(id, 0);
        }
        for (int second = 0; second < 60; second++) {
            tick(second);
        }
        assertEquals(List.of(), desk.outside);
        assertEquals(List.of(), titles());
        tick(60);
        assertFalse(model.quietProperty().get());
        assertEquals(List.of("4 customers need you"), titles());
    }

    @Test
    void aKindThatIsOffIsNotTold() {
        desk.choices = desk.choices.with(AlarmKind.NEW_REPLY, AlarmStyle.OFF);
        waiting(1, 0);
        tick(0);
        assertEquals(List.of(), titles());
        assertEquals(List.of(), desk.outside);
    }

    @Test
    void aRehearsalIsSeenHeardAndGoesByItself() {
        tick(0);
        model.rehearse(AlarmKind.HOLD_LAPSED, NOW);
        assertEquals("play OVERDUE", desk.outside.getFirst());
        assertEquals(List.of("A try-out"), titles());
        tick(8);
        assertEquals(List.of(), titles());
    }

    @Test
    void isCalmUntilSomethingIsToCallOrMayHave() {
        List<String> woken = new ArrayList<>();
        model.onNews(() -> woken.add("woken"));
        waiting(1, 0);
        assertFalse(model.calm(NOW.plusSeconds(5)), "not read yet");
        tick(0);
        assertTrue(model.calm(NOW.plusSeconds(5)));
        assertFalse(model.calm(NOW.plusSeconds(120)), "will have waited too long");
        model.refresh();
        assertEquals(List.of("woken"), woken);
        assertFalse(model.calm(NOW.plusSeconds(5)), "something has changed");
    }

    @Test
    void whatIsGatheredIsStillToCome() {
        waiting(1, 0);
        tick(0);
        waiting(2, 1);
        refresh(1);
        assertFalse(model.calm(NOW.plusSeconds(2)));
        tick(4);
        assertTrue(model.calm(NOW.plusSeconds(9)));
    }

    private void waiting(long id, long since) {
        desk.watched.add(new Watched(
                id,
                "Customer " + id,
                true,
                new Watched.Waiting(false, NOW.plusSeconds(since), NOW.plusSeconds(since + 120)),
                null,
                List.of()));
    }

    private void tick(long second) {
        model.tick(NOW.plusSeconds(second));
    }

    private void refresh(long second) {
        model.refresh();
        tick(second);
    }

    private List<String> titles() {
        return model.banners().stream().map(Banner::title).toList();
    }
}
