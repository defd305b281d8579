package org.evenkeel.domain.tone;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes trained numbers as {@link Weights} reads them. */
final class WeightsWriter {
    /** The few weights beyond this share of the greatest are cut, so that the many small ones keep their shades. */
    private static final double CUT = 0.6;

    private WeightsWriter() {}

    static byte[] write(double[][] heads, float[] slopes, float[] offsets, Map<String, Float> valence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(Weights.MAGIC);
            out.writeInt(Weights.HEADS);
            out.writeInt(Features.SIZE);
            for (double[] head : heads) {
                head(head, out);
            }
            for (float slope : slopes) {
                out.writeFloat(slope);
            }
            for (float offset : offsets) {
                out.writeFloat(offset);
            }
            valence(valence, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(double[] weights, DataOutputStream out) throws IOException {
        double most = 1e-9;
        for (int i = 0; i < Weights.HASHED; i++) {
            most = Math.max(most, Math.abs(weights[i]));
        }
        double scale = most * CUT / 127;
        out.writeFloat((float) scale);
        for (int i = 0; i < Weights.HASHED; i++) {
            out.writeByte((int) Math.max(-127, Math.min(127, Math.round(weights[i] / scale))));
        }
        for (int i = Weights.HASHED; i < Features.SIZE; i++) {
            out.writeInt((int) Math.round(weights[i] * 1000));
        }
    }

    private static void valence(Map<String, Float> valence, DataOutputStream out) throws IOException {
        TreeMap<Integer, Float> byHash = new TreeMap<>();
        valence.forEach((word, value) -> byHash.putIfAbsent(word.hashCode(), value));
        out.writeInt(byHash.size());
        for (int hash : byHash.keySet()) {
            out.writeInt(hash);
        }
        for (float value : byHash.values()) {
            out.writeByte(Math.round(value / Weights.VALENCE_STEP));
        }
    }
}
