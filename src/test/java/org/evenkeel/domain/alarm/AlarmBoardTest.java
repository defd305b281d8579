package org.evenkeel.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an alarm begins, when it is told again, and when it has an end. */
class AlarmBoardTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final AlarmBoard board = new AlarmBoard();
    private final Set<Long> inSight = new java.util.HashSet<>();

    @Test
    void aNewChatBeginsOnceAndEndsWhenAnswered() {
        assertEquals(List.of(AlarmKind.NEW_CHAT), begun(0, waiting(1, true, true, 0)));
        assertEquals(List.of(), begun(1, waiting(1, true, true, 0)));
        assertEquals(List.of(AlarmKind.NEW_CHAT), ended(2, answered(1)));
        assertEquals(List.of(), ended(3, answered(1)));
    }

    @Test
    void aWaitThatIsTooLongTakesThePlaceOfTheNews() {
        begun(0, waiting(1, true, false, 0));
        AlarmBoard.Outcome late = look(120, waiting(1, true, false, 0));
        assertEquals(List.of(AlarmKind.WAITS_TOO_LONG), kinds(late.begun()));
        assertEquals(List.of(AlarmKind.NEW_REPLY), kinds(late.ended()));
    }

    @Test
    void theNextBurstIsANewAlarm() {
        begun(0, waiting(1, true, false, 0));
        ended(10, answered(1));
        assertEquals(List.of(AlarmKind.NEW_REPLY), begun(20, waiting(1, true, false, 20)));
    }

    @Test
    void anAnswerThatFlickersBackIsNotToldAgain() {
        begun(0, waiting(1, true, false, 0));
        ended(10, answered(1));
        assertEquals(List.of(), begun(11, waiting(1, true, false, 0)));
    }

    @Test
    void aClockThatIsSetBackRaisesNothingTwice() {
        begun(60, held(1, 0, 90, 120));
        assertEquals(List.of(AlarmKind.HOLD_ENDING), ended(20, held(1, 0, 90, 120)));
        assertEquals(List.of(), begun(61, held(1, 0, 90, 120)));
    }

    @Test
    void aServerAheadOfUsIsToldAtOnce() {
        assertEquals(List.of(AlarmKind.NEW_REPLY), begun(0, waiting(1, true, false, 40)));
    }

    @Test
    void aHoldThatNobodyAnsweredRemindsAfter45Seconds() {
        Watched asking = with(new HoldStanding(HoldStanding.State.ASKING, "", at(0), null, null));
        assertEquals(List.of(), begun(44, asking));
        assertEquals(List.of(AlarmKind.CONSENT_OPEN), begun(45, asking));
    }

    @Test
    void aHoldRemindsThenLapsesThenIsSeenByTheLead() {
        assertEquals(List.of(), begun(149, held(1, 0, 180, 300)));
        assertEquals(List.of(AlarmKind.HOLD_ENDING), begun(150, held(1, 0, 180, 300)));
        assertEquals(List.of(), begun(179, held(1, 0, 180, 300)));
        assertEquals(List.of(AlarmKind.HOLD_LAPSED), begun(180, held(1, 0, 180, 300)));
        assertEquals(List.of(AlarmKind.HOLD_ESCALATED), begun(480, held(1, 0, 180, 300)));
    }

    @Test
    void anExtendedHoldLapsesAnew() {
        begun(180, held(1, 0, 180, 300));
        assertEquals(List.of(AlarmKind.HOLD_LAPSED), ended(190, held(1, 190, 310, 310)));
        assertEquals(List.of(AlarmKind.HOLD_ENDING), begun(280, held(1, 190, 310, 310)));
    }

    @Test
    void eachCheckInIsAnAlarmOfItsOwnUntilTheUpdate() {
        assertEquals(List.of(AlarmKind.CHECK_IN_DUE), begun(120, held(1, 0, 300, 120)));
        assertEquals(List.of(AlarmKind.CHECK_IN_DUE), ended(125, held(1, 0, 300, 245)));
        assertEquals(List.of(AlarmKind.CHECK_IN_DUE), begun(245, held(1, 0, 300, 245)));
    }

    @Test
    void whatTheCustomerWritesOnHoldIsToldButNotTooLate() {
        Watched wrote = new Watched(
                1,
                "Ana",
                true,
                new Watched.Waiting(false, at(10), at(130)),
                held(1, 0, 300, 400).hold(),
                List.of());
        assertEquals(List.of(AlarmKind.NEW_REPLY), begun(10, wrote));
        assertEquals(List.of(), begun(200, wrote));
        AlarmBoard.Outcome broken = look(300, wrote);
        assertTrue(kinds(broken.begun()).contains(AlarmKind.WAITS_TOO_LONG));
        assertEquals(at(300), broken.begun().getLast().at());
    }

    @Test
    void aPromiseIsDueAlsoWithoutAWait() {
        Watched promised = new Watched(1, "Ana", true, null, null, List.of(new Watched.Promise(7, at(60))));
        assertEquals(List.of(), begun(59, promised));
        assertEquals(List.of(AlarmKind.PROMISE_DUE), begun(60, promised));
        assertEquals(List.of(AlarmKind.PROMISE_DUE), ended(61, answered(1)));
    }

    @Test
    void itIsToldAgainByItsUrgencyUntilSeen() {
        Watched late = waiting(1, true, false, 0);
        look(120, late);
        assertEquals(List.of(), look(149, late).again());
        assertEquals(List.of(AlarmKind.WAITS_TOO_LONG), kinds(look(150, late).again()));
        assertEquals(List.of(), look(151, late).again());
        board.seen(1);
        assertEquals(List.of(), look(200, late).again());
    }

    @Test
    void itIsToldAgainOnlySoOften() {
        Watched late = waiting(1, true, false, 0);
        int again = 0;
        for (int second = 120; second < 7_200; second++) {
            again += look(second, late).again().size();
        }
        assertEquals(AlarmBoard.MOST_REPEATS, again);
    }

    @Test
    void whatIsNobodysIsToldOnceOnly() {
        look(0, waiting(1, false, true, 0));
        assertEquals(List.of(), look(100, waiting(1, false, true, 0)).again());
    }

    @Test
    void newsInSightIsNotToldButWhatIsDueIsToldOnce() {
        inSight.add(1L);
        assertEquals(List.of(), begun(0, waiting(1, true, false, 0)));
        assertEquals(List.of(AlarmKind.WAITS_TOO_LONG), begun(120, waiting(1, true, false, 0)));
        assertEquals(List.of(), look(300, waiting(1, true, false, 0)).again());
    }

    @Test
    void aConversationThatIsWatchedNoLongerEndsItsAlarms() {
        look(0, waiting(1, true, false, 0), waiting(2, true, true, 0));
        assertEquals(List.of(AlarmKind.NEW_CHAT), ended(1, waiting(1, true, false, 0)));
    }

    @Test
    void isCalmExactlyWhileTheNextSecondsBringNothing() {
        Watched[] watched = {
            waiting(1, true, false, 0),
            waiting(2, false, true, 7),
            held(3, 0, 180, 90),
            with(4, new HoldStanding(HoldStanding.State.ASKING, "", at(3), null, null))
        };
        int ahead = 5;
        List<Boolean> calm = new ArrayList<>();
        List<Boolean> nothing = new ArrayList<>();
        for (int second = 0; second < 900; second++) {
            nothing.add(look(second, watched).equals(AlarmBoard.Outcome.NOTHING));
            calm.add(board.calm(Arrays.asList(watched), HoldTimes.SHIPPED, at(second + ahead)));
        }
        for (int second = 0; second < 900 - ahead; second++) {
            assertEquals(
                    nothing.subList(second + 1, second + ahead + 1).stream().allMatch(it -> it),
                    calm.get(second),
                    "after second " + second);
        }
        assertTrue(calm.contains(false), "something came");
    }

    private AlarmBoard.Outcome look(long second, Watched... watched) {
        return board.look(Arrays.asList(watched), HoldTimes.SHIPPED, inSight::contains, at(second));
    }

    private List<AlarmKind> begun(long second, Watched... watched) {
        return kinds(look(second, watched).begun());
    }

    private List<AlarmKind> ended(long second, Watched... watched) {
        return kinds(look(second, watched).ended());
    }

    private static List<AlarmKind> kinds(List<Alarm> alarms) {
        return new ArrayList<>(alarms.stream().map(Alarm::kind).toList());
    }

    private static Instant at(long second) {
        return NOW.plus(Duration.ofSeconds(second));
    }

    static Watched waiting(long id, boolean mine, boolean first, long since) {
        return new Watched(id, "Ana", mine, new Watched.Waiting(first, at(since), at(since + 120)), null, List.of());
    }

    private static Watched answered(long id) {
        return new Watched(id, "Ana", true, null, null, List.of());
    }

    private static Watched held(long id, long since, long until, long checkIn) {
        return new Watched(
                id,
                "Ana",
                true,
                null,
                new HoldStanding(HoldStanding.State.HOLDING, "", at(since), at(until), at(checkIn)),
                List.of());
    }

    private static Watched with(@Nullable HoldStanding hold) {
        return with(1, hold);
    }

    private static Watched with(long id, @Nullable HoldStanding hold) {
        return new Watched(id, "Ana", true, null, hold, List.of());
    }
}
