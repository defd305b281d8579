package org.evenkeel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.alarm.AlarmBoard;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.alarm.Watched;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What alarms are read from, on a real cache. */
@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class AlarmsTest {
    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private Alarms alarms;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        alarms = new Alarms(desk.conversations, desk.settings);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oursAndNobodysAreWatchedAndColleaguesAreNot() {
        desk.conversation(1, "Ours", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.conversation(2, "Nobody's", null, Duration.ofSeconds(40), 1);
        desk.conversation(3, "Bruno's", Chats.BRUNO.id(), Duration.ofSeconds(50), 1);
        desk.conversation(4, "Answered", People.ANA.id(), null, 0);
        List<Watched> watched = alarms.watch().watched();
        assertEquals(
                List.of(1L, 2L, 4L),
                watched.stream().map(Watched::conversationId).sorted().toList());
        Watched ours = watched.stream()
                .filter(it -> it.conversationId() == 1)
                .findFirst()
                .orElseThrow();
        assertTrue(ours.mine());
        assertEquals("Ours", ours.name());
        Watched.Waiting waiting = Objects.requireNonNull(ours.waiting());
        assertEquals(Duration.ofSeconds(120), Duration.between(waiting.since(), waiting.alarmAt()));
        assertEquals(
                List.of(4L),
                watched.stream()
                        .filter(it -> it.waiting() == null)
                        .map(Watched::conversationId)
                        .collect(Collectors.toList()));
    }

    @Test
    void aPromiseIsWatchedWhoeverHasTheConversationNow() {
        desk.conversation(3, "Bruno's", Chats.BRUNO.id(), Duration.ofSeconds(50), 1);
        desk.promises.make(3, null, "the refund's date", desk.now().plusSeconds(600));
        Watched promised = alarms.watch().watched().getFirst();
        assertEquals(desk.now().plusSeconds(600), promised.promises().getFirst().due());
        assertEquals(null, promised.waiting());
    }

    @Test
    void aHoldCallsByTheTimesThatThePersonChose() {
        desk.conversation(1, "Ours", People.ANA.id(), null, 0);
        ClockRules rules = desk.settings.clockRules();
        HoldTimes shipped = rules.hold();
        desk.settings.clockRules(rules.withHold(new HoldTimes(
                shipped.choices(),
                shipped.usual(),
                Duration.ofSeconds(20),
                shipped.consent(),
                shipped.checkIn(),
                shipped.leadVisible())));
        Holds holds = new Holds(desk.database, desk.clock, () -> {});
        holds.ask(1, "the invoice", 2, "May I put you on hold for two minutes?");
        holds.startWithout(1, "they agreed on the phone");
        Alarms.Watch watch = alarms.watch();
        HoldStanding hold = Objects.requireNonNull(watch.watched().getFirst().hold());
        Instant end = Objects.requireNonNull(hold.promisedUntil());
        AlarmBoard board = new AlarmBoard();
        assertEquals(
                List.of(),
                board.look(watch.watched(), watch.times(), seen -> false, end.minusSeconds(21))
                        .begun());
        assertEquals(
                AlarmKind.HOLD_ENDING,
                board.look(watch.watched(), watch.times(), seen -> false, end.minusSeconds(20))
                        .begun()
                        .getFirst()
                        .kind());
    }

    @Test
    void choicesAreKeptAndTold() throws Exception {
        assertEquals(AlarmStyle.SOUND, alarms.watch().choices().style(AlarmKind.NEW_CHAT));
        AtomicInteger told = new AtomicInteger();
        try (AutoCloseable listening = desk.changes.listen(change -> {
            if (change instanceof Change.Rules) {
                told.incrementAndGet();
            }
        })) {
            desk.settings.alarmStyle(AlarmKind.NEW_CHAT, AlarmStyle.SILENT);
            alarms.quiet(Quiet.until(desk.now().plusSeconds(60)));
        }
        assertEquals(2, told.get());
        assertEquals(AlarmStyle.SILENT, alarms.watch().choices().style(AlarmKind.NEW_CHAT));
        assertTrue(alarms.watch().choices().quiet().at(desk.now()));
        alarms.quiet(Quiet.ON);
        assertEquals(Quiet.ON, alarms.watch().choices().quiet());
        alarms.quiet(Quiet.OFF);
        assertEquals(Quiet.OFF, alarms.watch().choices().quiet());
    }
}
