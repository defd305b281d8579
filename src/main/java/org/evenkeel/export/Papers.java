package org.evenkeel.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.desk.SessionFile;

/** Makes the files that need a library of their own. */
public final class Papers implements SessionFile.Maker {
    private final List<Path> fonts;

    /** @param fonts folders in which the system keeps its fonts; they need not be there */
    public Papers(List<Path> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    @Override
    public SessionFile open(ExportFormat format, Path path) throws IOException {
        return switch (format) {
            case PDF -> new PdfFile(path, new PdfFaces(fonts));
            case PARQUET -> new ParquetMonths(path);
            case CSV, JSON, HTML, MD -> throw new IllegalArgumentException(format + " is plain text");
        };
    }
}
