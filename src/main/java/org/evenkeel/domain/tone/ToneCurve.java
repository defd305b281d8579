package org.evenkeel.domain.tone;

import java.util.List;

/**
 * The mood of a conversation from the readings of its customer's messages, the recent ones weighing more.
 *
 * @param entry the mood the customer came with: of the first messages that tell one
 * @param current the mood they are in now
 * @param balance where they stand now, from -1, upset, to 1, content
 * @param trend how far the latest messages are above those before, from -2 to 2; above 0 it gets better
 * @param points the balance of each message, oldest first
 * @param because the words that the current mood rests on
 */
public record ToneCurve(
        Mood entry, Mood current, double balance, double trend, List<Double> points, List<String> because) {
    public static final ToneCurve EMPTY = new ToneCurve(Mood.UNSURE, Mood.UNSURE, 0, 0, List.of(), List.of());

    /** Each message counts so much of the one after it. */
    private static final double FADE = 0.55;
    /** A mood other than neutral must weigh so much of all to be the mood of the conversation. */
    private static final double HOLD = 0.28;
    /** Who came upset shows it by then. */
    private static final int FIRST = 3;
    /** A plain answer after an outburst does not end it, so many of them do. */
    private static final int REMEMBERED = 6;

    public ToneCurve {
        points = List.copyOf(points);
        because = List.copyOf(because);
    }

    /** @param readings of the customer's messages, oldest first; an overruled one with the agent's mood */
    public static ToneCurve of(List<ToneReading> readings) {
        if (readings.isEmpty()) {
            return EMPTY;
        }
        List<Double> points = readings.stream().map(ToneCurve::height).toList();
        Mood current = current(readings);
        return new ToneCurve(
                entry(readings), current, faded(points), trend(points), points, because(readings, current));
    }

    /** What is unsure stands in the middle. */
    private static double height(ToneReading reading) {
        return switch (reading.mood()) {
            case UNSURE -> 0;
            case ANGRY -> -Math.max(0.8, -reading.balance());
            case FRUSTRATED -> -Math.max(0.4, -reading.balance());
            case WORRIED, CONFUSED -> -Math.max(0.25, -reading.balance());
            case NEUTRAL -> reading.balance() / 2;
            case SATISFIED -> Math.max(0.4, reading.balance());
            case HAPPY -> Math.max(0.6, reading.balance());
        };
    }

    private static Mood entry(List<ToneReading> readings) {
        Mood entry = Mood.UNSURE;
        for (ToneReading reading : readings.subList(0, Math.min(FIRST, readings.size()))) {
            if (reading.mood().upset() || reading.mood().uneasy()) {
                return reading.mood();
            }
            entry = entry == Mood.UNSURE ? reading.mood() : entry;
        }
        return entry;
    }

    private static Mood current(List<ToneReading> readings) {
        double[] weights = new double[Mood.values().length];
        double all = 0;
        double weight = 1;
        Mood last = readings.getLast().mood();
        for (int i = readings.size() - 1; i >= Math.max(0, readings.size() - REMEMBERED); i--) {
            Mood mood = readings.get(i).mood();
            if (mood != Mood.UNSURE) {
                weights[mood.ordinal()] += weight;
                all += weight;
            }
            weight *= FADE;
        }
        if (last.upset() || last.uneasy() || last == Mood.HAPPY || last == Mood.SATISFIED) {
            return last;
        }
        Mood held = last;
        double most = HOLD * all;
        for (Mood mood : Mood.values()) {
            if (mood != Mood.NEUTRAL && mood != Mood.UNSURE && weights[mood.ordinal()] > most) {
                most = weights[mood.ordinal()];
                held = mood;
            }
        }
        return held == Mood.UNSURE && weights[Mood.NEUTRAL.ordinal()] > 0 ? Mood.NEUTRAL : held;
    }

    private static double faded(List<Double> points) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int i = points.size() - 1; i >= 0; i--) {
            sum += weight * points.get(i);
            weights += weight;
            weight *= FADE;
        }
        return sum / weights;
    }

    private static double trend(List<Double> points) {
        if (points.size() < 2) {
            return 0;
        }
        int split = Math.max(1, points.size() - 3);
        return faded(points) - faded(points.subList(0, split));
    }

    private static List<String> because(List<ToneReading> readings, Mood mood) {
        for (ToneReading reading : readings.reversed()) {
            if (reading.mood() == mood) {
                return reading.because();
            }
        }
        return List.of();
    }
}
