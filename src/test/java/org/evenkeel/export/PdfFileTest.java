package org.evenkeel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.HardToDraw;
import org.evenkeel.fixtures.ReviewWeek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Transcripts as a document and as a page; both are left in target/screens to be looked at. */
class PdfFileTest {
    @TempDir
    static Path directory;

    private static DeskOnDisk desk;

    @BeforeAll
    static void open() throws IOException {
        desk = new DeskOnDisk(directory);
        HardToDraw.fill(desk);
        Files.createDirectories(Path.of("target/screens"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everyFontIsEmbeddedAndEveryPageIsNumbered() throws IOException {
        Path file = write(ExportFormat.PDF, true);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            List<PdfDictionary> descriptors = new ArrayList<>();
            for (int i = 1; i < reader.getXrefSize(); i++) {
                PdfObject object = reader.getPdfObject(i);
                if (object instanceof PdfDictionary dictionary
                        && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                    descriptors.add(dictionary);
                }
            }
            assertThat(descriptors)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allMatch(font -> font.contains(PdfName.FONTFILE2) || font.contains(PdfName.FONTFILE3));
            assertEquals(2, reader.getNumberOfPages());
            for (int page = 1; page <= 2; page++) {
                assertThat(text(reader, page)).contains(page + " of").contains("masked");
            }
        }
    }

    @Test
    void wordsAreThereNamesAreNot() throws IOException {
        String text = all(write(ExportFormat.PDF, true));
        assertThat(text)
                .contains("Customer 77 with Ana")
                .contains("Let me look at order 44871")
                .contains("note")
                .contains("[image: parcel-at-the-door.jpg]")
                .contains("[DE]");
        assertThat(all(write(ExportFormat.PDF, false))).contains("Personal data is not masked.");
    }

    @Test
    void aSessionBeginsOnItsOwnPageAndAnEmptyTimeIsSaid(@TempDir Path other) throws IOException {
        try (DeskOnDisk week = new DeskOnDisk(other)) {
            ReviewWeek.fill(week.database, week.now(), 3);
            Path file = other.resolve("week.pdf");
            assertEquals(4, week.exports.write(SessionFilter.ALL, ExportFormat.PDF, file, true));
            try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    assertThat(text(reader, page).split("First response", -1)).hasSizeLessThanOrEqualTo(2);
                }
                assertThat(reader.getNumberOfPages()).isBetween(4, 8);
            }
            SessionFilter none = SessionFilter.ALL.with(new SessionFilter.Among(List.of()));
            assertEquals(0, week.exports.write(none, ExportFormat.PDF, file, true));
            assertThat(all(file)).contains("No sessions in this time.");
        }
    }

    @Test
    void aPageRunsNoScriptThatACustomerWrote() throws IOException {
        String page = Files.readString(write(ExportFormat.HTML, true));
        assertThat(page)
                .contains("default-src 'none'")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x")
                .contains("dir=\"auto\"")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void whatOnlySteersIsLeftOut() {
        assertEquals("a b", PdfWords.drawable("a\u202E \u0007b\u200D\uFE0F"));
        assertEquals("[DE] [F]", PdfWords.drawable("\uD83C\uDDE9\uD83C\uDDEA \uD83C\uDDEB"));
        assertEquals("\u00E9", PdfWords.drawable("e\u0301"));
        assertEquals("[flying saucer]", PdfWords.named(0x1F6F8));
        assertEquals(PdfWriter.RUN_DIRECTION_RTL, PdfWords.direction("12 (שלום) hello"));
        assertEquals(PdfWriter.RUN_DIRECTION_LTR, PdfWords.direction("12 hello שלום"));
    }

    private static Path write(ExportFormat format, boolean masked) {
        Path file = Path.of("target/screens/export" + (masked ? "" : "-open") + "." + format.ending());
        assertEquals(1, desk.exports.write(SessionFilter.ALL, format, file, masked));
        return file;
    }

    private static String all(Path file) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(text(reader, page)).append('\n');
            }
            return text.toString();
        }
    }

    private static String text(PdfReader reader, int page) throws IOException {
        return new PdfTextExtractor(reader).getTextFromPage(page);
    }
}
