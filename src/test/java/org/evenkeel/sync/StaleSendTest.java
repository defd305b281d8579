package org.evenkeel.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.StaleReason;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.Console;
import org.evenkeel.fixtures.FakeBackend;
import org.evenkeel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was written while the line was away is asked about when its conversation moved on. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class StaleSendTest {
    @TempDir
    Path directory;

    private final FakeBackend server = new FakeBackend();
    private Console console;
    private volatile Duration ahead = Duration.ZERO;

    @BeforeEach
    void open() {
        server.begin(1);
        server.begin(2);
        server.customerWrites(1, "hello?");
        server.customerWrites(2, "hello?");
        console = console();
        console.start();
        online();
    }

    private Console console() {
        InstantSource clock = () -> Instant.now().plus(ahead);
        return new Console(directory.resolve("cache.db"), server, clock);
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void online() {
        await().until(() -> console.connectivity.line().state() == Connectivity.State.ONLINE);
        await().until(() ->
                !console.transcript(2).isEmpty() && !console.transcript(1).isEmpty());
    }

    private void offline() {
        server.reachable(false);
        await().until(() -> !console.connectivity.connected());
    }

    private Delivery delivery(long localId) {
        return console.message(localId).delivery();
    }

    private Replies.Held held(long localId) {
        await().until(() -> delivery(localId) == Delivery.HELD);
        return console.replies.held(localId).orElseThrow();
    }

    private List<String> sent(long conversation) {
        return server.messagesOf(conversation).stream()
                .filter(m -> m.clientRef() != null)
                .map(PostedMessage::text)
                .toList();
    }

    @Test
    void aColleaguesAnswerMeanwhileHoldsTheReplyAndShowsTheAnswer() {
        offline();
        long id = console.replies.send(1, "mine", Visibility.REPLY);
        long other = console.replies.send(2, "quiet here", Visibility.REPLY);
        server.colleagueReplies(1, "theirs");
        server.reachable(true);
        Replies.Held held = held(id);
        assertEquals(Set.of(StaleReason.COLLEAGUE_REPLIED), held.reasons());
        assertEquals(
                List.of("theirs"), held.meanwhile().stream().map(Message::text).toList());
        assertEquals(
                "a colleague answered meanwhile",
                Optional.ofNullable(console.message(id).failure()).orElse(""));
        await().until(() -> delivery(other) == Delivery.SENT);
        assertEquals(List.of(), sent(1));
        assertEquals(0, console.database.<Integer>read(s -> s.outbox().pending()));
        assertEquals(1, console.database.<Integer>read(s -> s.guards().held()));
    }

    @Test
    void sendingAnywaySendsItOnceAndWhatWasHeldWithItFollowsInOrder() {
        offline();
        long first = console.replies.send(1, "one", Visibility.REPLY);
        server.customerWrites(1, "never mind");
        server.reachable(true);
        held(first);
        offline();
        long second = console.replies.send(1, "two", Visibility.REPLY);
        server.reachable(true);
        assertEquals(Set.of(StaleReason.AFTER_HELD), held(second).reasons());
        console.replies.sendAnyway(first);
        await().until(() -> delivery(second) == Delivery.SENT);
        assertEquals(List.of("one", "two"), sent(1));
        assertEquals(Optional.empty(), console.replies.held(first));
    }

    @Test
    void discardingOrEditingLetsTheFollowersGo() {
        offline();
        long first = console.replies.send(1, "one", Visibility.REPLY);
        server.customerWrites(1, "never mind");
        server.reachable(true);
        held(first);
        offline();
        long second = console.replies.send(1, "two", Visibility.REPLY);
        server.reachable(true);
        held(second);
        console.replies.edit(first);
        await().until(() -> delivery(second) == Delivery.SENT);
        assertEquals(List.of("two"), sent(1));
        assertEquals("one", console.database.read(s -> s.drafts().of(1)).get(Visibility.REPLY));
    }

    @Test
    void resolvedAndAssignedAwayByOthers() {
        offline();
        long resolved = console.replies.send(1, "still there?", Visibility.REPLY);
        long away = console.replies.send(2, "I have it", Visibility.REPLY);
        server.colleagueResolves(1);
        server.colleagueAssigns(2, Chats.BRUNO.id());
        server.reachable(true);
        assertEquals(Set.of(StaleReason.RESOLVED), held(resolved).reasons());
        assertEquals(Set.of(StaleReason.ASSIGNED_AWAY), held(away).reasons());
    }

    @Test
    void ourOwnResolveAfterTheReplyIsNoReason() {
        offline();
        long id = console.replies.send(1, "bye", Visibility.REPLY);
        console.conversations.resolve(1);
        server.reachable(true);
        await().until(() -> delivery(id) == Delivery.SENT);
        await().until(() -> server.held(1).status() == ConversationStatus.RESOLVED);
    }

    @Test
    void notesAreNeverHeld() {
        offline();
        long id = console.replies.send(1, "called them", Visibility.NOTE);
        server.customerWrites(1, "thanks for the call");
        server.reachable(true);
        await().until(() -> delivery(id) == Delivery.SENT);
    }

    @Test
    void whatIsWrittenOnlineIsSentThoughTheCustomerJustWrote() {
        server.telling(false);
        server.customerWrites(1, "one more thing");
        long id = console.replies.send(1, "here you are", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.SENT);
    }

    @Test
    void olderThanTenMinutesIsHeldThoughNothingHappened() {
        offline();
        long id = console.replies.send(1, "in a moment", Visibility.REPLY);
        ahead = Duration.ofMinutes(11);
        server.reachable(true);
        console.sync.wake();
        assertEquals(Set.of(StaleReason.OLD), held(id).reasons());
    }

    @Test
    void aHeldReplyStaysHeldAfterARestart() {
        offline();
        long id = console.replies.send(1, "mine", Visibility.REPLY);
        server.colleagueReplies(1, "theirs");
        console.close();
        server.reachable(true);
        console = console();
        console.start();
        held(id);
        console.close();
        console = console();
        console.start();
        online();
        assertEquals(Delivery.HELD, delivery(id));
        console.replies.discard(id);
        assertEquals(0, console.database.<Integer>read(s -> s.guards().held()));
        assertEquals(List.of(), sent(1));
    }

    @Test
    void undoTakesAMessageBackBeforeItLeavesAndNotAfter() {
        new Settings(console.database).undoSeconds(3);
        long id = console.replies.send(1, "oops", Visibility.REPLY);
        assertTrue(console.replies.leavesAt(id).isPresent());
        assertTrue(console.replies.undo(id));
        assertEquals("oops", console.database.read(s -> s.drafts().of(1)).get(Visibility.REPLY));
        assertFalse(console.replies.undo(id));
        long kept = console.replies.send(2, "kept", Visibility.REPLY);
        Instant written = Instant.now();
        await().until(() -> delivery(kept) == Delivery.SENT);
        assertTrue(Duration.between(written, Instant.now()).compareTo(Duration.ofSeconds(2)) > 0);
        assertFalse(console.replies.undo(kept));
        assertEquals(List.of(), sent(1));
        new Settings(console.database).undoSeconds(5);
        long now = console.replies.sendNow(1, "at once", Visibility.REPLY);
        assertEquals(Optional.empty(), console.replies.leavesAt(now));
        await().until(() -> delivery(now) == Delivery.SENT);
    }

    @Test
    void manyUndosAgainstTheCourierLoseAndDoubleNothing() {
        List<Long> tried = new ArrayList<>();
        int back = 0;
        for (int i = 0; i < 60; i++) {
            long id = console.replies.send(1, "m" + i, Visibility.REPLY);
            tried.add(id);
            back += console.replies.undo(id) ? 1 : 0;
        }
        int expected = tried.size() - back;
        await().until(() -> sent(1).size() == expected);
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        assertEquals(expected, sent(1).size());
        assertEquals(expected, Set.copyOf(sent(1)).size());
    }

    @Test
    void labelPriorityAndSnoozeGoThroughTheOutboxAndCollapse() {
        offline();
        console.conversations.label(1, List.of("refund", "vip"));
        console.conversations.label(1, List.of("vip"));
        console.conversations.prioritize(1, Priority.LOW);
        console.conversations.prioritize(1, Priority.URGENT);
        console.conversations.snooze(1, Chats.NOON.plusSeconds(3600));
        var shown = console.conversations.card(1).orElseThrow().conversation();
        assertEquals(List.of("vip"), shown.labels());
        assertEquals(Priority.URGENT, shown.priority());
        assertEquals(ConversationStatus.SNOOZED, shown.status());
        assertEquals(Chats.NOON.plusSeconds(3600), shown.snoozedUntil());
        server.reachable(true);
        await().until(() -> server.held(1).status() == ConversationStatus.SNOOZED);
        await().until(() -> server.calls.contains("labels 1") && server.calls.contains("priority 1"));
        console.conversations.unsnooze(1);
        await().until(() -> server.held(1).status() == ConversationStatus.OPEN);
    }

    @Test
    void aDeclinedChangeIsToldInASentence() {
        List<Change.Declined> declined = new ArrayList<>();
        console.database.changes().subscribe(change -> {
            if (change instanceof Change.Declined one) {
                declined.add(one);
            }
        });
        server.faults(FakeBackend.Fault.REFUSE);
        console.conversations.resolve(1);
        await().until(() -> !declined.isEmpty());
        assertEquals(List.of(new Change.Declined(1, "You may not do that.")), declined);
    }

    @Test
    void whatAnotherProcessQueuesIsAnnouncedAndSent() {
        List<Change> heard = new ArrayList<>();
        console.database.changes().subscribe(change -> {
            synchronized (heard) {
                heard.add(change);
            }
        });
        long id;
        try (Database other = Database.open(directory.resolve("cache.db"), InstantSource.system())) {
            id = new Replies(other, InstantSource.system(), () -> {}).sendNow(1, "from outside", Visibility.REPLY);
        }
        await().until(() -> delivery(id) == Delivery.SENT);
        synchronized (heard) {
            assertTrue(heard.contains(new Change.Messages(1, Set.of(id))), heard.toString());
        }
    }
}
