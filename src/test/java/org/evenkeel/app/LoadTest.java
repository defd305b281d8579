package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.FxWatchdog;
import org.evenkeel.fixtures.PublicCustomer;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.shell.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A busy day: 50 conversations, 20 messages a second in all, four of the busiest side by side on the screen.
 * {@code -Dload.seconds=120} plays as long as the console promises.
 */
@Tag("alone") // it measures times
class LoadTest {
    private static final Logger LOG = LoggerFactory.getLogger(LoadTest.class);
    private static final int CONVERSATIONS = 50;
    private static final int PANES = 4;
    private static final int A_SECOND = 20;
    private static final int WARM_UP_SECONDS = 5;
    private static final int LOAD_SECONDS = Integer.getInteger("load.seconds", 15);
    private static final Duration LONGEST_BLOCK = Duration.ofMillis(50);
    private static final long FLAT_MB = 24;

    @TempDir
    Path directory;

    @Test
    void carriesABusyDayWithoutLosingOrStopping() throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            List<PublicCustomer> customers = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                customers.add(PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Customer " + i));
                customers.getLast().say("Good day, this is number " + i + ".");
            }
            try (Workstation workstation = Stations.online(Stations.of(server, 0, directory.resolve("cache.db")));
                    LiveConsole console = LiveConsole.open(workstation, 1440, 900, Command.SHOW_4);
                    Traffic traffic = new Traffic(workstation, customers)) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> Stations.conversations(workstation).size() == CONVERSATIONS);
                for (PublicCustomer customer : customers.subList(0, PANES)) {
                    workstation.desk().conversations().take(customer.conversation());
                }
                console.show(customers.subList(0, PANES).stream()
                        .mapToLong(PublicCustomer::conversation)
                        .toArray());

                traffic.run(WARM_UP_SECONDS);
                long heapBefore = heapAfterCollection();
                try (FxWatchdog watchdog = new FxWatchdog()) {
                    traffic.run(LOAD_SECONDS);
                    LOG.warn(
                            "{} s, {} messages: the FX thread answered within {} ms (p99), {} ms at most, itself busy {} ms"
                                    + " at most; an idle thread within {} ms (p99), {} ms at most",
                            LOAD_SECONDS,
                            traffic.accepted(),
                            millis(watchdog.percentile(0.99)),
                            millis(watchdog.longest()),
                            millis(watchdog.longestBusy()),
                            millis(watchdog.percentileOfIdleThread(0.99)),
                            millis(watchdog.percentileOfIdleThread(1)));
                    watchdog.delays().forEach((where, times) -> LOG.warn("{} times late: {}", times, where));
                    assertThat(watchdog.knocks()).isGreaterThan(LOAD_SECONDS * 20);
                    assertThat(watchdog.longestBusy()).isLessThan(LONGEST_BLOCK);
                }
                long heapAfter = heapAfterCollection();
                LOG.warn("Heap after collection: {} MB before, {} MB after", heapBefore, heapAfter);

                traffic.assertNothingMissing();
                assertThat(heapAfter - heapBefore).isLessThan(FLAT_MB);
            }
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 10_000 / 100.0;
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024 * 1024);
    }

    /** Nine in ten messages are customers', a third of these in the panes; the tenth is ours. No conversation reaches the server's
     * limit of 200 messages a minute. */
    private static final class Traffic implements AutoCloseable {
        private final Workstation workstation;
        private final List<PublicCustomer> customers;
        private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
        private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        private final List<ConcurrentSkipListMap<Long, String>> said = new ArrayList<>();
        private final List<List<String>> answered = new ArrayList<>();
        private final List<Exception> failures = new CopyOnWriteArrayList<>();
        private final AtomicInteger count = new AtomicInteger();
        private final Random random = new Random(50);

        Traffic(Workstation workstation, List<PublicCustomer> customers) {
            this.workstation = workstation;
            this.customers = customers;
            for (int i = 0; i < customers.size(); i++) {
                said.add(new ConcurrentSkipListMap<>());
                answered.add(new CopyOnWriteArrayList<>());
            }
        }

        /** Goes on for so long, and then until the server has taken everything. */
        void run(int seconds) throws InterruptedException {
            int messages = seconds * A_SECOND;
            Phaser open = new Phaser(messages);
            AtomicInteger begun = new AtomicInteger();
            var ticks = beat.scheduleAtFixedRate(
                    () -> {
                        if (begun.getAndIncrement() < messages) {
                            next(open);
                        }
                    },
                    0,
                    1_000 / A_SECOND,
                    TimeUnit.MILLISECONDS);
            open.awaitAdvance(0);
            ticks.cancel(false);
        }

        private void next(Phaser open) {
            int number = count.incrementAndGet();
            boolean ours = number % 10 == 0;
            int place = ours || random.nextInt(3) == 0 ? random.nextInt(PANES) : random.nextInt(customers.size());
            String text = "Message %d of this day. ".formatted(number) + "It goes on for a while. ".repeat(number % 7);
            people.execute(() -> {
                try {
                    if (ours) {
                        workstation
                                .replies()
                                .sendNow(customers.get(place).conversation(), text.strip(), Visibility.REPLY);
                        answered.get(place).add(text.strip());
                    } else {
                        said.get(place).put(customers.get(place).say(text.strip()), text.strip());
                    }
                } catch (IOException | RuntimeException e) {
                    failures.add(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    open.arriveAndDeregister();
                }
            });
        }

        int accepted() {
            return said.stream().mapToInt(ConcurrentSkipListMap::size).sum()
                    + answered.stream().mapToInt(List::size).sum();
        }

        void assertNothingMissing() {
            assertThat(failures).isEmpty();
            for (int i = 0; i < customers.size(); i++) {
                int place = i;
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                    List<Message> transcript = Stations.transcript(
                            workstation, customers.get(place).conversation());
                    assertThat(transcript).extracting(Message::serverId).doesNotContainNull();
                    assertThat(transcript.stream()
                                    .filter(message -> message.kind() == MessageKind.INCOMING)
                                    .skip(1)
                                    .map(Message::text))
                            .containsExactlyElementsOf(said.get(place).values());
                    assertThat(transcript.stream()
                                    .filter(message -> message.kind() == MessageKind.OUTGOING)
                                    .map(Message::text))
                            .containsExactlyInAnyOrderElementsOf(answered.get(place));
                });
            }
        }

        @Override
        public void close() {
            beat.shutdownNow();
            people.shutdownNow();
        }
    }
}
