package org.evenkeel.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the network, the server and {@code kill -9} do: after quiet the server holds every accepted message once, in the
 * order written, and the cache equals the server. {@code ./mvnw -Pchaos verify} runs a thousand schedules;
 * {@code -Dchaos.seed=N -Dchaos.schedules=1} one of them again.
 */
@Tag("alone") // its processes take every core, and a busy server breaks what it assumes
class ChaosTest {
    private static final int SCHEDULES = Integer.getInteger("chaos.schedules", 24);
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int RIGS = Integer.getInteger("chaos.rigs", 4);
    /**
     * By then the server must have stored what it will store. A machine so busy that its server needs longer breaks the
     * assumption, not the promise: give it more.
     */
    private static final int LOOK_AGAIN_MS = Integer.getInteger("chaos.lookAgainMs", 2_500);

    private static final int MOST_IN_A_RIG = 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final Tally tally = new Tally();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

    private record Failure(Schedule schedule, boolean old, int agents, Verdict verdict) {}

    @Test
    void everyAcceptedMessageArrivesOnceInOrderAndTheCacheEqualsTheServer() throws Exception {
        long began = System.nanoTime();
        int share = Math.clamp(Math.ceilDiv(SCHEDULES, RIGS), 1, MOST_IN_A_RIG);
        List<Callable<Void>> chunks = new ArrayList<>();
        for (int from = 0; from < SCHEDULES; from += share) {
            int first = from;
            boolean old = chunks.size() % 4 == 3;
            int agents = chunks.size() % 4 == 1 ? 2 : 1;
            List<Schedule> chunk = LongStream.range(first, Math.min(SCHEDULES, first + share))
                    .mapToObj(n -> Schedule.of(SEED + n))
                    .toList();
            chunks.add(() -> {
                play(chunk, old, agents, directory.resolve("rig-" + first));
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(RIGS)) {
            for (Future<Void> done : threads.invokeAll(chunks)) {
                done.get();
            }
        }
        String table = tally.table(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        System.out.println(table);
        Path report = Files.createDirectories(Path.of("target")).resolve("chaos.md");
        Files.writeString(report, table + "\n");
        var story = new StringBuilder();
        for (Failure failure : failures) {
            story.append("\n")
                    .append(failure.schedule().told())
                    .append(failure.old() ? "\n  (old server)" : "")
                    .append("\n  clients of ours: ")
                    .append(failure.agents());
            story.append("\n").append(failure.verdict()).append("\n");
        }
        if (!failures.isEmpty()) {
            Failure first = failures.element();
            story.append("\nsmallest that still fails: ").append(shrunk(first));
        }
        assertEquals("", story.toString());
    }

    private void play(List<Schedule> chunk, boolean old, int agents, Path home)
            throws IOException, InterruptedException {
        try (Rig rig = new Rig(home, old, agents, LOOK_AGAIN_MS)) {
            for (Schedule schedule : chunk) {
                Verdict verdict = rig.run(schedule);
                tally.add(verdict);
                if (!verdict.fine()) {
                    failures.add(new Failure(schedule, old, agents, verdict));
                    break;
                }
            }
            tally.struck(rig.struck());
        }
    }

    private String shrunk(Failure failure) throws IOException, InterruptedException {
        var shrinker = new Shrinker(candidate -> {
            try (Rig rig = new Rig(
                    Files.createTempDirectory(directory, "shrink"), failure.old(), failure.agents(), LOOK_AGAIN_MS)) {
                return !rig.run(candidate).fine();
            }
        });
        return shrinker.shrink(failure.schedule()).map(Schedule::told).orElse("did not fail again by itself");
    }
}
