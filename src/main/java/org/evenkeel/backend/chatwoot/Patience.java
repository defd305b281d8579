package org.evenkeel.backend.chatwoot;

import java.time.Duration;
import java.util.List;

/**
 * How long the adapter waits for what; tests bring shorter ones.
 *
 * @param connect until a connection stands
 * @param read without a byte of the answer; longer than the server's own limit of 15 s, so that its verdict comes first
 * @param call for a whole request, however slowly its answer drips
 * @param confirm from subscribing to the confirmation: a bad subscription is answered by silence
 * @param silence without any websocket frame until the line counts as dead; the server pings every 3 s
 * @param presence between two signs of life; the server forgets us after 20 s
 * @param queue how many events may wait to be read
 * @param pauses after a first, second, … refusal because of too many requests
 */
public record Patience(
        Duration connect,
        Duration read,
        Duration call,
        Duration confirm,
        Duration silence,
        Duration presence,
        int queue,
        List<Duration> pauses) {
    private static final List<Duration> USUAL_PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));

    static final Patience SHIPPED = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            2_000);

    public Patience {
        pauses = List.copyOf(pauses);
    }

    Patience(
            Duration connect,
            Duration read,
            Duration call,
            Duration confirm,
            Duration silence,
            Duration presence,
            int queue) {
        this(connect, read, call, confirm, silence, presence, queue, USUAL_PAUSES);
    }
}
