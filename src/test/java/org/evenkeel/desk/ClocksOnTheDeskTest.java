package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.domain.clock.Moments;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises, first contact, handling and thresholds, on a real file. */
class ClocksOnTheDeskTest {
    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private final List<Change> heard = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.conversation(1, "Priya", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.conversation(2, "Liam", People.ANA.id(), null, 0);
        desk.conversation(3, "Elena", null, Duration.ofSeconds(30), 0);
        desk.changes.listen(heard::add);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Moments moments(long id) {
        return desk.conversations.card(id).orElseThrow().moments();
    }

    private Instant in(long seconds) {
        return desk.now().plusSeconds(seconds);
    }

    @Test
    void aPromiseIsMadeShownKeptAndToldOf() {
        long later = desk.promises.make(1, null, "Refund by\nThursday", in(900));
        long sooner = desk.promises.make(1, 5L, "Call the courier", in(60));
        assertThat(heard).containsOnly(new Change.Promises(Set.of(1L)));
        assertThat(moments(1).promises()).extracting(Promise::id).containsExactly(sooner, later);
        assertThat(moments(1).promises().getLast().text()).isEqualTo("Refund by Thursday");
        assertThat(moments(2).promises()).isEmpty();

        desk.pass(Duration.ofSeconds(61));
        assertThat(desk.promises.done(sooner)).isTrue();
        assertThat(desk.promises.done(sooner)).as("only once").isFalse();
        assertThat(desk.promises.drop(later)).isTrue();
        assertThat(desk.promises.open()).isEmpty();
        assertThat(desk.promises.toCustomerOf(1, 9))
                .extracting(promise -> promise.standing(desk.now(), Duration.ofMinutes(5)))
                .containsExactlyInAnyOrder(Promise.Standing.BROKEN, Promise.Standing.DROPPED);
    }

    @Test
    void whatStandsComesBeforeWhatHasEnded() {
        long ended = desk.promises.make(1, null, "one", in(10));
        desk.promises.done(ended);
        long far = desk.promises.make(1, null, "two", in(5_000));
        long near = desk.promises.make(1, null, "three", in(50));
        assertThat(desk.promises.toCustomerOf(1, 9)).extracting(Promise::id).containsExactly(near, far, ended);
        assertThat(desk.promises.toCustomerOf(2, 9)).isEmpty();
    }

    @Test
    void aPromiseSurvivesResolvingAndARestart() {
        desk.promises.make(2, null, "Write with the answer", in(600));
        desk.conversations.resolve(2);
        desk.close();
        desk = new DeskOnDisk(directory);
        assertThat(desk.conversations.queue(QueueView.MINE, 9))
                .extracting(row -> row.conversation().id())
                .containsExactly(1L);
        QueueRow promised = desk.conversations.promised(9).getFirst();
        assertThat(promised.conversation().status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(promised.moments().promises()).hasSize(1);
    }

    @Test
    void aFirstContactAndItsPromiseAreBornTogetherAndLeaveTheDraftAlone() {
        desk.drafts.save(1, Visibility.REPLY, "half a thou");
        long message = desk.replies.firstContact(1, "I will write by 10:59.", "Write with the answer", in(900));
        assertThat(desk.drafts.of(1).reply()).isEqualTo("half a thou");
        Message queued = desk.database.read(s -> s.messages().find(message)).orElseThrow();
        assertThat(queued.text()).isEqualTo("I will write by 10:59.");
        assertThat(desk.promises.open()).extracting(Promise::messageId).containsExactly(message);
        assertThat(desk.replies.leavesAt(message)).isPresent();
        assertThat(desk.rings.get()).isEqualTo(1);
    }

    @Test
    void takingTheFirstContactBackTakesThePromiseBack() {
        long message = desk.replies.firstContact(1, "I will write by 10:59.", "Write with the answer", in(900));
        assertThat(desk.replies.undo(message)).isTrue();
        assertThat(desk.promises.open()).isEmpty();
        assertThat(desk.drafts.of(1).reply()).isEqualTo("I will write by 10:59.");
    }

    @Test
    void theLastWordsOfEachSideAreFound() {
        Instant now = desk.now();
        desk.agent(1, "Good morning", now.minusSeconds(300));
        desk.customer(1, "hello?", now.minusSeconds(200));
        desk.posted(
                1,
                MessageKind.OUTGOING,
                Visibility.NOTE,
                new Author(Author.Kind.AGENT, 7, "Ana"),
                "aside",
                now.minusSeconds(20));
        desk.posted(
                1,
                MessageKind.OUTGOING,
                Visibility.REPLY,
                new Author(Author.Kind.BOT, 9, "Bot"),
                "beep",
                now.minusSeconds(10));
        assertThat(moments(1).customerWroteAt()).isEqualTo(now.minusSeconds(200));
        assertThat(moments(1).agentWroteAt()).isEqualTo(now.minusSeconds(300));
        desk.replies.send(1, "On its way", Visibility.REPLY);
        assertThat(moments(1).agentWroteAt()).as("ours on its way counts").isEqualTo(now);
        Map<Long, Moments> both = desk.database.read(s -> s.clocks().moments(List.of(1L, 2L)));
        assertThat(both.get(1L)).isEqualTo(moments(1));
        assertThat(both.get(2L)).isEqualTo(Moments.NONE);
    }

    @Test
    void handlingGoesFromTakingToResolvingAndWrappingUp() {
        Instant began = desk.now();
        desk.conversations.take(3);
        desk.handling.inFocus(new FocusSpan(3, began.minusSeconds(60), began.minusSeconds(10)));
        desk.handling.inFocus(new FocusSpan(3, began.plusSeconds(5), began.plusSeconds(25)));
        desk.handling.inFocus(new FocusSpan(3, began.plusSeconds(40), began.plusSeconds(50)));
        desk.pass(Duration.ofSeconds(100));
        desk.replies.send(3, "Done", Visibility.REPLY);
        assertThat(moments(3).takenAt()).as("answering goes on with it").isEqualTo(began);
        assertThat(moments(3).inFocus()).isEqualTo(Duration.ofSeconds(30));
        desk.conversations.resolve(3);
        assertThat(moments(3).endedAt()).isEqualTo(began.plusSeconds(100));
        desk.pass(Duration.ofSeconds(12));
        desk.handling.wrapped(3);
        desk.handling.wrapped(3);
        assertThat(moments(3).wrappedAt()).isEqualTo(began.plusSeconds(112));
        desk.conversations.reopen(3);
        assertThat(moments(3).takenAt()).as("a new handling").isEqualTo(began.plusSeconds(112));
        assertThat(moments(3).inFocus()).isEqualTo(Duration.ZERO);
        List<FocusSpan> spans = desk.database.read(s -> s.clocks().spans(3));
        assertThat(spans).hasSize(3);
    }

    @Test
    void whatTheServerGivesUsIsHandledFromThenOn() {
        assertThat(moments(3).takenAt()).isNull();
        desk.pass(Duration.ofSeconds(5));
        desk.conversation(3, "Elena", People.ANA.id(), Duration.ofSeconds(35), 0);
        assertThat(moments(3).takenAt()).isEqualTo(desk.now());
        desk.pass(Duration.ofSeconds(5));
        desk.conversation(3, "Elena", Chats.BRUNO.id(), Duration.ofSeconds(40), 0);
        assertThat(moments(3).endedAt()).isEqualTo(desk.now());
    }

    @Test
    void whatWasOursBeforeAnyClockRanIsWrappedUpToo() {
        desk.conversations.resolve(1);
        assertThat(moments(1).endedAt()).isEqualTo(desk.now());
    }

    @Test
    void aColleagueWhoTakesItEndsOurHandlingWithoutWrapUp() {
        desk.conversations.take(3);
        desk.conversations.assign(3, Chats.BRUNO.id());
        assertThat(moments(3).endedAt()).isNotNull().isEqualTo(moments(3).wrappedAt());
    }

    @Test
    void everyThresholdCanBeSetAndIsKept() {
        ClockRules shipped = desk.settings.clockRules();
        assertThat(shipped).isEqualTo(ClockRules.SHIPPED);
        ClockRules other = new ClockRules(
                new WaitTargets(WaitTargets.Steps.ofSeconds(1, 2, 3), WaitTargets.Steps.ofSeconds(4, 5, 6)),
                WaitTargets.Steps.ofSeconds(7, 8, 9),
                new ClockRules.Silence(Duration.ofSeconds(10), Duration.ofSeconds(11), Duration.ofSeconds(12)),
                Duration.ofSeconds(13),
                14,
                true,
                Duration.ofSeconds(15),
                Duration.ofSeconds(16),
                Duration.ofSeconds(17),
                new HoldTimes(
                        List.of(4, 6),
                        6,
                        Duration.ofSeconds(18),
                        Duration.ofSeconds(19),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(21)));
        desk.settings.clockRules(other);
        assertThat(desk.settings.clockRules()).isEqualTo(other);
        assertThat(heard).contains(new Change.Rules());
    }

    @Test
    void whatCannotBeReadIsAsShipped() {
        desk.database.change(s -> {
            s.settings().put("clock.first_reply", "50 30 120");
            s.settings().put("clock.next_reply", "often");
            s.settings().put("clock.silence", "1 2");
            s.settings().put("clock.wrap_up", "-3");
            s.settings().put("clock.cap", 0);
            s.settings().put("clock.hold_choices", "0 2");
        });
        assertThat(desk.settings.clockRules()).isEqualTo(ClockRules.SHIPPED);
    }
}
