package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/** One conversation told step by step, in seconds before {@link #NOW}. */
final class Chat {
    static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");
    static final ClockRules RULES = ClockRules.SHIPPED;

    private final long id;
    private String channel = "Channel::WebWidget";
    private ConversationStatus status = ConversationStatus.OPEN;
    private Priority priority = Priority.NONE;
    private Mood mood = Mood.UNSURE;
    private @Nullable Instant waiting;
    private @Nullable Instant firstReply = NOW.minusSeconds(3_000);
    private @Nullable Instant customer;
    private @Nullable Instant agent;
    private @Nullable HoldStanding hold;
    private Instant activity = NOW.minusSeconds(20);
    private final List<Promise> promises = new ArrayList<>();

    private Chat(long id) {
        this.id = id;
    }

    static Chat chat(long id) {
        return new Chat(id);
    }

    static Chat chat() {
        return new Chat(1);
    }

    static Instant ago(long seconds) {
        return NOW.minusSeconds(seconds);
    }

    Chat by(String channelType) {
        channel = channelType;
        return this;
    }

    Chat waits(long seconds) {
        waiting = ago(seconds);
        customer = waiting;
        activity = waiting;
        return this;
    }

    Chat neverAnswered() {
        firstReply = null;
        return this;
    }

    Chat answered(long seconds) {
        waiting = null;
        agent = ago(seconds);
        activity = agent;
        return this;
    }

    Chat wrote(long seconds) {
        customer = ago(seconds);
        return this;
    }

    Chat asked(long seconds) {
        hold = new HoldStanding(HoldStanding.State.ASKING, "logs", ago(seconds), null, null);
        return this;
    }

    /** @param left until the promise lapses, negative when it has */
    Chat held(long since, long left) {
        hold = new HoldStanding(
                HoldStanding.State.HOLDING, "logs", ago(since), NOW.plusSeconds(left), NOW.plusSeconds(120));
        return this;
    }

    Chat owes(long dueIn) {
        promises.add(new Promise(
                promises.size() + 1,
                id,
                null,
                7,
                "Write with the answer",
                ago(4_000),
                NOW.plusSeconds(dueIn),
                Promise.State.OPEN,
                null));
        return this;
    }

    Chat is(ConversationStatus now) {
        status = now;
        return this;
    }

    Chat is(Priority now) {
        priority = now;
        return this;
    }

    Chat is(Mood now) {
        mood = now;
        return this;
    }

    Course get() {
        return get(null, null, null);
    }

    Course get(@Nullable Instant taken, @Nullable Instant ended, @Nullable Instant wrapped) {
        Conversation conversation = new Conversation(
                id,
                1,
                id,
                status,
                7L,
                null,
                priority,
                null,
                0,
                List.of(),
                Map.of(),
                true,
                ago(5_000),
                activity,
                waiting,
                firstReply,
                null,
                null,
                activity);
        Moments moments =
                new Moments(customer, agent, taken, ended, wrapped, Duration.ofSeconds(40), List.copyOf(promises));
        return new Course(conversation, channel, moments, hold, mood);
    }
}
