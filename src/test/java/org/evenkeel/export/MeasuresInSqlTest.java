package org.evenkeel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Load;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another engine finds in exported files, by the queries that stand in the README, is what the review desk shows: exactly. */
class MeasuresInSqlTest {
    private static final int CHATS = 333;

    @TempDir
    static Path directory;

    private static DeskOnDisk desk;
    private static Path folder;
    private static Connection duck;
    private static Map<String, String> queries;

    @BeforeAll
    static void export() throws Exception {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), CHATS);
        folder = directory.resolve("sessions");
        assertEquals(CHATS + 1, desk.exports.write(SessionFilter.ALL, ExportFormat.PARQUET, folder, true));
        queries = queries(Files.readString(folder.resolve(ParquetMonths.QUERIES)));
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute("SET file_search_path = '" + folder + "'");
            statement.execute(query("Every measure"));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duck.close();
        desk.close();
    }

    @Test
    void durations() throws SQLException {
        Totals totals = desk.reviews.totals(SessionFilter.ALL);
        Map<String, Summary> found = new TreeMap<>();
        for (Map<String, @Nullable Object> row : rows(query("Durations"))) {
            found.put(
                    (String) row.get("measure"),
                    new Summary(
                            number(row, "n").intValue(),
                            number(row, "median").longValue(),
                            number(row, "p90").longValue(),
                            number(row, "mean").doubleValue()));
        }
        assertThat(found)
                .containsEntry("first response", totals.firstResponse().orElseThrow())
                .containsEntry("longest wait", totals.longestWait().orElseThrow())
                .containsEntry("handle", totals.handle().orElseThrow())
                .containsEntry("resolution", totals.resolution().orElseThrow())
                .containsEntry(
                        "queue wait", recounted(SessionSummary::queueWait).orElseThrow())
                .containsEntry("on hold", recounted(SessionSummary::holdTotal).orElseThrow());
        assertEquals(Optional.ofNullable(found.get("in focus")), recounted(SessionSummary::focus));
    }

    @Test
    void countsAndShares() throws SQLException {
        Totals totals = desk.reviews.totals(SessionFilter.ALL);
        Map<String, @Nullable Object> found = rows(query("Counts and shares")).getFirst();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("sessions", totals.sessions());
        counts.put("holds", totals.holds());
        counts.put("asked", totals.asked());
        counts.put("granted", totals.granted());
        counts.put("promises", totals.promises());
        counts.put("kept", totals.kept());
        counts.put("solved", totals.outcome(FirstContact.SOLVED));
        counts.put("provisional", totals.outcome(FirstContact.PROVISIONAL));
        counts.put("not_solved", totals.outcome(FirstContact.NOT_SOLVED));
        counts.put("surveys", totals.surveys());
        counts.put("ratings", totals.ratings());
        counts.put("satisfied", totals.satisfied());
        counts.put("upset", totals.upset());
        counts.put("recovered", totals.recovered());
        counts.forEach((name, count) ->
                assertEquals(count.longValue(), number(found, name).longValue(), name));
        assertThat(totals.holds()).isPositive();
        assertThat(totals.ratings()).isPositive();
        assertEquals(totals.meanRating(), found.get("mean_rating"));
        assertEquals(totals.promisesKept().orElseThrow(), found.get("promises_kept"));
        assertEquals(totals.solvedAtFirstContact().orElseThrow(), found.get("at_first_contact"));
        assertEquals(totals.csat().orElseThrow(), found.get("csat"));
        assertEquals(totals.leftCalmer().orElse(null), found.get("left_calmer"));
        assertEquals(Totals.share(totals.granted(), totals.asked()).orElseThrow(), found.get("consent"));
        assertEquals(Totals.share(totals.ratings(), totals.surveys()).orElseThrow(), found.get("response_rate"));
    }

    @Test
    void exclusions() throws SQLException {
        Totals totals = desk.reviews.totals(SessionFilter.ALL);
        Map<Exclusion, Integer> found = new TreeMap<>();
        for (Map<String, @Nullable Object> row : rows(query("What is no case"))) {
            found.put(
                    Exclusion.valueOf(String.valueOf(row.get("reason")).toUpperCase(Locale.ROOT)),
                    number(row, "sessions").intValue());
        }
        assertThat(found).isEqualTo(new TreeMap<>(totals.excluded())).hasSize(Exclusion.values().length);
        assertThat(found.get(Exclusion.STILL_OPEN)).isPositive();
    }

    @Test
    void chatsAtOnce() throws SQLException {
        Map<Long, List<Span>> chats = new TreeMap<>();
        for (SessionSummary row : sessions()) {
            Instant accepted = row.accepted();
            Instant resolved = row.resolved();
            if (accepted != null && resolved != null && row.agentId() != 0) {
                chats.computeIfAbsent(row.agentId(), agent -> new ArrayList<>()).add(new Span(accepted, resolved));
            }
        }
        Map<Long, Double> expected = new TreeMap<>();
        chats.forEach((agent, spans) -> expected.put(agent, Load.average(spans).orElseThrow()));
        Map<Long, Double> found = new TreeMap<>();
        rows(query("Chats at once"))
                .forEach(row -> found.put((Long) row.get("agent_id"), (Double) row.get("chats_at_once")));
        assertThat(found).isEqualTo(expected).hasSize(3);
    }

    @Test
    void byMonth() throws Exception {
        List<Map<String, @Nullable Object>> found = rows(query("Any of them"));
        long n = found.stream().mapToLong(row -> number(row, "n").longValue()).sum();
        assertEquals(
                desk.reviews
                        .totals(SessionFilter.ALL)
                        .firstResponse()
                        .orElseThrow()
                        .n(),
                n);
        try (Stream<Path> months = Files.list(folder)) {
            assertThat(months.map(path -> path.getFileName().toString()))
                    .filteredOn(name -> !name.startsWith("_"))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("month=\\d{4}-\\d{2}"));
        }
    }

    @Test
    void everyColumnComesBackAsItWas() throws SQLException {
        List<Map<String, @Nullable Object>> found = rows(
                "SELECT * REPLACE (epoch_ms(began) AS began, epoch_ms(resolved) AS resolved) FROM session ORDER BY session");
        List<SessionSummary> sessions = sessions();
        for (int i = 0; i < sessions.size(); i++) {
            SessionSummary row = sessions.get(i);
            Map<String, @Nullable Object> read = found.get(i);
            Instant resolved = row.resolved();
            assertEquals(row.id(), read.get("session"));
            assertEquals("Customer " + row.contactId(), read.get("customer"));
            assertEquals(row.agent(), read.get("agent"));
            assertEquals(row.began().toEpochMilli(), read.get("began"));
            assertEquals(resolved == null ? null : resolved.toEpochMilli(), read.get("resolved"));
            assertEquals(row.rating() < 0 ? null : (long) row.rating(), read.get("csat"));
            assertEquals(row.concurrency() < 0 ? null : row.concurrency(), read.get("chats_at_once"));
        }
    }

    @Test
    void anotherExportReplacesItsMonthsAndLeavesTheOthers() throws Exception {
        Path other = directory.resolve("again");
        Path old = Files.createDirectories(other.resolve("month=1999-12")).resolve("sessions.parquet");
        Files.writeString(old, "of another time");
        SessionFilter day =
                SessionFilter.ALL.with(SessionFilter.Begun.between(desk.now().minus(Duration.ofDays(1)), desk.now()));
        for (int round = 0; round < 2; round++) {
            desk.exports.write(day, ExportFormat.PARQUET, other, true);
        }
        assertEquals("of another time", Files.readString(old));
        assertEquals(
                (long) desk.reviews.count(day),
                rows("SELECT count(*) AS n FROM read_parquet('" + other + "/month=20*/*.parquet')")
                        .getFirst()
                        .get("n"));
    }

    /** The README shows the queries as they are run here, once it shows any of them. */
    @Test
    void theReadmeShowsTheseQueries() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher blocks = Pattern.compile("```sql\\R(.*?)```", Pattern.DOTALL).matcher(readme);
        String shown = blocks.results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        if (!shown.isEmpty()) {
            assertThat(squeezed(shown)).isEqualTo(squeezed(String.join("\n", queries.values())));
        }
    }

    private static String squeezed(String sql) {
        return sql.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private static List<SessionSummary> sessions() {
        return desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, CHATS + 1).stream()
                .sorted(Comparator.comparingLong(SessionSummary::id))
                .toList();
    }

    private static Optional<Summary> recounted(ToLongFunction<SessionSummary> measure) {
        return Summary.of(sessions().stream()
                .map(row -> measure.applyAsLong(row))
                .filter(value -> value >= 0)
                .toList());
    }

    /** Each query by the comment above it. */
    private static Map<String, String> queries(String sql) {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String part : sql.split("(?m)^\\s*$")) {
            String words = Arrays.stream(part.strip().split("\n"))
                    .filter(line -> line.startsWith("--"))
                    .collect(Collectors.joining(" "));
            queries.put(words.substring(3), part.strip());
        }
        return queries;
    }

    private static String query(String begins) {
        return queries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(begins))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Number number(Map<String, @Nullable Object> row, String column) {
        return (Number) Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, @Nullable Object>> rows(String sql) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
