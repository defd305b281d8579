package org.evenkeel.app;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Has the garbage collected while nobody touches the window. The serial collector, which weighs least, rather lets the heap grow
 * than look through the old part of it, up to the limit; a day's work would add up. Looking through it takes a tenth of a second
 * in which the window stands still, so that belongs where nobody notices it. FX thread only.
 */
final class QuietCollector {
    /** So long nobody has moved the pointer or pressed a key. */
    static final Duration QUIET = Duration.ofSeconds(10);

    /** What the heap must have grown by, since it was looked through last, to be worth a look, in bytes. */
    static final long WORTH = 4L << 20;

    /** Growth comes of work that may not be over yet, so there is a second look after this. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private final LongSupplier heap;
    private final Runnable collect;
    private long touched;
    private long least;
    private long collected;
    private boolean owed;

    /**
     * @param nanos a clock that only grows
     * @param heap what the heap holds of the machine's memory now, used or not, in bytes
     * @param collect does it, or sees to it that it is done
     */
    QuietCollector(LongSupplier nanos, LongSupplier heap, Runnable collect) {
        this.nanos = nanos;
        this.heap = heap;
        this.collect = collect;
        this.touched = nanos.getAsLong();
        this.least = heap.getAsLong();
    }

    /** Every key and every move of the pointer in the window puts it off. */
    void heed(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> touch());
    }

    void touch() {
        touched = nanos.getAsLong();
    }

    /** To be called every few seconds. */
    void look() {
        long now = nanos.getAsLong();
        long size = heap.getAsLong();
        least = Math.min(least, size);
        if (now - touched < QUIET.toNanos()) {
            return;
        }
        boolean grown = size - least >= WORTH;
        if (grown || owed && now - collected >= AGAIN.toNanos()) {
            least = size;
            collected = now;
            owed = grown;
            collect.run();
        }
    }
}
