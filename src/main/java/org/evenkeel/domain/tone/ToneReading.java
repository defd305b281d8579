package org.evenkeel.domain.tone;

import java.util.List;
import java.util.Map;

/**
 * What one message says of its writer's mood.
 *
 * @param mood the likeliest one, or UNSURE
 * @param confidence 0 to 1: how often a reading like this is right about the kind of mood: upset, uneasy, neutral or content
 * @param scores the probability of every mood but UNSURE; together 1
 * @param because the words with the greatest pull towards the mood, as they were written, the strongest first; empty for what is
 *     neutral
 */
public record ToneReading(Mood mood, double confidence, Map<Mood, Double> scores, List<String> because) {
    /** Nothing can be read: no words, or none that are understood. */
    public static final ToneReading NONE = new ToneReading(Mood.UNSURE, 0, Map.of(), List.of());

    public ToneReading {
        scores = Map.copyOf(scores);
        because = List.copyOf(because);
    }

    /** How likely its writer is angry or frustrated, 0 to 1. */
    public double upset() {
        return score(Mood.ANGRY) + score(Mood.FRUSTRATED);
    }

    public double score(Mood mood) {
        return scores.getOrDefault(mood, 0.0);
    }

    /** From -1, upset without a doubt, to 1, content; what the curve shows. */
    public double balance() {
        return score(Mood.SATISFIED) + score(Mood.HAPPY) - upset() - (score(Mood.WORRIED) + score(Mood.CONFUSED)) / 2;
    }

    ToneReading unsure() {
        return new ToneReading(Mood.UNSURE, confidence, scores, because);
    }
}
