package org.evenkeel.sync;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.evenkeel.domain.tone.ToneModel;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.store.Database;
import org.evenkeel.store.ToneTable.Unread;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mood of customers' messages a moment after they were stored, apart from the writes they came with. What it writes can
 * be worked out again, so it never waits for the disk.
 */
public final class ToneReader {

    private final Database database;
    private final Supplier<ToneModel> weights;
    private @Nullable ToneModel model; // the one thread that steps

    /** @param weights fetched when there is something to read, which is soon enough: a start has better things to do */
    public ToneReader(Database database, Supplier<ToneModel> weights) {
        this.database = database;
        this.weights = weights;
    }

    /**
     * Reads the next messages.
     *
     * @param limit at most; a hundred take some 30 ms, of which the writing is a few
     * @return false when none was left
     */
    public boolean step(int limit) {
        Map<Unread, ToneReading> readings = new LinkedHashMap<>();
        for (Unread message : database.read(s -> s.tones().unread(limit))) {
            readings.put(message, model().of(message.text()));
        }
        if (readings.isEmpty()) {
            return false;
        }
        Set<Long> conversations = new LinkedHashSet<>();
        readings.keySet().forEach(message -> conversations.add(message.conversationId()));
        database.cache(s -> {
            s.tones().put(readings);
            conversations.forEach(s.tones()::workOut);
        });
        return true;
    }

    private ToneModel model() {
        ToneModel known = model;
        if (known == null) {
            known = weights.get();
            model = known;
        }
        return known;
    }
}
