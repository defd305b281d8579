package org.evenkeel.sync;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Console;
import org.evenkeel.fixtures.FakeBackend;
import org.evenkeel.fixtures.FakeBackend.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sets the clock while messages wait. */
@Timeout(120)
class SetClockTest {
    @TempDir
    Path directory;

    private final FakeBackend server = new FakeBackend();
    private volatile Duration ahead = Duration.ZERO;
    private Console console;

    @BeforeEach
    void open() {
        server.begin(1);
        server.customerWrites(1, "hello?");
        console = new Console(
                directory.resolve("cache.db"), server, () -> Instant.now().plus(ahead));
        console.start();
        await().until(() -> console.connectivity.line().state() == Connectivity.State.ONLINE);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aClockSetBackHoldsNoMessage() {
        server.faults(Fault.UNREACHABLE, Fault.UNREACHABLE, Fault.UNREACHABLE);
        long id = console.replies.sendNow(1, "hello", Visibility.NOTE);
        ahead = Duration.ofHours(-3);
        await().until(() -> console.message(id).delivery() == Delivery.SENT);
        assertEquals(2, server.messagesOf(1).size());
    }

    @Test
    void aClockSetBackHoldsNoMessageWhoseOutcomeIsOpen() {
        server.telling(false);
        server.faults(Fault.STORE_THEN_FAIL);
        long id = console.replies.sendNow(1, "hello", Visibility.NOTE);
        await().until(() -> console.message(id).delivery() != Delivery.QUEUED);
        ahead = Duration.ofHours(-3);
        await().until(() -> console.message(id).delivery() == Delivery.SENT);
        assertEquals(2, server.messagesOf(1).size());
    }
}
