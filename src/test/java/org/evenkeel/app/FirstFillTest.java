package org.evenkeel.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.localserver.BulkHistory;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An account that has years behind it, fetched for the first time over HTTP. {@code -Dfill.conversations=10000} is the size that
 * the console promises, with twenty messages each.
 */
@Tag("alone") // it measures times
class FirstFillTest {
    private static final Logger OUT = Logger.getLogger(FirstFillTest.class.getName());
    private static final int CONVERSATIONS = Integer.getInteger("fill.conversations", 150);
    private static final int EACH = 20;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @TempDir
    Path directory;

    @BeforeEach
    void pastYears() throws Exception {
        LocalServer.start(directory.resolve("server"), 0, SystemClock.wall()).close();
        BulkHistory.write(directory.resolve("server"), CONVERSATIONS, EACH);
    }

    private LocalServer server() throws Exception {
        return LocalServer.start(directory.resolve("server"), 0, SystemClock.wall());
    }

    /** In a process of its own, so that its memory is its own. */
    @Test
    void everythingComesInASmallHeap() throws Exception {
        try (LocalServer server = server();
                Program program = Program.start(
                        directory,
                        "-Xmx256m",
                        List.of(
                                "sync",
                                "--once",
                                "--server",
                                server.url().toString(),
                                "--token",
                                server.agents().getFirst().accessToken(),
                                "--data-dir",
                                directory.resolve("data").toString()))) {
            long began = System.nanoTime();
            String told = program.firstLine();
            OUT.info(String.format(Locale.ROOT, "first fill in %.1f s: %s", (System.nanoTime() - began) / 1e9, told));
            assertTrue(told.contains("\"conversations\":" + CONVERSATIONS + ","), told);
            assertTrue(told.contains("\"messages\":" + CONVERSATIONS * EACH + ","), told);
        }
    }

    @Test
    void theAgentWritesMeanwhile() throws Exception {
        try (LocalServer server = server();
                Workstation workstation = Stations.of(server, 0, directory.resolve("cache.db"))) {
            workstation.start();
            await().atMost(LONGEST).until(() -> held() > 0);
            long conversation = Stations.conversations(workstation).getFirst();
            List<Double> took = new ArrayList<>();
            int turn = 0;
            while (held() < CONVERSATIONS * EACH || took.size() < 100) {
                for (int i = 0; i < 20; i++) {
                    long began = System.nanoTime();
                    workstation.desk().drafts().save(conversation, Visibility.NOTE, "draft " + turn++);
                    took.add((System.nanoTime() - began) / 1e6);
                    await().pollDelay(Duration.ofMillis(20)).until(() -> true);
                }
                assertTrue(took.size() < 40_000, "the fill does not end");
            }
            took.sort(null);
            double p99 = took.get(took.size() * 99 / 100);
            OUT.info(String.format(
                    Locale.ROOT,
                    "%d writes by the agent during a first fill: median %.2f ms, p99 %.2f ms, worst %.2f ms",
                    took.size(),
                    took.get(took.size() / 2),
                    p99,
                    took.getLast()));
            // A small run ends before it is warm, and a busy machine makes anybody wait: there it only looks for a
            // block.
            assertTrue(p99 < (CONVERSATIONS > 1_000 ? 10 : 1_000), "p99 " + p99 + " ms");
            assertEquals(CONVERSATIONS, Stations.conversations(workstation).size());
        }
    }

    /** Messages in the cache, asked past the program. */
    private long held() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("cache.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM message")) {
            return row.getLong(1);
        }
    }
}
