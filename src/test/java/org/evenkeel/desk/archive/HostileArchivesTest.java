package org.evenkeel.desk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.HandedSession.Giver;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.store.KeyValueTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that are damaged, foreign or made to harm: each gets one sentence and changes nothing. A few hundred alterations by chance;
 * ten thousand with {@code -Devenkeel.archive-alterations=10000}.
 */
@SuppressWarnings("NullAway.Init") // @BeforeAll runs before every test
class HostileArchivesTest {
    private static final Logger LOG = LoggerFactory.getLogger(HostileArchivesTest.class);
    private static final int ALTERATIONS = Integer.getInteger("evenkeel.archive-alterations", 300);
    private static final String[] HOSTILE = {
        "0",
        "-1",
        "1",
        "9223372036854775807",
        "-9223372036854775808",
        "1e308",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "\"\"",
        "\"../../etc/passwd\"",
        "\"<script>alert(1)</script>\"",
        "\"\\u0000\\u001f\\u001e\"",
        "\"'; DROP TABLE session; --\"",
        "\"\\ud800\"",
        "7258118400001",
        "\"AGENT\"",
        "\"ANGRY\"",
        "\"=1+1\"",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1"
    };

    @TempDir
    static Path directory;

    private static DeskOnDisk desk;
    private static DeskOnDisk taker;
    private static byte[] whole;
    private static Map<String, String> content;
    private static Giver giver;
    private static String before;

    @BeforeAll
    static void open() throws Exception {
        Path file = directory.resolve("a." + Archives.ENDING);
        try (DeskOnDisk omars = new DeskOnDisk(Files.createDirectory(directory.resolve("omar")))) {
            ReviewWeek.fill(omars.database, omars.now(), 3);
            String set = omars.reviews
                    .calibrations()
                    .open(
                            "all",
                            Scorecard.SHIPPED,
                            Set.of(ReviewWeek.ANNA.id(), ReviewWeek.VERA.id()),
                            rows(omars).stream().map(SessionSummary::id).toList());
            for (Agent lead : List.of(ReviewWeek.VERA, ReviewWeek.ANNA)) {
                omars.database.change(s -> s.meta().put(KeyValueTable.SELF, lead.id()));
                for (SessionSummary row : rows(omars)) {
                    score(omars, row);
                    omars.reviews.calibrations().handIn(set, row.id());
                }
            }
            for (SessionSummary row : rows(omars)) {
                omars.reviews
                        .coaching()
                        .write(row.agentId(), "well", true, List.of(new CoachingNote.Link(row.id(), null)));
                omars.reviews.scoring().share(row.id());
            }
            omars.archives.create(SessionFilter.ALL, file, false, null);
        }
        whole = Files.readAllBytes(file);
        ArchiveFile read = ArchiveFile.of(whole, null);
        content = new LinkedHashMap<>();
        read.each(content::put);
        giver = read.manifest().giver();
        desk = new DeskOnDisk(Files.createDirectory(directory.resolve("lead")));
        taker = new DeskOnDisk(Files.createDirectory(directory.resolve("taker")));
        for (DeskOnDisk one : List.of(desk, taker)) {
            one.database.change(s -> s.directory().replaceAgents(List.of(ReviewWeek.ANNA, ReviewWeek.OMAR)));
        }
        desk.archives.open(file, null);
        before = everything();
    }

    private static void score(DeskOnDisk desk, SessionSummary row) {
        desk.reviews
                .scoring()
                .keep(
                        row.id(),
                        Scorecard.SHIPPED,
                        Map.of("clarity", new Review.Point(Scorecard.Mark.HALF, "", null)),
                        false,
                        "words");
    }

    @AfterAll
    static void close() throws Exception {
        String after = everything();
        desk.close();
        taker.close();
        assertEquals(before, after, "nothing of all that has written anything");
    }

    private enum Outcome {
        REFUSED,
        TAKEN
    }

    @Test
    void alteredFilesAreRefused() throws IOException {
        Random dice = new Random(1);
        for (int i = 0; i < ALTERATIONS - 2 * (ALTERATIONS / 3); i++) {
            byte[] altered = altered(whole, dice);
            if (!Arrays.equals(altered, whole)) {
                assertEquals(Outcome.REFUSED, offered(altered), "alteration " + i);
            }
        }
    }

    /** Whoever alters a file can make its checksum fit; what it unpacks to is guarded by the inner ones. */
    @Test
    void alteredFilesWithAFittingSealAreRefusedOrTheSame() throws IOException {
        Random dice = new Random(2);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < ALTERATIONS / 3; i++) {
            int length = whole.length - ArchiveBytes.COMMENT_LENGTH;
            byte[] body = altered(Arrays.copyOf(whole, length), dice);
            byte[] sealed = Arrays.copyOf(body, body.length + ArchiveBytes.COMMENT_LENGTH);
            Outcome outcome = offered(ArchiveBytes.sealed(sealed));
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.TAKEN) {
                Map<String, String> same = new LinkedHashMap<>();
                ArchiveFile.of(sealed, null).each(same::put);
                assertEquals(content, same, "alteration " + i);
            }
        }
        LOG.info("With a fitting seal: {}", outcomes);
    }

    /** Nothing keeps anybody from writing an archive by hand: then it is refused, or it is one like any other. */
    @Test
    void inventedContentIsRefusedOrHarmless() throws IOException {
        Random dice = new Random(3);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < ALTERATIONS / 3; i++) {
            Map<String, String> invented = new LinkedHashMap<>(content);
            String name = List.copyOf(content.keySet()).get(dice.nextInt(content.size()));
            invented.put(name, invented(content.getOrDefault(name, ""), dice));
            byte[] bytes = archive(invented);
            Outcome outcome = offered(bytes);
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome == Outcome.TAKEN) {
                Path file = Files.write(directory.resolve("invented"), bytes);
                taker.archives.take(taker.archives.open(file, null));
            }
        }
        assertThat(rows(taker)).as("what was taken over").hasSizeGreaterThan(4);
        for (SessionSummary row : rows(taker)) {
            assertTrue(taker.reviews.open(row.id()).isPresent());
        }
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON, ExportFormat.HTML)) {
            taker.exports.write(SessionFilter.ALL, format, directory.resolve("out"), true);
        }
        LOG.info("Of invented content: {}", outcomes);
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
    }

    @Test
    void everySortOfForeignFileHasItsSentence() throws Exception {
        refused("no archive", new byte[0]);
        refused("no archive", "hello".getBytes(StandardCharsets.UTF_8));
        refused("no archive", zip(Map.of("a.txt", "x"), ""));
        refused("cut off", Arrays.copyOf(whole, whole.length - 1));
        refused("cut off", Arrays.copyOf(whole, whole.length / 2));
        refused("checksum", flipped(whole, whole.length / 3));
        refused("not the one that was written", resealed(content, Map.of("sessions/00001.json", "{}"), "", ""));
        refused("not the one that was written", resealed(content, Map.of("sessions/00009.json", "{}"), "", ""));
        refused("newer Evenkeel", resealed(content, Map.of(), "\"version\":1", "\"version\":2"));
        refused("no archive", resealed(content, Map.of(), "\"format\":\"evenkeel-sessions\"", "\"format\":\"other\""));
        refused("what it says of itself", resealed(content, Map.of(), "\"entries\"", "\"entries"));
        for (String path :
                List.of("../evil.json", "/etc/passwd", "a\\b.json", "C:/x", "sessions/../../x", "", "sessions/", "A")) {
            refused("name", resealed(content, Map.of(path, "x"), "", ""));
        }
        Map<String, String> one = new LinkedHashMap<>(content);
        one.put("sessions/00001.json", "{\"server\":\"x\"}");
        refused("sessions/00001.json cannot be understood", archive(one));
        assertThrows(ArchiveException.class, () -> desk.archives.open(directory.resolve("missing"), null));
        assertThrows(ArchiveException.class, () -> desk.archives.open(directory, null));
    }

    @Test
    void bombsDoNotUnpack() throws Exception {
        refused("unpacks to far more", archive(Map.of("sessions/00001.json", " ".repeat(ArchiveFile.ENTRY - 10))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(ArchiveBytes.COMMENT + "0".repeat(64));
            zip.putNextEntry(new ZipEntry("sessions/00001.json"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                zip.write(nothing);
            }
        }
        refused("unpacks to far more", ArchiveBytes.sealed(bytes.toByteArray()));
        StringBuilder deep = new StringBuilder();
        Map<String, String> nested = new LinkedHashMap<>(content);
        nested.put("sessions/00001.json", deep.repeat("[", 100_000).toString());
        refused("cannot be understood", archive(nested));
    }

    @Test
    void entriesOfLaterVersionsAreLeftOutAndCounted() throws Exception {
        Map<String, String> more = new LinkedHashMap<>(content);
        more.put("coaching/00001.json", "{\"words\":\"from later\"}");
        more.computeIfPresent(
                "sessions/00001.json", (name, text) -> text.replaceFirst("\\{", "{\"later\":[1,{\"x\":2}],"));
        Path file = Files.write(directory.resolve("later"), archive(more));
        Archives.Preview preview = desk.archives.open(file, null).preview();
        assertEquals(1, preview.leftOut());
        assertEquals(4, preview.fresh());
        assertEquals(4, preview.newReviews());
    }

    private static Outcome offered(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("offered"), bytes);
        try {
            desk.archives.open(file, "a passphrase");
            return Outcome.TAKEN;
        } catch (ArchiveException e) {
            assertThat(e.getMessage()).endsWith(".").hasSizeLessThan(200).doesNotContain("\n", "Exception");
            return Outcome.REFUSED;
        }
    }

    private static void refused(String words, byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("offered"), bytes);
        assertThat(assertThrows(ArchiveException.class, () -> desk.archives.open(file, null)))
                .hasMessageContaining(words)
                .hasMessageEndingWith("Nothing was taken over.");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x40;
        return copy;
    }

    private static byte[] altered(byte[] bytes, Random dice) {
        byte[] copy = bytes.clone();
        for (int times = 1 + dice.nextInt(3); times > 0 && copy.length > 1; times--) {
            int at = dice.nextInt(copy.length);
            int length = Math.min(copy.length - at, 1 + dice.nextInt(200));
            switch (dice.nextInt(6)) {
                case 0 -> copy[at] ^= (byte) (1 << dice.nextInt(8));
                case 1 -> copy[at] = (byte) dice.nextInt(256);
                case 2 -> copy = Arrays.copyOf(copy, at);
                case 3 -> copy = joined(Arrays.copyOf(copy, at), Arrays.copyOfRange(copy, at + length, copy.length));
                case 4 -> copy = joined(Arrays.copyOf(copy, at + length), Arrays.copyOfRange(copy, at, copy.length));
                default -> Arrays.fill(copy, at, at + length, (byte) dice.nextInt(256));
            }
        }
        return copy;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String invented(String json, Random dice) {
        String text = json;
        for (int times = 1 + dice.nextInt(2); times > 0; times--) {
            List<int[]> values = values(text);
            int[] value = values.get(dice.nextInt(values.size()));
            int[] other = values.get(dice.nextInt(values.size()));
            text = switch (dice.nextInt(4)) {
                case 0 -> text.substring(0, value[0]) + text.substring(value[1]);
                case 1 -> text.substring(0, value[0]) + text.substring(other[0], other[1]) + text.substring(value[1]);
                default ->
                    text.substring(0, value[0]) + HOSTILE[dice.nextInt(HOSTILE.length)] + text.substring(value[1]);
            };
        }
        return text;
    }

    /** Where the values behind colons stand. */
    private static List<int[]> values(String json) {
        List<int[]> values = new ArrayList<>();
        for (int at = json.indexOf("\":"); at >= 0; at = json.indexOf("\":", at + 2)) {
            int end = at + 2;
            boolean text = end < json.length() && json.charAt(end) == '"';
            end += text ? 1 : 0;
            while (end < json.length() && (text ? json.charAt(end) != '"' : ",}]".indexOf(json.charAt(end)) < 0)) {
                end++;
            }
            values.add(new int[] {at + 2, Math.min(json.length(), text ? end + 1 : end)});
        }
        return values.isEmpty() ? List.of(new int[] {0, json.length()}) : values;
    }

    private static byte[] archive(Map<String, String> entries) throws IOException {
        ArchiveBytes archive = new ArchiveBytes();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            archive.add(entry.getKey(), entry.getValue());
        }
        return archive.close(giver, "somewhere", false);
    }

    /** With entries the manifest knows otherwise or not at all, and with other words in the manifest; the seal fits. */
    private static byte[] resealed(Map<String, String> entries, Map<String, String> others, String from, String to)
            throws IOException {
        Map<String, Manifest.Entry> told = new LinkedHashMap<>();
        entries.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            told.put(name, new Manifest.Entry(bytes.length, Checksum.of(bytes)));
        });
        Map<String, String> all = new LinkedHashMap<>(entries);
        all.putAll(others);
        all.put(
                Manifest.NAME,
                new Manifest(giver, "somewhere", false, told).json().replace(from, to));
        return ArchiveBytes.sealed(zip(all, ArchiveBytes.COMMENT + "0".repeat(64)));
    }

    private static byte[] zip(Map<String, String> entries, String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Every row of every table of the cache that is offered these files, in one text. */
    private static String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + directory.resolve("lead").resolve("cache.db"));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        all.append('\n').append(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            all.append('|').append(row.getString(i));
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    private static List<SessionSummary> rows(DeskOnDisk where) {
        return where.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100_000);
    }
}
