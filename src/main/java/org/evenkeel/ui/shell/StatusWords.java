package org.evenkeel.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.evenkeel.desk.Presence;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * The status as words. It never says more than the line knows.
 *
 * @param mood what colour and sign go with the state
 * @param state how the line is
 * @param sync when the cache last was in step
 * @param outbox what waits to be sent
 * @param trouble true when something was not sent and waits for a decision
 * @param detail the reason in a sentence; empty when all is well
 */
record StatusWords(Mood mood, String state, String sync, String outbox, boolean trouble, String detail) {
    /** A server says every few seconds that it is there; words that counted these would change all day and say nothing. */
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    enum Mood {
        CONNECTING,
        ONLINE,
        CATCHING_UP,
        OFFLINE,
        REFUSED
    }

    /**
     * @param active open conversations that are ours;
     * @param held replies that wait for our word
     */
    static StatusWords of(Presence.Line line, int active, int held, Instant now, ZoneId zone) {
        return new StatusWords(
                mood(line.state()),
                state(line, active, now, zone),
                sync(line.lastSync(), now, zone),
                outbox(line, held),
                line.failed() + held > 0,
                line.sentence());
    }

    private static Mood mood(Presence.LineState state) {
        return switch (state) {
            case STARTING -> Mood.CONNECTING;
            case ONLINE -> Mood.ONLINE;
            case CATCHING_UP -> Mood.CATCHING_UP;
            case OFFLINE -> Mood.OFFLINE;
            case REFUSED -> Mood.REFUSED;
        };
    }

    private static String state(Presence.Line line, int active, Instant now, ZoneId zone) {
        return switch (line.state()) {
            case STARTING -> I18n.text("status.connecting");
            case ONLINE -> I18n.text("status.online", active);
            case CATCHING_UP ->
                line.total() > 0
                        ? I18n.text("status.catching-up-of", line.done(), line.total())
                        : I18n.text("status.catching-up");
            case OFFLINE -> I18n.text("status.offline", at(line.since(), now, zone));
            case REFUSED -> line.sentence().isBlank() ? I18n.text("status.refused") : line.sentence();
        };
    }

    private static String sync(@Nullable Instant last, Instant now, ZoneId zone) {
        if (last == null) {
            return I18n.text("status.never-synced");
        }
        Duration ago = last.isAfter(now) ? Duration.ZERO : Duration.between(last, now);
        if (ago.compareTo(JUST_NOW) < 0) {
            return I18n.text("status.synced-now");
        }
        if (ago.compareTo(Duration.ofMinutes(1)) < 0) {
            return I18n.text("status.synced-seconds", ago.toSeconds());
        }
        if (ago.compareTo(Duration.ofHours(1)) < 0) {
            return I18n.text("status.synced-minutes", ago.toMinutes());
        }
        return I18n.text("status.synced-at", at(last, now, zone));
    }

    private static String outbox(Presence.Line line, int held) {
        if (line.failed() > 0) {
            return I18n.text("status.outbox-failed", line.outbox(), line.failed());
        }
        return held > 0
                ? I18n.text("status.outbox-held", line.outbox(), held)
                : I18n.text("status.outbox", line.outbox());
    }

    /** The time of day; with the date when that was not today. */
    private static String at(Instant when, Instant now, ZoneId zone) {
        boolean today = when.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        DateTimeFormatter form = today
                ? DateTimeFormatter.ofPattern("HH:mm")
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT);
        return form.format(when.atZone(zone));
    }
}
