package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.sync.Housekeeping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the review desk as text. */
class ExportsTest {
    @TempDir
    static Path directory;

    private static DeskOnDisk desk;
    private static SessionFilter hour;

    @BeforeAll
    static void open() {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 12);
        hour = SessionFilter.ALL.with(SessionFilter.Begun.between(desk.now().minus(Duration.ofHours(1)), desk.now()));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void exportsAreWholeMaskedAndReadable() throws Exception {
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.HTML, ExportFormat.MD)) {
            assertThat(exported(format, true).toLowerCase(Locale.ROOT))
                    .doesNotContain("priya")
                    .contains("customer 1042");
            assertThat(exported(format, false)).contains("Priya Sharma");
        }
        assertThat(directory.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void noExportHasCardNumbersOrPasswords() throws Exception {
        try (DeskOnDisk other = new DeskOnDisk(Files.createDirectory(directory.resolve("secrets")))) {
            ReviewWeek.fill(other.database, other.now(), 1);
            other.agent(
                    ReviewWeek.PRIYA, "card 4111 1111 1111 1111, and your password is Tr0ub4dor", other.now());
            Housekeeping.measureAll(other.database, other.clock);
            Path file = directory.resolve("secrets.json");
            for (boolean masked : List.of(true, false)) {
                other.exports.write(SessionFilter.ALL, ExportFormat.JSON, file, masked);
                assertThat(Files.readString(file))
                        .contains("and your password is ••••••")
                        .doesNotContain("Tr0ub4dor", "4111");
            }
        }
    }

    @Test
    void jsonKeepsNumbersAsNumbersAndWhatIsMissingAsNull() throws Exception {
        JsonArray sessions = JsonParser.parseString(exported(ExportFormat.JSON, true))
                .getAsJsonObject()
                .getAsJsonArray("sessions");
        assertThat(sessions.asList()).hasSize(1);
        JsonObject session = sessions.get(0).getAsJsonObject();
        assertEquals(34_000, session.get("first_response_ms").getAsLong());
        assertEquals("refund", session.get("labels").getAsString());
        assertThat(session.get("score").isJsonNull()).isTrue();
        assertThat(session.getAsJsonArray("messages").asList()).hasSize(12);
    }

    @Test
    void aTableIsUtf8WithItsMarkAndRunsNothingThatACustomerIsCalled() throws Exception {
        call("=cmd|' /C calc'!A0 \u05E9\u05DC\u05D5\u05DD");
        byte[] bytes = Files.readAllBytes(write(ExportFormat.CSV, false));
        call("Priya Sharma");
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text)
                .contains(",'=cmd|' /C calc'!A0 \u05E9\u05DC\u05D5\u05DD,")
                .contains("\r\n");
        assertThat(text.lines().toList()).hasSize(2).allMatch(line -> line.split(",", -1).length == 44);
    }

    @Test
    void anAgentWritesTheirOwnSessionsAlone() throws Exception {
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, ReviewWeek.OMAR.id()));
        Path file = directory.resolve("omar.csv");
        int written = desk.exports.write(SessionFilter.ALL, ExportFormat.CSV, file, true);
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, ReviewWeek.ANNA.id()));
        assertThat(written).isPositive();
        assertThat(Files.readAllLines(file).stream().skip(1))
                .hasSize(written)
                .allMatch(line -> line.contains(",Omar,"));
    }

    @Test
    void aFileThatCannotBeFinishedLeavesTheOldOne() throws Exception {
        Path file = directory.resolve("sessions.pdf");
        Files.writeString(file, "old");
        Exports failing = new Exports(
                desk.database,
                desk.reviews,
                (format, path) -> {
                    Files.writeString(path, "half");
                    return new SessionFile() {
                        @Override
                        public void add(ExportedSession session) throws IOException {
                            throw new IOException("the disk is full");
                        }

                        @Override
                        public void end() {}

                        @Override
                        public void close() {}
                    };
                },
                ZoneOffset.UTC);
        assertThrows(UncheckedIOException.class, () -> failing.write(hour, ExportFormat.PDF, file, true));
        assertEquals("old", Files.readString(file));
        assertThat(directory.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void durationsReadAsPeopleSayThem() {
        assertEquals("none", ExportedSession.duration(-1));
        assertEquals("59 s", ExportedSession.duration(59_400));
        assertEquals("1 min 0 s", ExportedSession.duration(59_600));
        assertEquals("2 h 5 min", ExportedSession.duration(7_500_000));
        assertEquals("3 d 1 h", ExportedSession.duration(73L * 3_600_000));
    }

    private static void call(String name) {
        desk.database.change(s -> s.contacts()
                .merge(new Contact(ReviewWeek.PRIYA, name, null, null, null, "", false, Map.of(), null, desk.now())));
    }

    private Path write(ExportFormat format, boolean masked) {
        Path file = directory.resolve("out-" + masked + "." + format.ending());
        assertEquals(format, ExportFormat.of(file));
        assertEquals(1, desk.exports.write(hour, format, file, masked));
        return file;
    }

    private String exported(ExportFormat format, boolean masked) throws IOException {
        return Files.readString(write(format, masked));
    }
}
