package org.evenkeel.localserver.customers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import org.evenkeel.localserver.customers.line.Heard;
import org.evenkeel.localserver.customers.line.Line;
import org.evenkeel.localserver.customers.person.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A customer at the keyboard: types at human speed, and goes on listening meanwhile. All durations given are at speed
 * 1. For one customer's thread.
 */
final class Chat implements AutoCloseable {
    /** Typing shorter than this is over before anybody could see it; no events are sent for it. */
    private static final Duration VISIBLE = Duration.ofMillis(150);

    private final Line line;
    private final Pace pace;
    private final int wordsPerMinute;
    private final InstantSource clock;
    private final Tally tally;

    private StringJoiner unread = new StringJoiner("\n");
    private long lastOwnId;
    private long lastAgentId;
    private boolean resolved;
    private @Nullable Long survey;

    Chat(Line line, Pace pace, int wordsPerMinute, InstantSource clock, Tally tally) {
        this.line = line;
        this.pace = pace;
        this.wordsPerMinute = wordsPerMinute;
        this.clock = clock;
        this.tally = tally;
    }

    Pace pace() {
        return pace;
    }

    /** Does nothing visible for a while. */
    void pause(Duration atSpeedOne) throws InterruptedException {
        listenUntil(() -> false, atSpeedOne);
    }

    /** Types for as long as such a text takes, then sends it. */
    void write(String text) throws IOException, InterruptedException {
        write(text, pace.typing(text, wordsPerMinute));
    }

    /** Types for {@code typing}, then sends. */
    void write(String text, Duration typing) throws IOException, InterruptedException {
        boolean visible = pace.real(typing).compareTo(VISIBLE) >= 0;
        if (visible) {
            line.typing(true);
        }
        pause(typing);
        lastOwnId = line.say(text);
        resolved = false;
        tally.spoke();
        if (visible) {
            line.typing(false);
        }
    }

    /** How long this person needs to type {@code text}. */
    Duration typing(String text) {
        return pace.typing(text, wordsPerMinute);
    }

    /** Waits until an agent has written after the customer's last message; false when none did in time. */
    boolean awaitAgent(Duration atMost) throws InterruptedException {
        return listenUntil(() -> lastAgentId > lastOwnId, atMost);
    }

    /**
     * Waits until there is something unread, be it written while the customer was still typing, or until an agent closed
     * the conversation; false when neither happened in time.
     */
    boolean awaitUnreadOrClose(Duration atMost) throws InterruptedException {
        return listenUntil(() -> unread.length() > 0 || resolved, atMost);
    }

    /** Waits for a survey; its message id, or null when none came in time. */
    @Nullable
    Long awaitSurvey(Duration atMost) throws InterruptedException {
        listenUntil(() -> survey != null, atMost);
        return survey;
    }

    /** Marks what came as read. */
    void markRead() throws InterruptedException {
        line.markRead();
    }

    /** What agents wrote since this was last asked, joined by line breaks; empty when nothing. */
    String takeUnread() {
        String text = unread.toString();
        unread = new StringJoiner("\n");
        return text;
    }

    boolean resolved() {
        return resolved;
    }

    /** Answers the survey; {@code rating} 1 to 5, {@code words} may be empty. */
    void answerSurvey(long messageId, int rating, String words) throws IOException, InterruptedException {
        line.answerSurvey(messageId, rating, words);
        tally.answeredSurvey();
    }

    @Override
    public void close() {
        line.close();
    }

    private boolean listenUntil(BooleanSupplier enough, Duration atSpeedOne) throws InterruptedException {
        Instant end = clock.instant().plus(pace.real(atSpeedOne));
        while (!enough.getAsBoolean()) {
            Duration left = Duration.between(clock.instant(), end);
            if (!left.isPositive()) {
                return false;
            }
            Heard heard = line.listen(left);
            if (heard != null) {
                take(heard);
            }
        }
        return true;
    }

    private void take(Heard heard) {
        switch (heard) {
            case Heard.AgentMessage message -> {
                unread.add(message.text().isEmpty() ? "…" : message.text()); // a file without words
                lastAgentId = Math.max(lastAgentId, message.id());
            }
            case Heard.Survey asked -> {
                survey = asked.messageId();
                resolved = true;
            }
            case Heard.StatusChanged changed -> resolved = changed.status().equals("resolved");
            case Heard.AgentTyping _ -> {
                // Seeing the other side type makes nobody write faster.
            }
        }
    }
}
