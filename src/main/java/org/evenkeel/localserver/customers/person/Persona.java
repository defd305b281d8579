package org.evenkeel.localserver.customers.person;

import java.time.Duration;

/**
 * A temper: how fast somebody types, how long they wait, how they take what happens. Times are at speed 1.
 */
public enum Persona {
    CALM(42, 90, 0.1, 0.2, 0.7),
    CHATTY(58, 80, 0.7, 0.3, 0.8),
    TERSE(48, 60, 0.0, 0.0, 0.9),
    TECHNICAL(60, 100, 0.15, 0.1, 0.8),
    ANXIOUS(50, 45, 0.4, -0.1, 1.2),
    CONFUSED(28, 90, 0.2, 0.0, 0.9),
    FURIOUS(60, 35, 0.3, -0.7, 1.3),
    SILENT(35, 120, 0.0, 0.0, 0.5),
    BAITING(55, 40, 0.3, -0.4, 0.6);

    private final int wordsPerMinute;
    private final Duration patience;
    private final double burst;
    private final double mood;
    private final double sensitivity;

    Persona(int wordsPerMinute, int patienceSeconds, double burst, double mood, double sensitivity) {
        this.wordsPerMinute = wordsPerMinute;
        this.patience = Duration.ofSeconds(patienceSeconds);
        this.burst = burst;
        this.mood = mood;
        this.sensitivity = sensitivity;
    }

    /** Typing speed, words of five characters a minute. */
    public int wordsPerMinute() {
        return wordsPerMinute;
    }

    /** How long an unanswered message is borne before a "hello?". */
    public Duration patience() {
        return patience;
    }

    /** Chance from 0 to 1 that a message of two sentences is sent as two messages. */
    public double burst() {
        return burst;
    }

    /** Mood on arrival, from -1 (furious) to 1 (delighted). */
    public double mood() {
        return mood;
    }

    /** How strongly events move the mood; 1 is ordinary. */
    public double sensitivity() {
        return sensitivity;
    }
}
