package org.evenkeel.domain.tone;

import java.util.Arrays;

/** Reads the big-endian numbers of a trained resource, one after the other. */
public final class Trained {
    private final byte[] bytes;
    private int at;

    public Trained(byte[] bytes) {
        this.bytes = bytes;
    }

    public int number() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    public float real() {
        return Float.intBitsToFloat(number());
    }

    float[] reals(int count) {
        float[] reals = new float[count];
        for (int i = 0; i < count; i++) {
            reals[i] = real();
        }
        return reals;
    }

    public byte[] bytes(int count) {
        byte[] part = Arrays.copyOfRange(bytes, at, at + count);
        at += count;
        return part;
    }

    /** A name of plain letters behind its length. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (byte letter : bytes(number())) {
            name.append((char) letter);
        }
        return name.toString();
    }
}
