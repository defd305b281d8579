package org.evenkeel.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.archive.Archives;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.review.ArchiveViewModel.State;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Handing over and taking over on the review desk, by its keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before the test
class ArchiveViewTest {
    @TempDir
    static Path directory;

    private DeskOnDisk omars;
    private DeskOnDisk leads;
    private ReviewViewModel model;
    private ArchiveViewModel archive;
    private ReviewView view;
    private Scene scene;
    private Theme theme;

    @Start
    void start(Stage stage) throws Exception {
        omars = new DeskOnDisk(Files.createTempDirectory(directory, "omar"));
        ReviewWeek.fill(omars.database, omars.now(), 6);
        leads = new DeskOnDisk(Files.createTempDirectory(directory, "lead"));
        ReviewWeek.fill(leads.database, leads.now(), 2);
        model = new ReviewViewModel(leads.reviews, leads.exports, FxThread.immediate(), leads::now)
                .handing(leads.archives);
        archive = java.util.Objects.requireNonNull(model.archive());
        view = new ReviewView(model);
        scene = new Scene(view.root(), 1180, 760);
        theme = new Theme(Settings.Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        view.enter();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            view.leave();
            theme.close();
        });
        omars.close();
        leads.close();
    }

    @Test
    void sessionsAreHandedOverAndTakenOverByKeys(FxRobot robot) throws Exception {
        Path file = directory.resolve("week." + Archives.ENDING);
        await("the last part of the desk").until(() -> onFx(() -> scene.lookup(".archive") != null));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertThat(onFx(() -> archive.state().get())).isEqualTo(State.HANDING);
        assertThat(onFx(() -> archive.masked().get()))
                .as("masked unless told otherwise")
                .isTrue();
        pictures("archive-hand-over");
        onFx(() -> {
            archive.passphrase().set("one");
            archive.again().set("other");
            archive.save(file);
            return true;
        });
        assertThat(words(".archive .review-trouble")).containsExactly("The two passphrases are not the same.");
        assertThat(file).doesNotExist();
        onFx(() -> {
            archive.again().set("one");
            archive.save(file);
            return true;
        });
        assertThat(words(".archive .review-heading").getFirst())
                .startsWith("Written to week.evenkeel-sessions, encrypted: 2 sessions");
        robot.push(KeyCode.ESCAPE);
        assertThat(onFx(() -> archive.state().get())).isEqualTo(State.CLOSED);
        assertThat(onFx(() -> scene.getFocusOwner())).isInstanceOf(TableView.class);

        onFx(() -> {
            archive.open(file);
            return true;
        });
        assertThat(onFx(() -> archive.state().get())).isEqualTo(State.LOCKED);
        onFx(() -> {
            archive.passphrase().set("one");
            return true;
        });
        robot.push(KeyCode.ENTER);
        assertThat(onFx(() -> archive.state().get())).isEqualTo(State.PREVIEW);
        assertThat(words(".archive .review-detail").getFirst()).contains("0 new", "2 here already", "masked");
        robot.push(KeyCode.ESCAPE);

        takeOver(robot);
    }

    private void takeOver(FxRobot robot) throws Exception {
        Path file = directory.resolve("omars." + Archives.ENDING);
        SessionSummary newest = rows(omars).getFirst();
        omars.reviews
                .scoring()
                .keep(
                        newest.id(),
                        Scorecard.SHIPPED,
                        Map.of("clarity", new Review.Point(Scorecard.Mark.YES, "", null)),
                        false,
                        "good");
        omars.reviews.scoring().share(newest.id());
        omars.archives.create(SessionFilter.ALL, file, false, null);
        int before = rows(leads).size();
        onFx(() -> {
            archive.open(file);
            return true;
        });
        assertThat(words(".archive .review-detail").getFirst()).contains("7 sessions of Anna", "7 new", "1 review.");
        assertThat(rows(leads)).as("only looked at").hasSize(before);
        pictures("archive-preview");
        robot.push(KeyCode.ENTER);
        assertThat(words(".archive .review-heading"))
                .containsExactly("Taken over: 7 new sessions, none completed, 1 new review.");
        assertThat(rows(leads)).hasSize(before + 7);
        robot.push(KeyCode.ESCAPE);
        onFx(() -> {
            model.open(rows(leads).stream()
                    .filter(row -> row.conversationId() < 0 && row.score() == 100)
                    .findFirst()
                    .orElseThrow());
            return true;
        });
        await("the session, whose parts come one frame after the other")
                .untilAsserted(() -> assertThat(
                                words(".review-session-header .review-detail").getFirst())
                        .contains("#" + newest.conversationId() + " ", "handed over by Anna"));
    }

    private void pictures(String name) throws Exception {
        for (Settings.Theme one : List.of(Settings.Theme.DARK, Settings.Theme.LIGHT)) {
            onFx(() -> {
                theme.choose(one);
                return true;
            });
            Screens.save(scene, 1180, 760, name + (one == Settings.Theme.DARK ? "-dark" : "-light"));
        }
    }

    private List<String> words(String style) {
        return onFx(() -> scene.getRoot().lookupAll(style).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static List<SessionSummary> rows(DeskOnDisk desk) {
        return desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 1_000);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
