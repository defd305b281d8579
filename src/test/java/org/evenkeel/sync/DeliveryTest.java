package org.evenkeel.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.fixtures.Console;
import org.evenkeel.fixtures.FakeBackend;
import org.evenkeel.fixtures.FakeBackend.Fault;
import org.evenkeel.store.Errand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One test per arrow of the machine drawn above {@link Delivery}, and per promise of the outbox. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class DeliveryTest {
    @TempDir
    Path directory;

    private final FakeBackend server = new FakeBackend();
    private Console console;

    @BeforeEach
    void open() {
        for (long id = 1; id <= 4; id++) {
            server.begin(id);
        }
        console = console();
    }

    private Console console() {
        return new Console(directory.resolve("cache.db"), server, InstantSource.system());
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void online() {
        console.start();
        await().until(() -> console.connectivity.line().state() == Connectivity.State.ONLINE);
    }

    private Delivery delivery(long localId) {
        return console.message(localId).delivery();
    }

    private static List<String> texts(List<PostedMessage> messages) {
        return messages.stream().map(PostedMessage::text).toList();
    }

    @Test
    void queuedToSendingByRing() {
        online();
        CountDownLatch gate = server.holdPosts();
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.SENDING);
        gate.countDown();
    }

    @Test
    void sendingToSentByTheAnswer() {
        online();
        server.telling(false);
        long id = console.replies.send(1, "hello", Visibility.NOTE);
        await().until(() -> delivery(id) == Delivery.SENT);
        assertEquals(List.of("hello"), texts(server.messagesOf(1)));
        assertEquals(Visibility.NOTE, server.messagesOf(1).getFirst().visibility());
    }

    @Test
    void sendingToSentByTheEchoWhileTheAnswerIsLost() {
        online();
        server.telling(false);
        server.faults(Fault.STORE_THEN_FAIL);
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> !server.messagesOf(1).isEmpty());
        server.telling(true);
        server.tellAgain(server.messagesOf(1).getFirst());
        await().until(() -> delivery(id) == Delivery.SENT);
        assertEquals(1, server.messagesOf(1).size());
    }

    @Test
    void sendingToQueuedWhenUnreachableAndThenSent() {
        online();
        server.faults(Fault.UNREACHABLE, Fault.UNREACHABLE);
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.SENT);
        assertEquals(1, server.messagesOf(1).size());
        assertEquals(3, sends());
    }

    private long sends() {
        return server.calls.stream().filter(call -> call.startsWith("send")).count();
    }

    @Test
    void sendingToQueuedWhenTheOutcomeIsOpenThenFoundByLooking() {
        online();
        server.telling(false);
        server.faults(Fault.STORE_THEN_FAIL);
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.SENT);
        assertEquals(1, sends());
        assertEquals(1, server.messagesOf(1).size());
    }

    @Test
    void sendingToQueuedWhenTheOutcomeIsOpenThenSentAgainOnlyAfterTheSecondLook() {
        online();
        server.faults(Fault.FAIL);
        Instant begun = Instant.now();
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.SENT);
        assertTrue(Duration.between(begun, Instant.now()).compareTo(Console.LOOK_AGAIN_AFTER) >= 0);
        assertEquals(2, sends());
        List<String> calls = server.calls.stream()
                .filter(call -> call.startsWith("send 1") || call.startsWith("after 1"))
                .toList();
        assertEquals("send 1 hello", calls.getFirst());
        int second = calls.subList(1, calls.size()).indexOf("send 1 hello");
        assertTrue(second >= 2, "looked twice in between: " + calls);
    }

    @Test
    void sendingToFailedWhenRefusedAndTheNextGoesOn() {
        online();
        server.faults(Fault.REFUSE);
        long first = console.replies.send(1, "refused", Visibility.REPLY);
        long second = console.replies.send(1, "fine", Visibility.REPLY);
        await().until(() -> delivery(second) == Delivery.SENT);
        assertEquals(Delivery.FAILED, delivery(first));
        assertEquals("Validation failed.", console.message(first).failure());
        assertEquals(List.of("fine"), texts(server.messagesOf(1)));
    }

    @Test
    void failedToQueuedToSentByTryAgain() {
        online();
        server.faults(Fault.REFUSE);
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.FAILED);
        console.replies.tryAgain(id);
        await().until(() -> delivery(id) == Delivery.SENT);
        assertEquals(1, console.transcript(1).size());
    }

    @Test
    void failedToSentWhenTheServerShowsItAfterAll() {
        online();
        server.faults(Fault.REFUSE);
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.FAILED);
        String ref = String.valueOf(console.message(id).clientRef());
        server.tellAgain(Chats.outgoing(900, 1, "hello", Chats.NOON, ref));
        await().until(() -> delivery(id) == Delivery.SENT);
    }

    @Test
    void sentToReadByTheServersWord() {
        online();
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.SENT);
        PostedMessage sent = server.messagesOf(1).getFirst();
        server.tellAgain(new PostedMessage(
                sent.id(),
                1,
                sent.kind(),
                sent.author(),
                sent.text(),
                "text",
                sent.visibility(),
                sent.createdAt(),
                Delivery.READ,
                null,
                null,
                null,
                false,
                null,
                List.of()));
        server.tellAgain(sent);
        await().until(() -> delivery(id) == Delivery.READ);
    }

    @Test
    void tooManyRequestsWaitsAndLosesNothing() {
        // The server asks for a second; what matters here is that the row stays and nothing is doubled.
        online();
        server.faults(Fault.TOO_MANY);
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> sends() == 1 && delivery(id) == Delivery.QUEUED);
        await().atMost(Duration.ofSeconds(15)).until(() -> delivery(id) == Delivery.SENT);
        assertEquals(1, server.messagesOf(1).size());
    }

    @Test
    void echoAndAnswerInEitherOrderAreOneMessage() {
        online();
        for (int i = 0; i < 40; i++) {
            console.replies.send(1 + i % 4, "m" + i, Visibility.REPLY);
        }
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        for (long c = 1; c <= 4; c++) {
            long conversation = c;
            await().until(() -> console.transcript(conversation).stream()
                    .allMatch(m -> m.serverId() != null && m.clientRef() != null));
            assertEquals(texts(server.messagesOf(c)), console.texts(c));
            assertEquals(10, console.transcript(c).size());
        }
    }

    @Test
    void oneInFlightPerConversationInOrderAndConversationsBesideEachOther() {
        online();
        CountDownLatch gate = server.holdPosts();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            written.add("m" + i);
            for (long c = 1; c <= 4; c++) {
                console.replies.send(c, "m" + i, Visibility.REPLY);
            }
        }
        await().until(() -> sends() == 4);
        gate.countDown();
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        for (long c = 1; c <= 4; c++) {
            assertEquals(written, texts(server.messagesOf(c)));
        }
        assertEquals(1, server.mostInOneLane());
        assertEquals(4, server.mostAtOnce());
    }

    @Test
    void orderHoldsThroughOpenOutcomes() {
        online();
        server.telling(false);
        server.faults(Fault.STORE_THEN_FAIL, Fault.FAIL, Fault.UNREACHABLE, Fault.STORE_THEN_FAIL);
        List<String> written = List.of("one", "two", "three", "four");
        written.forEach(text -> console.replies.send(1, text, Visibility.REPLY));
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        assertEquals(written, texts(server.messagesOf(1)));
        assertEquals(written, console.texts(1));
    }

    @Test
    void aRestartWithAFullOutboxSendsEverythingOnceInOrder() {
        online();
        server.reachable(false);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            written.add("offline " + i);
            console.replies.send(1, "offline " + i, Visibility.REPLY);
            console.replies.send(2, "offline " + i, Visibility.REPLY);
        }
        console.close();
        server.reachable(true);
        console = console();
        online();
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        assertEquals(written, texts(server.messagesOf(1)));
        assertEquals(written, texts(server.messagesOf(2)));
        assertEquals(written, console.texts(1));
    }

    @Test
    void anAttemptCutShortByACrashIsLookedForBeforeItIsMadeAgain() {
        online();
        server.telling(false);
        CountDownLatch gate = server.holdPosts();
        long id = console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> sends() == 1);
        // What a kill leaves behind: the attempt counted, its outcome open, and the server had it all the same.
        Message ours = console.message(id);
        Path copy = directory.resolve("after-crash.db");
        console.database.<Boolean>read(s -> {
            assertTrue(s.outbox().heads().getFirst().outcomeOpen());
            return true;
        });
        console.database.change(s -> s.settings().put("x", "y"));
        backup(copy);
        gate.countDown();
        await().until(() -> server.messagesOf(1).size() == 1);
        console.close();
        console = new Console(copy, server, InstantSource.system());
        assertEquals(Delivery.SENDING, delivery(ours.localId()));
        online();
        await().until(() -> delivery(id) == Delivery.SENT);
        assertEquals(1, sends());
        assertEquals(1, server.messagesOf(1).size());
    }

    private void backup(Path copy) {
        try {
            for (String part : List.of("", "-wal")) {
                Files.copy(directory.resolve("cache.db" + part), Path.of(copy + part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anOldServerIsMatchedByWordsAndAsksBeforeASecondPost() {
        server.keepsRef(false);
        online();
        server.telling(false);
        server.faults(Fault.STORE_THEN_FAIL);
        long found = console.replies.send(1, "stored", Visibility.REPLY);
        await().until(() -> delivery(found) == Delivery.SENT);
        server.faults(Fault.FAIL);
        long asked = console.replies.send(1, "never stored", Visibility.REPLY);
        await().until(() -> delivery(asked) == Delivery.FAILED);
        assertEquals(List.of("stored"), texts(server.messagesOf(1)));
        assertTrue(String.valueOf(console.message(asked).failure()).contains("may or may not"));
    }

    @Test
    void stateSettingErrandsCollapseWhileOffline() {
        online();
        server.reachable(false);
        await().until(() -> !console.connectivity.connected());
        console.outbox.ring();
        for (int i = 0; i < 5; i++) {
            console.conversations.resolve(1);
            console.conversations.reopen(1);
        }
        console.conversations.resolve(1);
        console.conversations.take(2);
        console.conversations.assign(2, 8L);
        int before = server.calls.size();
        server.reachable(true);
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        List<String> told = server.calls.subList(before, server.calls.size()).stream()
                .filter(call -> call.startsWith("status") || call.startsWith("assign"))
                .distinct()
                .sorted()
                .toList();
        assertTrue(told.contains("status 1 RESOLVED"), told.toString());
        assertTrue(told.contains("assign 2 8"), told.toString());
        assertEquals(ConversationStatus.RESOLVED, server.held(1).status());
    }

    @Test
    void aDeclinedStateShowsTheServersWordAgain() {
        online();
        server.faults(Fault.REFUSE);
        console.conversations.assign(1, 8L);
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        await().until(() ->
                console.conversations.card(1).orElseThrow().conversation().assigneeId() == null);
    }

    @Test
    void typingNeverWaitsAndIsDroppedWhenTheLineIsDown() {
        online();
        CountDownLatch gate = server.holdPosts();
        console.replies.send(1, "hello", Visibility.REPLY);
        await().until(() -> sends() == 1);
        console.replies.typing(1, true, Visibility.REPLY);
        await().until(() -> server.calls.contains("typing 1 true"));
        gate.countDown();
        server.reachable(false);
        await().until(() -> !console.connectivity.connected());
        console.replies.typing(2, true, Visibility.REPLY);
        await().until(() -> console.database.read(s -> s.outbox().typing()).isEmpty());
        server.reachable(true);
        await().until(console.connectivity::connected);
        assertFalse(server.calls.contains("typing 2 true"));
    }

    @Test
    void aMessageToADeletedConversationFailsInASentence() {
        online();
        server.delete(3);
        long id = console.replies.send(3, "hello", Visibility.REPLY);
        await().until(() -> delivery(id) == Delivery.FAILED);
        assertEquals("This conversation does not exist.", console.message(id).failure());
    }

    @Test
    void aNewerErrandDuringAnAttemptIsNotLost() {
        online();
        console.database.change(s -> {
            s.outbox().add(new Errand.Assign(1, 7L), Chats.NOON);
            s.outbox().beginAttempt(s.outbox().heads().getFirst().id(), 0, Chats.NOON);
            s.outbox().add(new Errand.Assign(1, 8L), Chats.NOON);
        });
        console.outbox.ring();
        await().until(() -> console.database.<Integer>read(s -> s.outbox().pending()) == 0);
        assertEquals(8L, server.held(1).assigneeId());
    }
}
