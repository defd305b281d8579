package org.evenkeel.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.Change;

/**
 * Removes transcripts that have become too old, with their place in the search index, and gives the space back to the disk.
 * Conversations, customers and drafts stay, and so does what the server does not hold yet. In steps, each short.
 */
public final class Retention {
    private static final int STEP = 300;
    /** Pages of the index written in one step. */
    private static final int MERGED = 300;

    private final Database database;
    private final Instant cutoff;
    private long removed;
    private Phase phase = Phase.BEGIN;

    private enum Phase {
        BEGIN,
        REMOVE,
        MERGE_FIRST,
        MERGE,
        RETURN_SPACE,
        END
    }

    /** @param cutoff what is older leaves */
    public Retention(Database database, Instant cutoff) {
        this.database = database;
        this.cutoff = cutoff;
    }

    /** How many messages left. */
    public long removed() {
        return removed;
    }

    /** Remembers that older messages are not wanted, so that history stops there. */
    public static void wantFrom(Database database, Instant cutoff) {
        database.cache(s -> s.meta().put(KeyValueTable.WANTED_FROM, cutoff));
    }

    /**
     * Does a little.
     *
     * @return false when all is done
     */
    public boolean step() {
        phase = switch (phase) {
            case BEGIN -> {
                wantFrom(database, cutoff);
                database.cache(s -> s.templateUses().forgetTexts(cutoff));
                database.cache(s -> s.handed().forget(cutoff));
                yield Phase.REMOVE;
            }
            case REMOVE -> {
                List<Long> gone = database.derive(this::remove);
                removed += gone.size();
                yield gone.size() == STEP ? Phase.REMOVE : removed == 0 ? Phase.END : Phase.MERGE_FIRST;
            }
            case MERGE_FIRST -> {
                database.derive(s -> s.searchIndex().merge(-MERGED));
                yield Phase.MERGE;
            }
            case MERGE -> database.derive(s -> s.searchIndex().merge(MERGED)) ? Phase.MERGE : Phase.RETURN_SPACE;
            case RETURN_SPACE -> {
                database.returnSpace();
                yield Phase.END;
            }
            case END -> Phase.END;
        };
        return phase != Phase.END;
    }

    private List<Long> remove(WriteSession session) {
        record Old(long localId, long conversationId) {}
        List<Old> old = session.handle()
                .createQuery("""
                        SELECT local_id, conversation_id FROM message
                        WHERE created_at < :cutoff AND server_id IS NOT NULL ORDER BY created_at LIMIT :limit
                        """)
                .bind("cutoff", cutoff.toEpochMilli())
                .bind("limit", STEP)
                .map((row, context) -> new Old(row.getLong("local_id"), row.getLong("conversation_id")))
                .list();
        List<Long> ids = old.stream().map(Old::localId).toList();
        Map<Long, Set<Long>> byConversation = new HashMap<>();
        old.forEach(one -> byConversation
                .computeIfAbsent(one.conversationId(), id -> new HashSet<>())
                .add(one.localId()));
        session.searchIndex().remove(ids);
        session.handle()
                .createUpdate("DELETE FROM message WHERE local_id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", ids.toString())
                .execute();
        byConversation.forEach((conversation, gone) -> {
            session.cursors().shorten(conversation);
            session.attach(new Change.Messages(conversation, gone));
            session.summaryStale(conversation);
        });
        return ids;
    }
}
