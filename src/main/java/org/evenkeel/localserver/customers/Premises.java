package org.evenkeel.localserver.customers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.evenkeel.localserver.customers.line.Line;
import org.evenkeel.localserver.customers.person.Pace;
import org.evenkeel.localserver.customers.person.Person;

/**
 * What every visitor finds: the server's door and how fast time runs.
 *
 * @param speed how many times faster than life
 */
record Premises(HttpClient http, URI server, String inboxIdentifier, double speed, InstantSource clock, Tally tally) {
    private static final double POLL_SECONDS = 2;
    private static final double LEAST_POLL_SECONDS = 0.2;

    /**
     * Begins a chat.
     *
     * @param attributes custom attributes of the conversation
     * @param tempo the source of every delay of this customer
     */
    Chat enter(Person person, Map<String, String> attributes, int wordsPerMinute, RandomGenerator tempo)
            throws IOException, InterruptedException {
        double poll = Math.clamp(POLL_SECONDS / speed, LEAST_POLL_SECONDS, POLL_SECONDS);
        Duration pollEvery = Duration.ofMillis(Math.round(poll * 1000));
        Line line = Line.open(http, server, inboxIdentifier, person, attributes, pollEvery, clock);
        return new Chat(line, new Pace(speed, tempo), wordsPerMinute, clock, tally);
    }
}
