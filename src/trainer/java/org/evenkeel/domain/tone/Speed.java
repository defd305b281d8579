package org.evenkeel.domain.tone;

import java.util.List;
import java.util.Locale;

/** How long a reading takes. */
final class Speed {
    private Speed() {}

    static String of(ToneModel model, List<Sample> samples) {
        samples.forEach(sample -> model.of(sample.text()));
        long begun = System.nanoTime();
        samples.forEach(sample -> model.of(sample.text()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(Locale.ROOT, "%,.0f messages a second, one thread", samples.size() / seconds);
    }
}
