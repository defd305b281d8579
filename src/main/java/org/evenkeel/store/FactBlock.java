package org.evenkeel.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.SessionFact;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * Some sessions packed column by column, and the one of them that is looked at. Each column keeps its smallest value and, for each
 * session, what that one has more, in as few bytes as the greatest difference needs: about 70 bytes a session.
 *
 * <p>{@code count; for each field its width and smallest value; the labels; then the columns}. One thread at a time.
 */
final class FactBlock implements SessionFact {
    /** Sessions in a block, by their id. The migration's triggers know it too. */
    static final int SIZE = 1024;
    /** Raise it whenever a field, or the order of an enum that is kept by its place, changes: older blocks are then made again. */
    static final int FORMAT = 2;

    private static final Field[] FIELDS = Field.values();
    private static final ConversationKind[] KINDS = ConversationKind.values();
    private static final Mood[] MOODS = Mood.values();
    private static final TonePath.Shape[] SHAPES = TonePath.Shape.values();
    /** Between two labels of a session, and between the sets of labels. */
    private static final String BETWEEN = String.valueOf((char) 31);

    private static final String SETS = String.valueOf((char) 30);

    /** The columns. Times but the first are told from the beginning, by {@link #after}. */
    enum Field {
        ID,
        AGENT,
        INBOX,
        KIND,
        BEGAN,
        ACCEPTED,
        RESOLVED,
        NEXT_CONTACT,
        FIRST_RESPONSE,
        LONGEST_WAIT,
        HANDLE,
        RESOLUTION,
        TRANSFERS,
        HOLDS,
        HOLD_TOTAL,
        ASKED,
        GRANTED,
        PROMISES,
        KEPT,
        TONE,
        TONE_ENTRY,
        SURVEYS,
        RATING,
        OTHERS,
        EXCLUSIONS,
        SCORE,
        TONE_EXIT,
        CONTACT,
        QUEUE,
        FOCUS,
        MESSAGES,
        LABELS
    }

    private final byte[] data;
    private final int count;
    private final int[] at = new int[FIELDS.length];
    private final int[] width = new int[FIELDS.length];
    private final long[] least = new long[FIELDS.length];
    private final List<List<String>> labels = new ArrayList<>();
    private int row;

    /** @param data as {@link Packing#bytes} made it */
    FactBlock(byte[] data) {
        this.data = data;
        ByteBuffer in = ByteBuffer.wrap(data);
        count = in.getInt();
        for (int i = 0; i < FIELDS.length; i++) {
            width[i] = in.get();
            least[i] = in.getLong();
        }
        byte[] words = new byte[in.getInt()];
        in.get(words);
        for (String set : new String(words, StandardCharsets.UTF_8).split(SETS, -1)) {
            labels.add(set.isEmpty() ? List.of() : List.of(set.split(BETWEEN, -1)));
        }
        int place = in.position();
        for (int i = 0; i < FIELDS.length; i++) {
            at[i] = place;
            place += width[i] * count;
        }
    }

    int count() {
        return count;
    }

    /** Looks at another session, from 0. */
    FactBlock at(int index) {
        row = index;
        return this;
    }

    private long get(Field field) {
        int i = field.ordinal();
        int bytes = width[i];
        int place = at[i] + bytes * row;
        return least[i]
                + switch (bytes) {
                    case 0 -> 0;
                    case 1 -> data[place] & 0xff;
                    case 2 -> (data[place] & 0xff) << 8 | data[place + 1] & 0xff;
                    case 3 -> (data[place] & 0xff) << 16 | (data[place + 1] & 0xff) << 8 | data[place + 2] & 0xff;
                    default -> wide(place, bytes);
                };
    }

    private long wide(int place, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | data[place + i] & 0xff;
        }
        return value;
    }

    /** A moment in relation to another, as a number that is 0 when there is none. */
    static long after(long moment, long other) {
        long apart = moment - other;
        return ((apart << 1) ^ (apart >> 63)) + 1;
    }

    private long moment(Field field) {
        long told = get(field);
        if (told == 0) {
            return SessionSummary.NONE;
        }
        long apart = told - 1;
        return began() + ((apart >>> 1) ^ -(apart & 1));
    }

    @Override
    public long id() {
        return get(Field.ID);
    }

    @Override
    public long began() {
        return get(Field.BEGAN);
    }

    @Override
    public long accepted() {
        return moment(Field.ACCEPTED);
    }

    @Override
    public long resolved() {
        return moment(Field.RESOLVED);
    }

    @Override
    public long nextContact() {
        return moment(Field.NEXT_CONTACT);
    }

    @Override
    public long agentId() {
        return get(Field.AGENT);
    }

    long inboxId() {
        return get(Field.INBOX);
    }

    @Nullable
    Mood toneEntry() {
        return mood(Field.TONE_ENTRY);
    }

    @Nullable
    Mood toneExit() {
        return mood(Field.TONE_EXIT);
    }

    private @Nullable Mood mood(Field field) {
        int mood = (int) get(field);
        return mood < 0 ? null : MOODS[mood];
    }

    long holdTotal() {
        return get(Field.HOLD_TOTAL);
    }

    int score() {
        return (int) get(Field.SCORE);
    }

    long contactId() {
        return get(Field.CONTACT);
    }

    long queueWait() {
        return get(Field.QUEUE);
    }

    long focus() {
        return get(Field.FOCUS);
    }

    int messages() {
        return (int) get(Field.MESSAGES);
    }

    @Override
    public @Nullable ConversationKind kind() {
        int kind = (int) get(Field.KIND);
        return kind < 0 ? null : KINDS[kind];
    }

    @Override
    public List<String> labels() {
        return labels.get((int) get(Field.LABELS));
    }

    @Override
    public long firstResponse() {
        return get(Field.FIRST_RESPONSE);
    }

    @Override
    public long longestWait() {
        return get(Field.LONGEST_WAIT);
    }

    @Override
    public long handle() {
        return get(Field.HANDLE);
    }

    @Override
    public long resolution() {
        return get(Field.RESOLUTION);
    }

    @Override
    public int transfers() {
        return (int) get(Field.TRANSFERS);
    }

    @Override
    public int holds() {
        return (int) get(Field.HOLDS);
    }

    @Override
    public int asked() {
        return (int) get(Field.ASKED);
    }

    @Override
    public int granted() {
        return (int) get(Field.GRANTED);
    }

    @Override
    public int promises() {
        return (int) get(Field.PROMISES);
    }

    @Override
    public int kept() {
        return (int) get(Field.KEPT);
    }

    @Override
    public TonePath.Shape tone() {
        return SHAPES[(int) get(Field.TONE)];
    }

    @Override
    public int surveys() {
        return (int) get(Field.SURVEYS);
    }

    @Override
    public int rating() {
        return (int) get(Field.RATING);
    }

    @Override
    public double concurrency() {
        return Double.longBitsToDouble(get(Field.OTHERS));
    }

    @Override
    public int leftOut() {
        return (int) get(Field.EXCLUSIONS);
    }

    /** Puts sessions into a block, one after the other. */
    static final class Packing {
        private final long[][] columns = new long[FIELDS.length][SIZE];
        private final Map<String, Integer> sets = new LinkedHashMap<>();
        private int count;
        private long oldest = Long.MAX_VALUE;
        private long newest = Long.MIN_VALUE;

        void set(Field field, long value) {
            columns[field.ordinal()][count] = value;
        }

        /** @param joined with the separator of lists between them; null for none */
        void labels(@Nullable String joined) {
            set(Field.LABELS, sets.computeIfAbsent(joined == null ? "" : joined, set -> sets.size()));
        }

        /** The session whose fields were set is complete. */
        void next() {
            long began = columns[Field.BEGAN.ordinal()][count];
            oldest = Math.min(oldest, began);
            newest = Math.max(newest, began);
            count++;
        }

        int count() {
            return count;
        }

        long oldest() {
            return oldest;
        }

        long newest() {
            return newest;
        }

        byte[] bytes() {
            int[] width = new int[FIELDS.length];
            long[] least = new long[FIELDS.length];
            int room = 0;
            for (int i = 0; i < FIELDS.length; i++) {
                least[i] = Arrays.stream(columns[i], 0, count).min().orElse(0);
                long greatest = Arrays.stream(columns[i], 0, count).max().orElse(0);
                width[i] = (64 - Long.numberOfLeadingZeros(greatest - least[i]) + 7) / 8;
                room += width[i] * count;
            }
            byte[] words = String.join(SETS, sets.keySet()).getBytes(StandardCharsets.UTF_8);
            ByteBuffer out = ByteBuffer.allocate(4 + FIELDS.length * 9 + 4 + words.length + room);
            out.putInt(count);
            for (int i = 0; i < FIELDS.length; i++) {
                out.put((byte) width[i]).putLong(least[i]);
            }
            out.putInt(words.length).put(words);
            for (int i = 0; i < FIELDS.length; i++) {
                for (int k = 0; k < count; k++) {
                    long more = columns[i][k] - least[i];
                    for (int shift = 8 * (width[i] - 1); shift >= 0; shift -= 8) {
                        out.put((byte) (more >>> shift));
                    }
                }
            }
            return out.array();
        }
    }
}
