package org.evenkeel.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenkeel.desk.ExportedSession;
import org.evenkeel.desk.SessionFields;
import org.evenkeel.desk.SessionFile;
import org.jspecify.annotations.Nullable;

/**
 * A folder of Parquet files, one for each month in which sessions began (UTC), named as data engines expect it:
 * {@code month=2026-11/sessions.parquet}. Beside them lie the queries of every measure; engines pass over a name that begins with
 * an underscore.
 */
final class ParquetMonths implements SessionFile {
    static final String QUERIES = "_measures.sql";

    private final Path folder;
    private @Nullable YearMonth month;
    private @Nullable ParquetFile file;

    ParquetMonths(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (InputStream queries = Objects.requireNonNull(ParquetMonths.class.getResourceAsStream("measures.sql"))) {
            Files.copy(queries, folder.resolve(QUERIES));
        }
    }

    /** Sessions come in the order of time: another month means that the one before is whole. */
    @Override
    public void add(ExportedSession session) throws IOException {
        YearMonth wanted = YearMonth.from(session.summary().began().atOffset(ZoneOffset.UTC));
        if (file == null || !wanted.equals(month)) {
            end();
            Path path =
                    Files.createDirectories(folder.resolve("month=" + wanted)).resolve("sessions.parquet");
            file = new ParquetFile(path, SessionFields.ALL);
            month = wanted;
        }
        List<@Nullable Object> row = new ArrayList<>();
        for (SessionFields.Field field : SessionFields.ALL) {
            row.add(field.value().apply(session));
        }
        file.add(row);
    }

    @Override
    public void end() throws IOException {
        if (file != null) {
            file.end();
            file.close();
            file = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
