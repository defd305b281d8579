package org.evenkeel.localserver.customers.person;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Human tempo, drawn from one customer's own generator, so that no other customer and no thread can change it.
 * Durations given and returned are at speed 1 unless said otherwise; {@link #real} turns them into waiting time.
 */
public final class Pace {
    private static final double THINKING_MEDIAN_SECONDS = 8;
    private static final double ANSWER_MEDIAN_SECONDS = 19;
    private static final double CHARACTERS_PER_WORD = 5;

    private final double speed;
    private final RandomGenerator random;

    /** @param speed how many times faster than life, above 0 */
    public Pace(double speed, RandomGenerator random) {
        this.speed = speed;
        this.random = random;
    }

    /** The time to wait really for something that takes {@code atSpeedOne}. */
    public Duration real(Duration atSpeedOne) {
        return Duration.ofNanos(Math.round(atSpeedOne.toNanos() / speed));
    }

    /** The pause between reading an answer and beginning to type: median 8 s, 2 to 25 s. */
    public Duration thinking() {
        return logNormal(THINKING_MEDIAN_SECONDS, 0.5, 2, 25);
    }

    /** A person's whole time to answer where a recording has no times: median 19 s, 4 to 60 s. */
    public Duration answering() {
        return logNormal(ANSWER_MEDIAN_SECONDS, 0.7, 4, 60);
    }

    /** A short moment before a second message of the same breath: 0.6 to 1.8 s. */
    public Duration breath() {
        return Duration.ofMillis(600 + random.nextInt(1200));
    }

    /** How long typing {@code text} takes at {@code wordsPerMinute}: 1 to 30 s, varied by 15 %. */
    public Duration typing(String text, int wordsPerMinute) {
        double seconds = text.length() / CHARACTERS_PER_WORD / wordsPerMinute * 60;
        double varied = seconds * (0.85 + 0.3 * random.nextDouble());
        return millis(Math.clamp(varied, 1, 30));
    }

    private Duration logNormal(double medianSeconds, double sigma, double least, double most) {
        double seconds = medianSeconds * Math.exp(sigma * random.nextGaussian());
        return millis(Math.clamp(seconds, least, most));
    }

    private static Duration millis(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
