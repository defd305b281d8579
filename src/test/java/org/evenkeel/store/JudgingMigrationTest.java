package org.evenkeel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reviews that were written before they had names of their own get them, and scores follow their session. */
class JudgingMigrationTest {
    @TempDir
    Path directory;

    @Test
    void oldReviewsGetNamesAndScoresFollowTheirSession() throws Exception {
        Path file = directory.resolve("cache.db");
        new CacheFile(file).prepare();
        List<String> before = Migrations.SHIPPED.scripts().stream()
                .takeWhile(script -> !script.endsWith("__judging.sql"))
                .toList();
        try (Connection connection = new CacheFile(file).connect(true);
                Statement statement = connection.createStatement()) {
            new Migrations(before).run(connection);
            statement.executeUpdate("""
                    INSERT INTO session (id, conversation_id, number, contact_id, created_at, began_at)
                      VALUES (1, 10, 1, 5, 0, 0), (2, 11, 1, 5, 0, 0);
                    INSERT INTO review (session_id, reviewer_id, scorecard, state, total, changed_at)
                      VALUES (1, 7, 'standard', 'SHARED', 80, 5), (1, 8, 'standard', 'DRAFT', -1, 6);
                    """);
        }
        try (Database database = Database.open(file, () -> Instant.EPOCH)) {
            List<Review> reviews = database.read(s -> s.reviews().of(1));
            assertThat(reviews)
                    .hasSize(2)
                    .allMatch(review -> review.version() == 1
                            && UUID.fromString(review.id()).version() == 4);
            assertThat(reviews.getFirst().id()).isNotEqualTo(reviews.getLast().id());
            Calibration set =
                    new Calibration("c", "C", "standard", 1, Instant.EPOCH, Set.of(7L, 8L), List.of(1L), Map.of());
            database.change(s -> {
                s.calibrations().open(set);
                s.calibrations().handIn("c", 1, 7, Map.of("clarity", Mark.HALF), Instant.EPOCH);
                s.calibrations().handIn("c", 1, 7, Map.of("clarity", Mark.YES), Instant.EPOCH);
                s.handle().execute("UPDATE calibration_session SET session_id = 2 WHERE session_id = 1");
            });
            Calibration moved = database.read(s -> s.calibrations().of(2)).getFirst();
            assertEquals(Map.of("clarity", Mark.HALF), moved.given(2, 7));
        }
    }
}
