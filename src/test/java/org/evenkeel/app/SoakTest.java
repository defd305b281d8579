package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.QueueView;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.customers.CustomerPlan;
import org.evenkeel.localserver.customers.SimulatedCustomers;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.shell.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A long day in little time: customers, answers, opened and resolved conversations, all clocks running so many times as fast, with
 * four panes open. What the program holds after each hour stands in a table in {@code target/soak.md}; the classes that grew are
 * told below it. {@code ./mvnw -Psoak test}, with {@code -Dsoak.hours} (8) and {@code -Dsoak.speed} (60).
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "soak.hours", matches = "\\d+")
class SoakTest {
    private static final int HOURS = Integer.getInteger("soak.hours", 8);
    private static final int SPEED = Integer.getInteger("soak.speed", 60);
    private static final int AT_ONCE = 6;
    /** Beyond these the day was not flat; from the end of the first hour to the end of the last. */
    private static final long HEAP_MB = Long.getLong("soak.heap", 12);

    private static final long PSS_MB = Long.getLong("soak.pss", 40);
    private static final int MOST_TOLD = 15;

    @TempDir
    Path directory;

    /** What is held at one moment, after a collection. */
    private record Weight(
            int hour, int conversations, int answers, double heapMb, double pssMb, Map<String, Long> bytes) {
        String line() {
            return String.format(
                    Locale.ROOT, "| %d | %,d | %,d | %.1f | %.1f |", hour, conversations, answers, heapMb, pssMb);
        }
    }

    /** Time that passes so many times as fast. */
    private static final class FastClock implements InstantSource {
        private final Instant began = Instant.now();
        private final long nanos = System.nanoTime();

        @Override
        public Instant instant() {
            return began.plusNanos((System.nanoTime() - nanos) * SPEED);
        }
    }

    @Test
    void aLongDayLeavesNothingBehind() throws Exception {
        FastClock clock = new FastClock();
        StringBuilder table = new StringBuilder(
                "| hour | conversations | answers | heap after collection, MB | PSS, MB |\n|---|---|---|---|---|\n");
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, clock);
                SimulatedCustomers customers = new SimulatedCustomers(
                        server.url(),
                        server.inboxIdentifier(),
                        new CustomerPlan(Integer.MAX_VALUE, AT_ONCE, 8, SPEED, null),
                        SystemClock.wall());
                Workstation workstation = Desktop.workstation(server, 0, directory.resolve("console"), clock)) {
            customers.start();
            workstation.start();
            try (LiveConsole console = LiveConsole.open(workstation, 1440, 900, Command.SHOW_4);
                    AnsweringAgent agent = new AnsweringAgent(workstation)) {
                List<Weight> hours = new ArrayList<>();
                for (int hour = 1; hour <= HOURS; hour++) {
                    work(workstation, console, clock, Duration.ofHours(1));
                    hours.add(weigh(hour, workstation, agent));
                    table.append(hours.getLast().line()).append('\n');
                }
                Weight first = hours.getFirst();
                Weight last = hours.getLast();
                table.append("\nClasses that grew most, bytes:\n\n").append(grown(first, last));
                Files.writeString(Path.of("target/soak.md"), table);
                assertThat(last.answers()).isGreaterThan(HOURS);
                assertThat(last.heapMb() - first.heapMb()).as(table.toString()).isLessThan(HEAP_MB);
                assertThat(last.pssMb() - first.pssMb()).as(table.toString()).isLessThan(PSS_MB);
            }
        }
    }

    /** Takes and shows the newest, resolves what is old; the answers come by themselves. */
    private static void work(Workstation workstation, LiveConsole console, InstantSource clock, Duration time) {
        Instant end = clock.instant().plus(time);
        int[] turn = {0};
        await().atMost(time.dividedBy(SPEED).plusMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    List<QueueRow> open = workstation.desk().conversations().queue(QueueView.ALL, 200).stream()
                            .filter(row -> row.conversation().status() == ConversationStatus.OPEN)
                            .sorted(Comparator.comparing(
                                            (QueueRow row) -> row.conversation().id())
                                    .reversed())
                            .toList();
                    open.stream()
                            .skip(AT_ONCE)
                            .forEach(row -> workstation
                                    .desk()
                                    .conversations()
                                    .resolve(row.conversation().id()));
                    if (!open.isEmpty()) {
                        long next = open.get(turn[0]++ % Math.min(AT_ONCE, open.size()))
                                .conversation()
                                .id();
                        workstation.desk().conversations().take(next);
                        LiveConsole.onFx(() -> {
                            console.window().open(next);
                            return true;
                        });
                    }
                    return clock.instant().isAfter(end);
                });
    }

    private static Weight weigh(int hour, Workstation workstation, AnsweringAgent agent)
            throws IOException, JMException {
        Map<String, Long> bytes = histogram();
        // Without what a collection leaves between the living.
        double heap = bytes.entrySet().stream()
                        .filter(entry -> !entry.getKey().endsWith("FillerElement;"))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / 1048576.0;
        int conversations = Stations.conversations(workstation).size();
        return new Weight(hour, conversations, agent.answers(), heap, pss(), bytes);
    }

    /** Collects first; bytes by class. */
    private static Map<String, Long> histogram() throws JMException {
        String text = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> bytes = new HashMap<>();
        text.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words[0].matches("\\d+:"))
                .forEach(words -> bytes.merge(words[3], Long.parseLong(words[2]), Long::sum));
        return bytes;
    }

    /** Where the system does not tell it, 0. */
    private static double pss() throws IOException {
        Path file = Path.of("/proc/self/smaps_rollup");
        if (!Files.isReadable(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                            .sum()
                    / 1024.0;
        }
    }

    private static String grown(Weight first, Weight last) {
        StringBuilder told = new StringBuilder("| class | first hour | last hour |\n|---|---|---|\n");
        last.bytes().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) ->
                                entry.getValue() - first.bytes().getOrDefault(entry.getKey(), 0L))
                        .reversed())
                .limit(MOST_TOLD)
                .forEach(entry -> told.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d |%n",
                        entry.getKey(),
                        first.bytes().getOrDefault(entry.getKey(), 0L),
                        entry.getValue())));
        return told.toString();
    }
}
