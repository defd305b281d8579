package org.evenkeel.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.evenkeel.domain.chat.ConversationKind;
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
    private static final int ROUNDS = 3;
    private static final long GAP = 60_000;

    @TempDir
    Path directory;

    @Test
    void anyFilterAndAnyOrderComeInTime() {
        try (Database database = Database.open(directory.resolve("cache.db"), InstantSource.system())) {
            database.change(s -> fill(s, SESSIONS));
            List<String> slow = new ArrayList<>();
            for (Map.Entry<String, SessionFilter> filter : filters().entrySet()) {
                SessionQuery query = new SessionQuery(filter.getValue(), null, null);
                for (SessionOrder.Key key : SessionOrder.Key.values()) {
                    SessionOrder order = new SessionOrder(key, true);
                    long first = best(() -> database.read(s -> s.sessions().page(query, order, null, 100, END)));
                    if (first > 500) {
                        slow.add(filter.getKey() + " by " + key + " " + first + " ms");
                    }
                    if (key == SessionOrder.Key.BEGAN) {
                        long count = best(() -> database.read(s -> s.sessions().count(query)));
                        long totals = best(() -> database.read(s -> s.sessions().totals(query, END)));
                        say("%-22s page %4d ms, count %4d ms, numbers %5d ms", filter.getKey(), first, count, totals);
                    }
                }
                long jump = best(
                        () -> database.read(s -> s.sessions().anchor(query, SessionOrder.NEWEST_FIRST, SESSIONS / 2)));
                if (jump > 1_000) {
                    slow.add(filter.getKey() + " jump " + jump + " ms");
                }
            }
            say("over 500 ms: %s", slow);
            assertTrue(SESSIONS > 20_000 || slow.isEmpty(), slow.toString());
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

    /** A session a minute before the last. */
    static void fill(WriteSession session, int count) {
        session.handle()
                .createUpdate("""
                        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
                        INSERT INTO session (conversation_id, number, contact_id, agent_id, inbox_id, kind, created_at, began_at,
                          accepted_at, resolved_at, first_response, longest_wait, queue_wait, handle, resolution, transfers,
                          holds, hold_total, hold_asked, hold_granted, promises, kept, tone, rating, surveys, messages, score)
                        SELECT i, 1, i % 300000, 1 + i * 7919 % 40, 1 + i % 5, iif(i % 3 = 0, 'SERVICE', 'SUPPORT'),
                          :end - i * :gap, :end - i * :gap, :end - i * :gap + 20000, :end - i * :gap + 600000,
                          i * 104729 % 120000, i * 7919 % 240000, 20000, 580000 + i * 31 % 600000, 600000, i % 20 = 0,
                          i % 6 = 0, iif(i % 6 = 0, i * 17 % 300000, -1), i % 6 = 0, i % 6 = 0, i % 6 = 0, i % 12 = 0,
                          CASE i % 50 WHEN 0 THEN 'LEFT_CALMER' WHEN 1 THEN 'STAYED_UPSET' WHEN 2 THEN 'TURNED'
                            WHEN 3 THEN 'CALMED' ELSE 'CALM' END,
                          iif(i % 3 = 0, 1 + i * 13 % 5, -1), 1, 12, iif(i % 100 = 0, 40 + i * 3 % 60, -1)
                        FROM n
                        """)
                .bind("count", count)
                .bind("end", END.toEpochMilli())
                .bind("gap", GAP)
                .execute();
        session.handle()
                .execute(
                        "INSERT INTO session_label (title, session_id) SELECT 'refund', id FROM session WHERE id % 10 = 0");
    }

    private static long best(Runnable question) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            question.run();
            took[i] = Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
        return Arrays.stream(took).min().orElse(0);
    }

    private static void say(String words, Object... values) {
        OUT.info(String.format(Locale.ROOT, words, values));
    }
}
