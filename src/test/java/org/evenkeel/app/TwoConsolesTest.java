package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.PublicCustomer;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two agents at one server: what one does the other sees, without asking. */
@SuppressWarnings("NullAway.Init") // filled before each test
class TwoConsolesTest {
    private static final Logger LOG = LoggerFactory.getLogger(TwoConsolesTest.class);
    private static final int ROUNDS = 15;
    /** As colleagues see them. */
    private static final List<String> NAMES = List.of("Mara", "Jonas");

    private static final Duration LIVE = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    private LocalServer server;
    private Workstation one;
    private Workstation other;
    private long conversation;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall());
        PublicCustomer grace = PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Grace");
        grace.say("Where is my lamp?");
        conversation = grace.conversation();
        one = Stations.online(Stations.of(server, 0, directory.resolve("one.db")));
        other = Stations.online(Stations.of(server, 1, directory.resolve("other.db")));
        for (Workstation workstation : List.of(one, other)) {
            await().until(() -> texts(workstation).equals(List.of("Where is my lamp?")));
        }
        // The first time through, classes are loaded; that is not what is measured.
        one.replies().send(conversation, "Good day.", Visibility.REPLY);
        other.replies().send(conversation, "I am reading along.", Visibility.NOTE);
        await().until(() -> texts(one).size() == 3 && texts(other).size() == 3);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        server.close();
    }

    private List<String> texts(Workstation workstation) {
        return Stations.transcript(workstation, conversation).stream()
                .map(Message::text)
                .toList();
    }

    private ConversationCard card(Workstation workstation) {
        return workstation.desk().conversations().card(conversation).orElseThrow();
    }

    /**
     * Waits for something to be seen.
     *
     * @return how long it took since now
     */
    private static Duration until(BooleanSupplier seen) {
        long began = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(10))
                .until(seen::getAsBoolean);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Everything was seen; half of it at least at once, whatever else this machine was doing. */
    private static void assertLive(String what, List<Duration> delays) {
        List<Duration> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        Duration median = sorted.get(sorted.size() / 2);
        LOG.warn(
                "{} seen by the other after {} ms (median), {} ms at most",
                what,
                median.toMillis(),
                sorted.getLast().toMillis());
        assertThat(median).isLessThan(LIVE);
    }

    @Test
    void repliesAndNotesAreSeen() {
        List<Duration> delays = new ArrayList<>();
        List<String> expected = new ArrayList<>(texts(one));
        for (int i = 0; i < ROUNDS; i++) {
            Workstation writer = i % 2 == 0 ? one : other;
            Workstation reader = i % 2 == 0 ? other : one;
            String text = "Round " + i;
            writer.replies().sendNow(conversation, text, i % 3 == 0 ? Visibility.NOTE : Visibility.REPLY);
            delays.add(until(() -> texts(reader).contains(text)));
            expected.add(text);
        }
        assertLive("Replies", delays);
        await().until(() -> texts(one).equals(expected) && texts(other).equals(expected));
        assertThat(Stations.transcript(one, conversation).stream().map(Message::serverId))
                .isEqualTo(Stations.transcript(other, conversation).stream()
                        .map(Message::serverId)
                        .toList())
                .doesNotContainNull();
        assertThat(Stations.transcript(other, conversation).get(3).isNote()).isTrue();
        assertThat(Stations.transcript(other, conversation).get(3).author().name())
                .isEqualTo(NAMES.getFirst());
    }

    @Test
    void assignmentsAreSeen() {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Workstation taker = i % 2 == 0 ? one : other;
            Workstation watcher = i % 2 == 0 ? other : one;
            String name = NAMES.get(i % 2);
            taker.desk().conversations().take(conversation);
            delays.add(until(() -> {
                ConversationCard seen = card(watcher);
                return seen.assignee() != null && seen.assignee().name().equals(name) && !seen.mine();
            }));
            await().until(() -> card(taker).mine());
        }
        assertLive("Assignments", delays);
    }

    @Test
    void resolutionsAreSeen() {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Workstation actor = i % 2 == 0 ? one : other;
            Workstation watcher = i % 2 == 0 ? other : one;
            actor.desk().conversations().resolve(conversation);
            delays.add(until(() -> card(watcher).conversation().status() == ConversationStatus.RESOLVED));
            actor.desk().conversations().reopen(conversation);
            delays.add(until(() -> card(watcher).conversation().status() == ConversationStatus.OPEN));
        }
        assertLive("Resolutions", delays);
    }
}
