package org.evenkeel.domain.clock;

import java.time.Instant;
import java.util.Set;

/**
 * Whether a conversation is a chat, in which each waits for the other's next line, or a correspondence.
 *
 * <p>The rule: a channel that people leave and come back to (mail, messengers, SMS, social media) is async. A web chat is live
 * while the customer waits or is in a hold; once they have been answered and say nothing for {@link
 * ClockRules.Silence#async()}, it is async and its slot is free. Their next message makes it live again. What is snoozed or
 * resolved is async.
 */
public enum Pace {
    LIVE,
    ASYNC;

    /** Channels in which both sides are there at the same time. An unknown one is taken for live: better too early than too late. */
    private static final Set<String> LIVE_CHANNELS = Set.of("", "Channel::WebWidget", "Channel::Api");

    public static Pace of(Course course, Instant now, ClockRules rules) {
        if (!liveChannel(course) || !course.active()) {
            return ASYNC;
        }
        boolean silent = course.theirTurnSince()
                .map(since -> Course.since(since, now).compareTo(rules.silence().async()) >= 0)
                .orElse(false);
        return silent ? ASYNC : LIVE;
    }

    static boolean liveChannel(Course course) {
        return LIVE_CHANNELS.contains(course.channelType());
    }
}
