package org.evenkeel.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.SessionFact;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.tone.Mood;

/**
 * Measured sessions read in a row, for numbers over very many of them: in packed blocks, which is some ten times quicker than the
 * rows. What changed since it was packed is read from the rows, so that an answer is always that of the rows.
 */
public final class FactTable {
    /** So many are left unpacked: reading them costs little, and open chats change all the time. */
    private static final int LEFT = 8;

    /** So many are read whole. */
    private static final int FEW = 32;

    private static final String COLUMNS = """
            id, agent_id, inbox_id, kind, began_at, coalesce(accepted_at, -1), coalesce(resolved_at, -1),
            coalesce(next_contact_at, -1), first_response, longest_wait, handle, resolution, transfers, holds, hold_total, hold_asked,
            hold_granted, promises, kept, tone, tone_entry, surveys, rating, others, exclusions, score, tone_exit, contact_id, queue_wait, focus, messages,
            (SELECT group_concat(title, char(31)) FROM session_label WHERE session_id = session.id)
            """;

    private final ReadSession session;

    FactTable(ReadSession session) {
        this.session = session;
    }

    /**
     * Packs some of what changed, once that is worth it.
     *
     * @param limit how many blocks at most
     * @return false when there was nothing to do
     */
    public boolean fill(int limit) {
        return fill(limit, LEFT);
    }

    /** Packs all that changed. */
    void fillAll() {
        boolean more = true;
        while (more) {
            more = fill(Integer.MAX_VALUE, 0);
        }
    }

    private boolean fill(int limit, int left) {
        Set<Long> stale = stale();
        if (stale.size() <= left) {
            return false;
        }
        stale.stream().limit(limit).forEach(block -> {
            FactBlock.Packing packed = pack(block);
            if (packed.count() == 0) {
                session.handle().execute("DELETE FROM session_block WHERE block = ?", block);
            } else {
                session.handle()
                        .execute(
                                "INSERT INTO session_block (block, format, oldest, newest, facts) VALUES (?, ?, ?, ?, ?)"
                                        + " ON CONFLICT (block) DO UPDATE SET format = excluded.format,"
                                        + " oldest = excluded.oldest, newest = excluded.newest, facts = excluded.facts",
                                block,
                                FactBlock.FORMAT,
                                packed.oldest(),
                                packed.newest(),
                                packed.bytes());
            }
            session.handle().execute("DELETE FROM session_block_stale WHERE block = ?", block);
        });
        return true;
    }

    private Set<Long> stale() {
        return new HashSet<>(session.handle()
                .createQuery("SELECT block FROM session_block_stale"
                        + " UNION SELECT block FROM session_block WHERE format <> :format")
                .bind("format", FactBlock.FORMAT)
                .mapTo(Long.class)
                .list());
    }

    /** From when the first session began to just after the last one did. */
    public Span time() {
        return session.handle()
                .createQuery("SELECT coalesce((SELECT min(began_at) FROM session), 0) AS oldest,"
                        + " coalesce((SELECT max(began_at) FROM session), 0) AS newest")
                .map((row, context) -> new Span(
                        Columns.time(row, "oldest"), Columns.time(row, "newest").plusMillis(1)))
                .one();
    }

    /** Hands every session that fits to the reader, in no order. What is handed over is another session at the next call. */
    public void each(SessionQuery query, Consumer<? super SessionFact> reader) {
        read(query, reader);
    }

    /** True when nearly all are packed: until then the rows are the quicker way to a part of them. */
    boolean ready() {
        return stale().size() <= FEW;
    }

    void read(SessionQuery query, Consumer<? super FactBlock> reader) {
        FactFilter filter = new FactFilter(session, query);
        Set<Long> stale = stale();
        CachedStatements.lend(
                session.handle(),
                "SELECT block, facts FROM session_block WHERE newest >= ? AND oldest < ?",
                statement -> {
                    statement.setLong(1, filter.from());
                    statement.setLong(2, filter.until());
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            long block = row.getLong(1);
                            if (filter.reaches(block) && !stale.contains(block)) {
                                read(new FactBlock(row.getBytes(2)), filter, reader);
                            }
                        }
                    }
                    return true;
                });
        unpacked(stale, query, filter, reader);
    }

    private static void read(FactBlock block, FactFilter filter, Consumer<? super FactBlock> reader) {
        for (int i = 0; i < block.count(); i++) {
            if (filter.fits(block.at(i))) {
                reader.accept(block);
            }
        }
    }

    /** Of a few blocks all their rows, of many only the rows that fit: after an update of the program none is packed yet. */
    private void unpacked(Set<Long> stale, SessionQuery query, FactFilter filter, Consumer<? super FactBlock> reader) {
        if (stale.size() <= FEW) {
            for (long block : stale) {
                if (filter.reaches(block)) {
                    FactBlock.Packing packed = pack(block);
                    if (packed.count() > 0) {
                        read(new FactBlock(packed.bytes()), filter, reader);
                    }
                }
            }
            return;
        }
        SessionWhere where = new SessionWhere(query);
        List<Long> ids = new ArrayList<>(
                where.bind(session.handle().createQuery("SELECT id FROM session" + where.sql() + " ORDER BY id"))
                        .mapTo(Long.class)
                        .list());
        ids.removeIf(id -> !stale.contains(id / FactBlock.SIZE));
        for (int i = 0; i < ids.size(); i += FactBlock.SIZE) {
            List<Long> some = ids.subList(i, Math.min(ids.size(), i + FactBlock.SIZE));
            FactBlock.Packing packed = rows(
                    "SELECT " + COLUMNS + " FROM session WHERE id IN (SELECT value FROM json_each(?))",
                    statement -> statement.setString(1, some.toString()));
            read(new FactBlock(packed.bytes()), filter, reader);
        }
    }

    private FactBlock.Packing pack(long block) {
        return rows("SELECT " + COLUMNS + " FROM session WHERE id BETWEEN ? AND ?", statement -> {
            statement.setLong(1, block * FactBlock.SIZE);
            statement.setLong(2, (block + 1) * FactBlock.SIZE - 1);
        });
    }

    /** Fills the parameters of a statement in. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private FactBlock.Packing rows(String sql, Binding binding) {
        return CachedStatements.lend(session.handle(), sql, statement -> {
            binding.bind(statement);
            FactBlock.Packing packing = new FactBlock.Packing();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pack(row, packing);
                }
            }
            return packing;
        });
    }

    private static void pack(ResultSet row, FactBlock.Packing to) throws SQLException {
        long began = row.getLong(5);
        for (FactBlock.Field field : FactBlock.Field.values()) {
            int column = field.ordinal() + 1;
            switch (field) {
                case KIND -> to.set(field, kind(row.getString(column)));
                case ACCEPTED, RESOLVED, NEXT_CONTACT -> {
                    long moment = row.getLong(column);
                    to.set(field, moment < 0 ? 0 : FactBlock.after(moment, began));
                }
                case TONE ->
                    to.set(field, TonePath.Shape.valueOf(row.getString(column)).ordinal());
                case TONE_ENTRY, TONE_EXIT -> to.set(field, mood(row.getString(column)));
                case OTHERS -> to.set(field, Double.doubleToRawLongBits(row.getDouble(column)));
                case EXCLUSIONS -> to.set(field, reasons(row.getString(column)));
                case LABELS -> to.labels(row.getString(column));
                default -> to.set(field, row.getLong(column));
            }
        }
        to.next();
    }

    private static long kind(String name) {
        return name.isEmpty() ? -1 : ConversationKind.valueOf(name).ordinal();
    }

    private static long mood(String name) {
        return name.isEmpty() ? -1 : Mood.valueOf(name).ordinal();
    }

    private static long reasons(String names) {
        return names.isEmpty()
                ? 0
                : Arrays.stream(names.split(" ", -1))
                        .mapToLong(name -> 1L << Exclusion.valueOf(name).ordinal())
                        .reduce(0, (one, other) -> one | other);
    }
}
