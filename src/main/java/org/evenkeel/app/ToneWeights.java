package org.evenkeel.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.evenkeel.domain.tone.ToneModel;

/** Fetches the trained weights out of the program; the domain reads no files. */
final class ToneWeights {
    /** Beside the model, which {@code ./mvnw -Ptone} writes anew. */
    private static final String RESOURCE = "/org/evenkeel/domain/tone/mood.weights";

    private ToneWeights() {}

    static ToneModel model() {
        try (InputStream in = ToneWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program has no " + RESOURCE);
            }
            return new ToneModel(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
