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
    /** All heads of one place beside each other. */
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
        hashed = new byte[HEADS * HASHED];
        plain = new float[HEADS][Features.SIZE - HASHED];
        for (int head = 0; head < HEADS; head++) {
            scales[head] = in.real();
            byte[] weights = in.bytes(HASHED);
            for (int place = 0; place < HASHED; place++) {
                hashed[place * HEADS + head] = weights[place];
            }
            for (int i = 0; i < plain[head].length; i++) {
                plain[head][i] = in.number() / 1000f;
            }
        }
        slopes = in.reals(HEADS);
        offsets = in.reals(HEADS);
        words = new int[in.number()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.number();
        }
        valences = in.bytes(words.length);
    }

    float weight(int head, int place) {
        return place < HASHED ? scales[head] * hashed[place * HEADS + head] : plain[head][place - HASHED];
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
