package org.evenkeel.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long measures take on their way into files for other engines. {@code -Dexport.sessions=1000000} for the real size. */
class ExportSpeedTest {
    private static final int SESSIONS = Integer.getInteger("export.sessions", 2_000);
    private static final Logger OUT = Logger.getLogger(ExportSpeedTest.class.getName());

    @TempDir
    Path directory;

    @Test
    void everySessionIsInTheFilesOfItsMonth() throws Exception {
        try (DeskOnDisk desk = new DeskOnDisk(directory)) {
            desk.database.change(s -> {
                s.directory().replaceAgents(List.of(ReviewWeek.ANNA));
                s.meta().put(KeyValueTable.SELF, ReviewWeek.ANNA.id());
            });
            ManySessions.fill(desk.database, SESSIONS, desk.now());
            Path folder = directory.resolve("sessions");
            long began = System.nanoTime();
            assertEquals(SESSIONS, desk.exports.write(SessionFilter.ALL, ExportFormat.PARQUET, folder, true));
            say("%,d sessions in %,d ms", SESSIONS, since(began));
            long bytes = 0;
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    bytes += Files.size(file);
                }
            }
            say("%,d bytes", bytes);
            try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = duck.createStatement()) {
                statement.execute("SET file_search_path = '" + folder + "'");
                for (String sql : List.of(
                        Files.readString(folder.resolve("_measures.sql")).split(";\n"))) {
                    if (!sql.isBlank()) {
                        began = System.nanoTime();
                        statement.execute(sql);
                        say("%s… %,d ms", sql.strip().lines().findFirst().orElse(""), since(began));
                    }
                }
                try (ResultSet wrong = statement.executeQuery(
                        "SELECT count(*), count(CASE WHEN month = strftime(began AT TIME ZONE 'UTC', '%Y-%m') THEN 1 END)"
                                + " FROM session")) {
                    wrong.next();
                    assertEquals(SESSIONS, wrong.getInt(1));
                    assertEquals(SESSIONS, wrong.getInt(2));
                }
            }
        }
    }

    private static long since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static void say(String words, Object... values) {
        OUT.info(String.format(Locale.ROOT, words, values));
    }
}
