package org.evenkeel.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.evenkeel.desk.SessionFields;
import org.jspecify.annotations.Nullable;

/**
 * A flat table as a Parquet file: every column may be empty, one page a column and row group, plain values, gzip. The structures
 * that tell a reader what is where are Apache's own; only the pages are put together here. It holds one row group in memory.
 */
final class ParquetFile implements Closeable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_AT_ONCE = 50_000;

    private final Counted out;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private int rows;

    /** @param path of a file that is not there yet */
    ParquetFile(Path path, List<SessionFields.Field> fields) throws IOException {
        columns = fields.stream().map(ParquetColumn::new).toList();
        out = new Counted(new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)));
        out.write(MAGIC);
    }

    /** @param row a value for each column, of the column's type or null */
    void add(List<@Nullable Object> row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.get(i));
        }
        rows++;
        if (rows == ROWS_AT_ONCE) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (rows == 0) {
            return;
        }
        RowGroup group = new RowGroup(new ArrayList<>(), 0, rows);
        group.setFile_offset(out.written);
        long begun = out.written;
        for (ParquetColumn column : columns) {
            group.addToColumns(column.write(out, out.written));
            group.setTotal_byte_size(group.getTotal_byte_size()
                    + group.getColumns().getLast().getMeta_data().getTotal_uncompressed_size());
        }
        group.setTotal_compressed_size(out.written - begun);
        groups.add(group);
        rows = 0;
    }

    /** Writes what is left, and at the end what is where. */
    void end() throws IOException {
        flush();
        SchemaElement root = new SchemaElement("session");
        root.setNum_children(columns.size());
        root.setRepetition_type(FieldRepetitionType.REQUIRED);
        List<SchemaElement> schema = new ArrayList<>(List.of(root));
        List<ColumnOrder> orders = new ArrayList<>();
        for (ParquetColumn column : columns) {
            schema.add(column.schema());
            orders.add(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()));
        }
        FileMetaData all = new FileMetaData(
                2, schema, groups.stream().mapToLong(RowGroup::getNum_rows).sum(), groups);
        all.setCreated_by("evenkeel version 1");
        all.setColumn_orders(orders);
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(all, footer);
        out.write(footer.toByteArray());
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.size())
                .array());
        out.write(MAGIC);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Knows where in the file it is. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long written;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
