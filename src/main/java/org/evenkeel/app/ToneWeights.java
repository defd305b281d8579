package org.evenkeel.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.evenkeel.domain.template.IntentModel;
import org.evenkeel.domain.tone.ToneModel;

/** Fetches the trained weights out of the program; the domain reads no files. */
final class ToneWeights {
    /** Beside the models, which {@code ./mvnw -Ptone} writes anew. */
    private static final String MOODS = "/org/evenkeel/domain/tone/mood.weights";

    private static final String INTENTS = "/org/evenkeel/domain/template/intents.weights";

    private ToneWeights() {}

    static ToneModel model() {
        return new ToneModel(bytes(MOODS));
    }

    static IntentModel intents() {
        return new IntentModel(bytes(INTENTS));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = ToneWeights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program has no " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
