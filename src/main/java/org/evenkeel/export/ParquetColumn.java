package org.evenkeel.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.evenkeel.desk.SessionFields;
import org.jspecify.annotations.Nullable;

/** A column of a row group: collects values, then writes them as one page. */
final class ParquetColumn {
    private final SessionFields.Field field;
    private final ByteArrayOutputStream present = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int count;
    private int empty;
    /** How many of the last rows in a row had a value, or had none. */
    private int run;

    private boolean running;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    ParquetColumn(SessionFields.Field field) {
        this.field = field;
    }

    void add(@Nullable Object value) throws IOException {
        count++;
        level(value != null);
        if (value == null) {
            empty++;
            return;
        }
        switch (field.type()) {
            case TEXT -> {
                byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
                values.write(little(Integer.BYTES).putInt(text.length).array());
                values.write(text);
            }
            case WHOLE -> whole((Long) value);
            case TIME -> whole(((Instant) value).toEpochMilli());
            case REAL ->
                values.write(little(Double.BYTES).putDouble((Double) value).array());
        }
    }

    private void whole(long value) throws IOException {
        least = Math.min(least, value);
        most = Math.max(most, value);
        values.write(little(Long.BYTES).putLong(value).array());
    }

    private void level(boolean there) {
        if (there != running && run > 0) {
            endRun();
        }
        running = there;
        run++;
    }

    /** A run is its length twice over as a number of seven bits a byte, and then what is repeated. */
    private void endRun() {
        for (int rest = run << 1; ; rest >>>= 7) {
            if (rest < 0x80) {
                present.write(rest);
                break;
            }
            present.write(rest & 0x7f | 0x80);
        }
        present.write(running ? 1 : 0);
        run = 0;
    }

    /**
     * Writes the page and forgets it.
     *
     * @param at how many bytes are before it
     */
    ColumnChunk write(OutputStream out, long at) throws IOException {
        endRun();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.write(little(Integer.BYTES).putInt(present.size()).array());
        present.writeTo(page);
        values.writeTo(page);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            page.writeTo(zip);
        }
        PageHeader header = new PageHeader(PageType.DATA_PAGE, page.size(), packed.size());
        header.setData_page_header(new DataPageHeader(count, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        Util.writePageHeader(header, head);
        head.writeTo(out);
        packed.writeTo(out);
        ColumnMetaData meta = new ColumnMetaData(
                type(),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(field.name()),
                CompressionCodec.GZIP,
                count,
                (long) head.size() + page.size(),
                (long) head.size() + packed.size(),
                at);
        meta.setStatistics(statistics());
        ColumnChunk chunk = new ColumnChunk(0);
        chunk.setMeta_data(meta);
        forget();
        return chunk;
    }

    /** From the least to the most, so that a reader can pass over what it does not want. */
    private Statistics statistics() {
        Statistics statistics = new Statistics();
        statistics.setNull_count(empty);
        if (least <= most) {
            statistics.setMin_value(little(Long.BYTES).putLong(least).array());
            statistics.setMax_value(little(Long.BYTES).putLong(most).array());
        }
        return statistics;
    }

    private void forget() {
        present.reset();
        values.reset();
        count = 0;
        empty = 0;
        run = 0;
        least = Long.MAX_VALUE;
        most = Long.MIN_VALUE;
    }

    SchemaElement schema() {
        SchemaElement element = new SchemaElement(field.name());
        element.setType(type());
        element.setRepetition_type(FieldRepetitionType.OPTIONAL);
        switch (field.type()) {
            case TEXT -> {
                element.setConverted_type(ConvertedType.UTF8);
                element.setLogicalType(LogicalType.STRING(new StringType()));
            }
            case TIME -> {
                element.setConverted_type(ConvertedType.TIMESTAMP_MILLIS);
                element.setLogicalType(
                        LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MILLIS(new MilliSeconds()))));
            }
            case WHOLE, REAL -> {}
        }
        return element;
    }

    private Type type() {
        return switch (field.type()) {
            case TEXT -> Type.BYTE_ARRAY;
            case WHOLE, TIME -> Type.INT64;
            case REAL -> Type.DOUBLE;
        };
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
