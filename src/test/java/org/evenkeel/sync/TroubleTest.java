package org.evenkeel.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.Console;
import org.evenkeel.fixtures.FakeBackend;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.PaneTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What must stay true while the server, the clock or the file misbehave: nothing spins, nothing stops, nothing is claimed. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class TroubleTest {
    @TempDir
    Path directory;

    private final FakeBackend server = new FakeBackend();
    private final AtomicReference<Duration> skew = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(skew.get());
    private Console console;

    @BeforeEach
    void open() {
        server.begin(1);
        server.begin(2);
        server.customerWrites(1, "hello");
        server.customerWrites(2, "hello");
        console = new Console(directory.resolve("cache.db"), server, clock);
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void online() {
        console.start();
        await().until(this::isOnline);
    }

    private boolean isOnline() {
        return console.connectivity.line().state() == Connectivity.State.ONLINE;
    }

    private Optional<Instant> remembered() {
        return console.database.read(s -> s.meta().time(KeyValueTable.LAST_SYNC));
    }

    @Test
    void tooManyRequestsAreAnsweredByWaitingAsLongAsAsked() {
        Duration asked = Duration.ofMillis(400);
        List<Instant> times = new CopyOnWriteArrayList<>();
        server.when("directory", () -> {
            times.add(Instant.now());
            if (times.size() < 3) {
                throw new BackendException(Kind.TOO_MANY_REQUESTS, "Later.", null, asked);
            }
        });
        online();
        assertEquals(1, server.asked("events"), "the line stood all the while");
        assertTrue(Duration.between(times.get(0), times.get(1)).compareTo(asked) >= 0, times.toString());
        assertTrue(Duration.between(times.get(1), times.get(2)).compareTo(asked) >= 0, times.toString());
    }

    @Test
    void anErrandThatEndsByADefectIsNotTriedWithoutAPauseAndHoldsUpNobody() {
        online();
        server.when("status 1", () -> {
            throw new IllegalStateException("a defect");
        });
        console.conversations.resolve(1);
        await().until(() -> server.asked("status 1") > 0);
        long other = console.replies.send(2, "meanwhile", Visibility.REPLY);
        await().until(() -> console.message(other).delivery() == Delivery.SENT);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertTrue(server.asked("status 1") < 20, server.asked("status 1") + " attempts");
        server.when("status 1", () -> {});
        await().until(() -> server.held(1).status() == ConversationStatus.RESOLVED);
    }

    @Test
    void nobodySaysThatWeAreInStepBeforeWhatASleepMissedWasFetched() {
        online();
        Instant before = remembered().orElseThrow();
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        server.when("directory", () -> {
            looking.countDown();
            waitFor(gate);
        });
        Duration sleep = Duration.ofMinutes(40);
        skew.set(sleep);
        waitFor(looking);
        await().pollDelay(Duration.ofMillis(2_500)).until(() -> true);
        assertEquals(Connectivity.State.CATCHING_UP, console.connectivity.line().state());
        assertTrue(Duration.between(before, remembered().orElseThrow()).compareTo(sleep) < 0);
        gate.countDown();
        await().until(this::isOnline);
        Duration span = server.calls.stream()
                .filter(call -> call.startsWith("changed within "))
                .map(call -> Duration.parse(call.substring("changed within ".length())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        assertTrue(span.compareTo(sleep) > 0, "asked only for " + span);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SyncOnce once() {
        return new SyncOnce(console.database, server, console.inbox, console.connectivity, console.outbox, clock);
    }

    @Test
    void onlySendingDoesNotClaimThatTheCacheIsInStep() throws Exception {
        once().run(Duration.ofSeconds(5));
        console.close();
        Optional<Instant> stamp;
        console = new Console(directory.resolve("cache.db"), server, clock);
        stamp = remembered();
        Optional<Instant> mark = mark();
        skew.set(Duration.ofHours(3));
        server.customerWrites(2, "while away");
        long id = console.replies.send(1, "from the command line", Visibility.REPLY);
        assertEquals(1, once().emptyOutbox(id, Duration.ofSeconds(5)).sent());
        assertEquals(Delivery.SENT, console.message(id).delivery());
        assertEquals(stamp, remembered());
        assertEquals(mark, mark());
    }

    private Optional<Instant> mark() {
        return console.database.read(s -> s.meta().time(KeyValueTable.SERVER_MARK));
    }

    @Test
    void theStampIsTheTimeBeforeTheFirstQuestion() throws Exception {
        server.when("conversations 1", () -> skew.set(Duration.ofHours(1)));
        once().run(Duration.ofSeconds(5));
        assertTrue(remembered().orElseThrow().isBefore(Instant.now().plusSeconds(60)));
    }

    @Test
    void aConversationIsNotResolvedOrHandedOnBeforeTheHeldReplyWrittenEarlier() {
        online();
        await().until(() -> !console.transcript(1).isEmpty());
        server.reachable(false);
        await().until(() -> !console.connectivity.connected());
        long reply = console.replies.send(1, "last words", Visibility.REPLY);
        console.conversations.resolve(1);
        console.conversations.assign(1, Chats.BRUNO.id());
        console.conversations.label(1, List.of("billing"));
        server.colleagueReplies(1, "theirs");
        server.reachable(true);
        await().until(() -> console.message(reply).delivery() == Delivery.HELD);
        await().until(() -> server.asked("labels 1") == 1);
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        assertEquals(0, server.asked("status 1") + server.asked("assign 1"));
        console.replies.sendAnyway(reply);
        await().until(() -> server.held(1).status() == ConversationStatus.RESOLVED && server.asked("assign 1") == 1);
        assertTrue(server.calls.indexOf("send 1 last words") < server.calls.indexOf("status 1 RESOLVED"));
    }

    @Test
    void wakingASnoozedConversationTakesItFromNobody() {
        online();
        console.conversations.assign(1, Chats.BRUNO.id());
        console.conversations.snooze(1, null);
        await().until(() -> server.held(1).status() == ConversationStatus.SNOOZED);
        console.conversations.unsnooze(1);
        console.conversations.snooze(2, null);
        await().until(() -> server.held(2).status() == ConversationStatus.SNOOZED);
        console.conversations.unsnooze(2);
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        assertEquals(ConversationStatus.OPEN, server.held(1).status());
        assertEquals(Chats.BRUNO.id(), server.held(1).assigneeId());
        assertEquals(ConversationStatus.OPEN, server.held(2).status());
        assertNull(server.held(2).assigneeId());
        await().untilAsserted(() -> assertEquals(
                Chats.BRUNO.id(),
                console.conversations.card(1).orElseThrow().conversation().assigneeId()));
    }

    @Test
    void discardingTheHeldReplyLetsTheChangesGo() {
        online();
        await().until(() -> !console.transcript(1).isEmpty());
        server.reachable(false);
        await().until(() -> !console.connectivity.connected());
        long reply = console.replies.send(1, "last words", Visibility.REPLY);
        console.conversations.resolve(1);
        server.colleagueReplies(1, "theirs");
        server.reachable(true);
        await().until(() -> console.message(reply).delivery() == Delivery.HELD);
        console.replies.discard(reply);
        await().until(() -> server.held(1).status() == ConversationStatus.RESOLVED);
    }

    @Test
    void oneUnknownConversationThatTheServerCannotShowDoesNotBreakTheLine() {
        online();
        server.when("conversation 9", TroubleTest::failed);
        server.telling(false);
        server.begin(9);
        PostedMessage lost = server.customerWrites(9, "anybody?");
        server.telling(true);
        server.tellAgain(lost);
        await().until(() -> server.asked("conversation 9") == 1);
        server.customerWrites(1, "still here");
        await().until(() -> console.texts(1).contains("still here"));
        assertEquals(1, server.asked("events"));
        assertTrue(isOnline());
        server.when("conversation 9", () -> {});
        skew.set(Duration.ofMinutes(4));
        await().until(() -> console.texts(9).equals(List.of("anybody?")));
    }

    private static void failed() throws BackendException {
        throw new BackendException(Kind.SERVER_FAILED, "The server failed.");
    }

    @Test
    void oneShownConversationThatTheServerCannotShowDoesNotKeepUsOffline() {
        server.when("conversation 77", TroubleTest::failed);
        console.database.change(s -> {
            s.contacts().merge(Chats.grace(40 + 77));
            s.conversations().upsert(Chats.conversation(77, Chats.NOON));
            s.panes().replace(List.of(new PaneTable.Pane(77, null)));
        });
        online();
        assertTrue(server.asked("conversation 77") > 0);
        assertFalse(console.texts(1).isEmpty());
    }

    @Test
    void theFirstListingGoesOnWhereItWasCutShort() {
        for (long id = 3; id <= 110; id++) {
            server.begin(id);
        }
        AtomicInteger times = new AtomicInteger();
        server.when("conversations 4", () -> {
            if (times.incrementAndGet() < 3) {
                throw new BackendException(Kind.UNREACHABLE, "The server cannot be reached.");
            }
        });
        online();
        assertEquals(3, server.asked("conversations 4"));
        assertEquals(1, server.asked("conversations 2"), "pages that were read already are not read again");
        assertEquals(110, console.database.<Integer>read(s -> s.conversations().count()));
    }

    @Test
    void aFileThatCannotBeReadForAWhileDoesNotEndTheLoop() throws Exception {
        online();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("cache.db"))) {
            run(other, "ALTER TABLE meta RENAME TO meta_away");
            server.cut();
            await().until(() ->
                    console.connectivity.line().state() == Connectivity.State.OFFLINE && server.openStreams() == 0);
            long asked = server.asked("profile");
            await().until(() -> server.asked("profile") > asked + 1);
            run(other, "ALTER TABLE meta_away RENAME TO meta");
        }
        await().until(this::isOnline);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
