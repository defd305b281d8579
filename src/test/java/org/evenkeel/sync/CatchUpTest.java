package org.evenkeel.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.Console;
import org.evenkeel.fixtures.FakeBackend;
import org.evenkeel.store.PaneTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever happened to the line, the cache comes to equal the server. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class CatchUpTest {
    @TempDir
    Path directory;

    private final FakeBackend server = new FakeBackend();
    private final AtomicReference<Duration> skew = new AtomicReference<>(Duration.ZERO);
    private Console console;

    @BeforeEach
    void open() {
        console = console();
    }

    private Console console() {
        return new Console(
                directory.resolve("cache.db"), server, () -> Instant.now().plus(skew.get()));
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void repairingOften() {
        console.close();
        console = new Console(
                directory.resolve("cache.db"),
                server,
                InstantSource.system(),
                new Rhythm(Duration.ofMinutes(5), Duration.ofMillis(300)));
        online();
    }

    private void online() {
        console.start();
        await().until(() -> console.connectivity.line().state() == Connectivity.State.ONLINE);
    }

    private void same(long conversation) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        server.messagesOf(conversation).stream()
                                .map(PostedMessage::text)
                                .toList(),
                        console.texts(conversation)));
    }

    @Test
    void theFirstTimeEverythingComesHistoryIncluded() {
        for (long id = 1; id <= 60; id++) {
            server.begin(id);
        }
        for (int i = 0; i < 130; i++) {
            server.customerWrites(1, "m" + i);
        }
        server.customerWrites(60, "hello");
        online();
        assertEquals(60, console.database.<Integer>read(s -> s.conversations().count()));
        same(1);
        same(60);
        await().until(() ->
                console.database.read(s -> s.cursors().find(1)).orElseThrow().complete());
        assertEquals(2, console.database.read(s -> s.directory().agents()).size());
        assertNotNull(console.connectivity.line().lastSync());
    }

    @Test
    void aLiveMessageArrivesAndStartsTheClock() {
        server.begin(1);
        online();
        List<Change> heard = new ArrayList<>();
        console.database.changes().subscribe(change -> {
            synchronized (heard) {
                heard.add(change);
            }
        });
        server.customerWrites(1, "hello");
        same(1);
        await().until(() -> {
            synchronized (heard) {
                return heard.stream()
                        .anyMatch(change -> change instanceof Change.Messages m && m.conversationId() == 1);
            }
        });
    }

    @Test
    void theSameEventTwiceIsOneMessage() {
        server.begin(1);
        online();
        PostedMessage message = server.customerWrites(1, "hello");
        server.tellAgain(message);
        server.customerWrites(1, "again");
        same(1);
    }

    @Test
    void eventsThatSwapPlacesEndInTheRightOrder() {
        server.begin(1);
        online();
        server.telling(false);
        PostedMessage first = server.customerWrites(1, "first");
        PostedMessage second = server.customerWrites(1, "second");
        server.telling(true);
        server.tellAgain(second);
        server.tellAgain(first);
        same(1);
    }

    @Test
    void aMessageOfAnUnknownConversationBringsTheConversation() {
        online();
        server.telling(false);
        server.begin(9);
        PostedMessage first = server.customerWrites(9, "first");
        PostedMessage second = server.customerWrites(9, "second");
        server.telling(true);
        server.tellAgain(second);
        same(9);
        assertTrue(first.id() < second.id());
    }

    @Test
    void whatHappenedWhileTheLineWasDownIsFetchedAfterIt() {
        for (long id = 1; id <= 3; id++) {
            server.begin(id);
            server.customerWrites(id, "before");
        }
        online();
        server.reachable(false);
        await().until(() -> console.connectivity.line().state() == Connectivity.State.OFFLINE);
        for (int i = 0; i < 250; i++) {
            server.colleagueReplies(2, "while away " + i);
        }
        server.begin(4);
        server.customerWrites(4, "new one");
        server.reachable(true);
        same(2);
        same(4);
        await().until(() -> console.connectivity.line().state() == Connectivity.State.ONLINE);
    }

    @Test
    void aLongAbsenceOfTheProgramIsCaughtUp() {
        for (long id = 1; id <= 80; id++) {
            server.begin(id);
            server.customerWrites(id, "before");
        }
        online();
        same(80);
        console.close();
        skew.set(Duration.ofDays(2));
        for (long id = 1; id <= 80; id += 7) {
            server.colleagueReplies(id, "while away");
        }
        console = console();
        online();
        for (long id = 1; id <= 80; id++) {
            same(id);
        }
    }

    @Test
    void aClockSetBackDoesNotHideAnything() {
        server.begin(1);
        online();
        console.close();
        skew.set(Duration.ofDays(-3));
        server.customerWrites(1, "while away");
        console = console();
        online();
        same(1);
    }

    @Test
    void aClockThatJumpsMeansWeSleptAndLookForWhatWasMissed() {
        server.begin(1);
        online();
        server.telling(false);
        server.customerWrites(1, "lost on the way");
        server.telling(true);
        skew.set(Duration.ofHours(2));
        same(1);
    }

    @Test
    void anEventLostBetweenTwoOthersIsFoundWithoutARepair() {
        server.begin(1);
        online();
        server.telling(false);
        server.customerWrites(1, "lost");
        server.telling(true);
        server.customerWrites(1, "seen");
        same(1);
    }

    @Test
    void aLossNobodyNoticedIsRepairedWhileTheLineLooksHealthy() {
        server.begin(1);
        repairingOften();
        server.telling(false);
        server.customerWrites(1, "lost");
        same(1);
        assertEquals(Connectivity.State.ONLINE, console.connectivity.line().state());
    }

    @Test
    void aRepairThatFindsNothingTellsNobody() {
        server.begin(1);
        server.customerWrites(1, "hello");
        repairingOften();
        same(1);
        long repaired = server.asked("directory");
        await().until(() -> server.asked("directory") > repaired + 1);
        List<Change> heard = new CopyOnWriteArrayList<>();
        console.database.changes().subscribe(heard::add);
        await().until(() -> server.asked("directory") > repaired + 4);
        assertEquals(List.of(), heard);
    }

    /** Two requests that overtake each other on the server leave the older one's mark on the newer state. */
    @Test
    void aStateWhoseMarkWentBackIsTakenOverAllTheSame() {
        server.begin(1);
        repairingOften();
        server.tell(new ServerEvent.ConversationChanged(new ConversationState(
                Chats.conversation(1, ConversationStatus.PENDING, null, Chats.NOON.plus(Duration.ofHours(1))),
                Chats.grace(41),
                Optional.empty())));
        await().until(() -> status(1) == ConversationStatus.PENDING);
        server.telling(false);
        server.colleagueResolves(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> status(1) == ConversationStatus.RESOLVED);
    }

    private ConversationStatus status(long conversation) {
        return console.database
                .read(s -> s.conversations().find(conversation))
                .orElseThrow()
                .status();
    }

    @Test
    void aConversationOnScreenThatIsDeletedLeavesTheLists() {
        server.begin(1);
        server.begin(2);
        online();
        console.database.change(s -> s.panes().replace(List.of(new PaneTable.Pane(2, null))));
        server.delete(2);
        server.cut();
        await().until(() ->
                console.database.<Integer>read(s -> s.conversations().count()) == 1);
        assertTrue(console.database.read(s -> s.conversations().find(2)).isPresent());
    }

    @Test
    void aTokenThatIsRefusedStopsTheLoopAndKeepsTheOutbox() {
        server.begin(1);
        online();
        server.reachable(false);
        await().until(() -> !console.connectivity.connected());
        console.replies.send(1, "kept", Visibility.REPLY);
        server.signIn(BackendException.Kind.SIGN_IN_NEEDED);
        server.reachable(true);
        await().until(() -> console.connectivity.line().state() == Connectivity.State.REFUSED);
        assertEquals(
                "The token is not valid any more.", console.connectivity.line().sentence());
        assertEquals(1, console.texts(1).size());
    }

    @Test
    void aBurstOfFiveThousandEventsIsAppliedWholeAndInFewTransactions() {
        for (long id = 1; id <= 10; id++) {
            server.begin(id);
        }
        online();
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            server.customerWrites(1 + random.nextInt(10), "burst " + i);
        }
        for (long id = 1; id <= 10; id++) {
            same(id);
        }
    }

    @Test
    void typingIsPublishedAndHeldByNoTable() {
        server.begin(1);
        online();
        AtomicReference<Change> heard = new AtomicReference<>();
        console.database.changes().subscribe(change -> {
            if (change instanceof Change.Typing) {
                heard.set(change);
            }
        });
        server.tell(new ServerEvent.Typing(1, 41, "Grace", true, true, false));
        await().until(() -> heard.get() != null);
        assertEquals(new Change.Typing(1, "Grace", true, true), heard.get());
    }

    @Test
    void syncOnceBringsEverythingAndEmptiesTheOutbox() throws Exception {
        server.begin(1);
        for (int i = 0; i < 45; i++) {
            server.customerWrites(1, "m" + i);
        }
        SyncOnce once = new SyncOnce(
                console.database, server, console.inbox, console.connectivity, console.outbox, InstantSource.system());
        assertEquals(new SyncOnce.Counts(1, 45, 0, 0, 0, 0), once.run(Duration.ofSeconds(5)));
        console.close();
        console = console();
        console.replies.send(1, "mine", Visibility.REPLY);
        SyncOnce again = new SyncOnce(
                console.database, server, console.inbox, console.connectivity, console.outbox, InstantSource.system());
        assertEquals(new SyncOnce.Counts(1, 46, 1, 0, 0, 0), again.run(Duration.ofSeconds(5)));
        assertEquals(46, server.messagesOf(1).size());
        assertEquals(Chats.ADA.id(), server.messagesOf(1).getLast().author().id());
    }
}
