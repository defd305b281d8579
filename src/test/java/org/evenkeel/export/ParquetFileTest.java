package org.evenkeel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.desk.SessionFields.Field;
import org.evenkeel.desk.SessionFields.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of several row groups, with whatever may stand in it, as another engine reads it. */
class ParquetFileTest {
    private static final int ROWS = 120_001;
    private static final List<Field> FIELDS = List.of(
            new Field("words", Type.TEXT, one -> null),
            new Field("count", Type.WHOLE, one -> null),
            new Field("share", Type.REAL, one -> null),
            new Field("at", Type.TIME, one -> null),
            new Field("never", Type.WHOLE, one -> null));

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsRead() throws Exception {
        Path path = directory.resolve("table.parquet");
        try (ParquetFile file = new ParquetFile(path, FIELDS)) {
            for (int i = 0; i < ROWS; i++) {
                file.add(row(i));
            }
            file.end();
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            try (ResultSet all =
                    statement.executeQuery("SELECT words, count, share, epoch_ms(\"at\"), never FROM '" + path + "'")) {
                int i = 0;
                while (all.next()) {
                    List<@Nullable Object> expected = row(i);
                    assertEquals(expected.get(0), all.getString(1));
                    assertEquals(expected.get(1), all.getObject(2));
                    assertEquals(expected.get(2), all.getObject(3));
                    Instant at = (Instant) expected.get(3);
                    assertEquals(at == null ? null : at.toEpochMilli(), all.getObject(4));
                    assertEquals(null, all.getObject(5));
                    i++;
                }
                assertEquals(ROWS, i);
            }
            assertThat(text(statement, "SELECT DISTINCT row_group_id FROM parquet_metadata('" + path + "') ORDER BY 1"))
                    .containsExactly("0", "1", "2");
            assertThat(text(
                            statement,
                            "SELECT stats_min_value FROM parquet_metadata('" + path
                                    + "') WHERE path_in_schema = 'count' ORDER BY row_group_id"))
                    .containsExactly("-7", "49993", "99993");
            assertThat(text(statement, "SELECT count(*) FROM '" + path + "' WHERE count = 99993"))
                    .containsExactly("1");
            assertThat(text(statement, "SELECT typeof(\"at\") FROM '" + path + "' LIMIT 1"))
                    .containsExactly("TIMESTAMP WITH TIME ZONE");
        }
    }

    /** Long runs without a value, long runs with one, and both by turns. */
    private static List<@Nullable Object> row(int i) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(i % 3 == 0 ? null : i % 3 == 1 ? "" : "Zoë \uD83D\uDE42 שלום " + i);
        row.add(i > 20_000 && i < 40_000 ? null : (Long) (long) (i - 7));
        row.add(i < 70_000 ? (Double) (i / 3.0) : null);
        row.add(i % 2 == 0 ? Instant.ofEpochMilli(1_700_000_000_123L + i) : null);
        row.add(null);
        return row;
    }

    private static List<String> text(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet all = statement.executeQuery(sql)) {
            while (all.next()) {
                found.add(all.getString(1));
            }
        }
        return found;
    }
}
