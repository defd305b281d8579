package org.evenkeel.domain.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static byte[] shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream("mood.weights"))) {
            return in.readAllBytes();
        }
    }

    @Test
    void everyPlaceHasTheWeightThatStandsInTheResource() throws IOException {
        byte[] bytes = shipped();
        Weights weights = new Weights(bytes);
        ByteBuffer raw = ByteBuffer.wrap(bytes).position(3 * Integer.BYTES);
        int none = 0;
        for (int head = 0; head < Weights.HEADS; head++) {
            float scale = raw.getFloat();
            for (int place = 0; place < Weights.HASHED; place++) {
                byte there = raw.get();
                none += there == 0 ? 1 : 0;
                if (weights.weight(head, place) != scale * there) {
                    assertEquals(scale * there, weights.weight(head, place), "head " + head + ", place " + place);
                }
            }
            for (int place = Weights.HASHED; place < Features.SIZE; place++) {
                assertEquals(raw.getInt() / 1000f, weights.weight(head, place));
            }
        }
        assertTrue(none > 0 && none < Weights.HEADS * Weights.HASHED, "some weigh nothing, and not all");
    }

    @Test
    void somethingElseIsRefused() throws IOException {
        byte[] bytes = shipped();
        bytes[0]++;
        assertThrows(IllegalArgumentException.class, () -> new Weights(bytes));
        assertThrows(IllegalArgumentException.class, () -> new Weights(Arrays.copyOf(bytes, 12)));
    }
}
