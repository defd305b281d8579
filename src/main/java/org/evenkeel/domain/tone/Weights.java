package org.evenkeel.domain.tone;

import java.util.Arrays;

/**
 * The trained numbers, as they stand in the resource: for every head a scale and one signed byte a place, the measures and cues as
 * whole numbers of a thousandth; then what turns scores into probabilities; then the valence of words.
 */
final class Weights {
    /** Each head tells one thing from the rest. */
    enum Head {
        UPSET,
        UNEASY,
        NEUTRAL,
        CONTENT,
        /** Written to a support desk rather than elsewhere. */
        CHAT,
        /** Angry rather than frustrated. */
        ANGRY,
        /** Worried rather than confused. */
        WORRIED,
        /** Happy rather than satisfied. */
        HAPPY;

        /** The first four are the groups that a reading chooses from. */
        static final int GROUPS = 4;
    }

    static final int HEADS = Head.values().length;
    static final int MAGIC = 0x454b5431;
    static final int HASHED = 1 << Features.BITS;
    /** Valence is kept in steps of so much. */
    static final float VALENCE_STEP = 1 / 25f;

    private final float[] scales;
    /** A bit for each place that has a weight in any head; nearly half of them have none. */
    private final long[] places = new long[HASHED / Long.SIZE];
    /** How many places have one before each of these longs. */
    private final int[] before = new int[places.length];
    /** Of the places that have one: all heads of a place beside each other. */
    private final byte[] hashed;

    private final float[][] plain;
    private final float[] slopes;
    private final float[] offsets;
    private final int[] words;
    private final byte[] valences;

    /**
     * @param bytes the resource
     * @throws IllegalArgumentException when it is not one of this make
     */
    Weights(byte[] bytes) {
        Trained in = new Trained(bytes);
        if (bytes.length < 16 || in.number() != MAGIC || in.number() != HEADS || in.number() != Features.SIZE) {
            throw new IllegalArgumentException("These are no weights of this version");
        }
        scales = new float[HEADS];
        byte[][] weights = new byte[HEADS][];
        plain = new float[HEADS][Features.SIZE - HASHED];
        for (int head = 0; head < HEADS; head++) {
            scales[head] = in.real();
            weights[head] = in.bytes(HASHED);
            for (int i = 0; i < plain[head].length; i++) {
                plain[head][i] = in.number() / 1000f;
            }
        }
        hashed = squeezed(weights);
        slopes = in.reals(HEADS);
        offsets = in.reals(HEADS);
        words = new int[in.number()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.number();
        }
        valences = in.bytes(words.length);
    }

    private byte[] squeezed(byte[][] weights) {
        int kept = 0;
        for (int place = 0; place < HASHED; place++) {
            if (place % Long.SIZE == 0) {
                before[place / Long.SIZE] = kept;
            }
            if (any(weights, place)) {
                places[place / Long.SIZE] |= 1L << place;
                kept++;
            }
        }
        byte[] squeezed = new byte[HEADS * kept];
        int at = 0;
        for (int place = 0; place < HASHED; place++) {
            if (has(place)) {
                for (byte[] head : weights) {
                    squeezed[at++] = head[place];
                }
            }
        }
        return squeezed;
    }

    private static boolean any(byte[][] weights, int place) {
        for (byte[] head : weights) {
            if (head[place] != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean has(int place) {
        return (places[place / Long.SIZE] & 1L << place) != 0;
    }

    float weight(int head, int place) {
        return place < HASHED ? scales[head] * hashed(head, place) : plain[head][place - HASHED];
    }

    private byte hashed(int head, int place) {
        if (!has(place)) {
            return 0;
        }
        int word = place / Long.SIZE;
        int row = before[word] + Long.bitCount(places[word] & (1L << place) - 1);
        return hashed[row * HEADS + head];
    }

    float slope(int head) {
        return slopes[head];
    }

    float offset(int head) {
        return offsets[head];
    }

    float valence(String norm) {
        int at = Arrays.binarySearch(words, norm.hashCode());
        return at < 0 ? 0 : valences[at] * VALENCE_STEP;
    }
}
