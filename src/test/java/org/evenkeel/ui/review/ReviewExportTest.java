package org.evenkeel.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the review desk's menu writes, and what it says of it. */
class ReviewExportTest {
    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private ReviewViewModel model;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 4);
        model = new ReviewViewModel(desk.reviews, desk.exports, FxThread.immediate(), desk.clock::instant);
        model.period().set(ReviewViewModel.Period.ALL);
        model.filter().set(SessionFilter.ALL.with(new SessionFilter.ByAgent(ReviewWeek.ANNA.id())));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyFormatHasItsWordsAndWritesWhatTheTableShowsMasked() throws Exception {
        int shown = desk.reviews.count(model.filter().get());
        assertThat(Arrays.stream(ExportFormat.values()).map(ReviewWords::format))
                .doesNotHaveDuplicates();
        for (ExportFormat format : ExportFormat.values()) {
            Path file = directory.resolve("given." + format.ending());
            model.export(format, file);
            assertEquals(
                    (shown == 1 ? "1 session is" : shown + " sessions are") + " in given." + format.ending()
                            + ", personal data masked.",
                    model.trouble().get());
            assertThat(file).exists();
        }
        assertThat(Files.readString(directory.resolve("given.md")))
                .contains("Customer 1042")
                .doesNotContain("Priya");
    }

    @Test
    void aFolderThatIsGoneIsSaidInWords() {
        model.export(ExportFormat.CSV, directory.resolve("nowhere").resolve("given.csv"));
        assertEquals(
                "given.csv could not be written: its folder is not there any more.",
                model.trouble().get());
    }
}
