package org.evenkeel.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Breakdown;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.fixtures.Chats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the review desk waits for its table and its numbers. {@code -Dreview.sessions=1000000} for the real size. */
class SessionSpeedTest {
    private static final int SESSIONS = Integer.getInteger("review.sessions", 20_000);
    private static final Logger OUT = Logger.getLogger(SessionSpeedTest.class.getName());
    private static final Instant END = Chats.NOON;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;

    @TempDir
    Path directory;

    @Test
    void anyFilterAndAnyOrderComeInTime() {
        try (Database database = Database.open(directory.resolve("cache.db"), InstantSource.system())) {
            ManySessions.fill(database, SESSIONS, END);
            long packing = took(() -> database.change(s -> s.facts().fillAll()));
            say("%,d sessions, packed in %,d ms", SESSIONS, packing);
            List<String> slow = new ArrayList<>();
            for (Map.Entry<String, SessionFilter> filter : filters().entrySet()) {
                SessionQuery query = new SessionQuery(filter.getValue(), null, null);
                for (SessionOrder.Key key : SessionOrder.Key.values()) {
                    SessionOrder order = new SessionOrder(key, true);
                    long first = best(() -> database.read(s -> s.sessions().page(query, order, null, 100, END)));
                    slow(slow, filter.getKey() + " by " + key, first, 500);
                    if (key == SessionOrder.Key.BEGAN) {
                        long count = best(() -> database.read(s -> s.sessions().count(query)));
                        long totals = best(() -> database.read(s -> s.sessions().totals(query, END)));
                        say("%-22s page %4d ms, count %4d ms, numbers %5d ms", filter.getKey(), first, count, totals);
                        slow(slow, filter.getKey() + " count", count, 500);
                        slow(slow, filter.getKey() + " numbers", totals, 500);
                    }
                }
                long jump = best(
                        () -> database.read(s -> s.sessions().anchor(query, SessionOrder.NEWEST_FIRST, SESSIONS / 2)));
                slow(slow, filter.getKey() + " jump", jump, 500);
            }
            for (Grouping by : Grouping.values()) {
                long chart = best(() -> chart(database, by));
                say("chart by %-14s %5d ms", by, chart);
                slow(slow, "chart by " + by, chart, 1_000);
            }
            say("too slow: %s", slow);
            assertTrue(SESSIONS > 20_000 || slow.isEmpty(), slow.toString());
        }
    }

    private static List<Breakdown.Group> chart(Database database, Grouping by) {
        return database.read(s -> {
            Breakdown breakdown = new Breakdown(by, ZoneId.of("Europe/Berlin"), END);
            s.facts().each(new SessionQuery(SessionFilter.ALL, null, null), breakdown::add);
            return breakdown.groups();
        });
    }

    private static void slow(List<String> all, String what, long took, long target) {
        if (took > target) {
            all.add(what + " " + took + " ms");
        }
    }

    private static Map<String, SessionFilter> filters() {
        Map<String, SessionFilter> all = new LinkedHashMap<>();
        all.put("last week", week(SessionFilter.ALL));
        all.put("everything", SessionFilter.ALL);
        all.put("agent", SessionFilter.ALL.with(new SessionFilter.ByAgent(3)));
        all.put("agent, week", week(SessionFilter.ALL.with(new SessionFilter.ByAgent(3))));
        all.put("kind", SessionFilter.ALL.with(new SessionFilter.OfKind(ConversationKind.SERVICE)));
        all.put("channel", SessionFilter.ALL.with(new SessionFilter.InChannel(2)));
        all.put("label", SessionFilter.ALL.with(new SessionFilter.Labelled("refund")));
        all.put("left calmer", SessionFilter.ALL.with(new SessionFilter.WithTone(TonePath.Shape.LEFT_CALMER)));
        all.put("holds", SessionFilter.ALL.with(new SessionFilter.WithHolds(false)));
        all.put("broken promises", SessionFilter.ALL.with(new SessionFilter.WithHolds(true)));
        all.put("rated 1 or 2", SessionFilter.ALL.with(new SessionFilter.Rated(1, 2)));
        all.put("waited over 120 s", SessionFilter.ALL.with(new SessionFilter.WaitedOver(Duration.ofSeconds(120))));
        all.put("score below 50", SessionFilter.ALL.with(new SessionFilter.ScoredBelow(50)));
        all.put("not reviewed", SessionFilter.ALL.with(new SessionFilter.NotReviewed()));
        return all;
    }

    private static SessionFilter week(SessionFilter filter) {
        return filter.with(SessionFilter.Begun.between(END.minus(Duration.ofDays(7)), END));
    }

    /** The thread's own time, ms: what other programs take meanwhile is not its. */
    private static long best(Runnable question) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            took[i] = took(question);
        }
        return Arrays.stream(took).min().orElse(0);
    }

    private static long took(Runnable work) {
        long began = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - began).toMillis();
    }

    private static void say(String words, Object... values) {
        OUT.info(String.format(Locale.ROOT, words, values));
    }
}
