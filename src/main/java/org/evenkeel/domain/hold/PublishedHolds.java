package org.evenkeel.domain.hold;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one conversation as a short text that stands on the server, under one key of ours, so that every console
 * agrees. Its newest holds, as many as fit; consoles that know the same write the same.
 *
 * <pre>
 * 1~id|reason|event;event~id|reason|event
 * event: sort, then moment in milliseconds, agent, number and words, with points between; numbers to the base of 36
 * </pre>
 *
 * Anybody who may set attributes can write there, the customer's own page too. So reading believes nothing: what is odd is
 * left out, and nothing lies in the future.
 */
public final class PublishedHolds {
    public static final String KEY = "evenkeel_hold";
    /** In characters: a server that limits attributes has room for this. */
    public static final int LONGEST = 1_500;

    private static final String VERSION = "1";
    private static final int LONGEST_REASON = 120;
    private static final int MOST_EVENTS = 200;
    /** Consoles' clocks differ; one that is ahead by more is not believed. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-z]{1,12}");

    private PublishedHolds() {}

    /** A reason fit for the ledger: one line, not too long. */
    public static String reason(String words) {
        return SafeText.line(words, LONGEST_REASON);
    }

    /** @return empty when there is nothing to publish */
    public static String write(List<HoldLog> logs) {
        StringBuilder text = new StringBuilder(VERSION);
        int written = 0;
        for (HoldLog log : logs.stream().sorted(HoldLog.NEWEST_FIRST).toList()) {
            String next = entry(log, LONGEST - text.length());
            if (next.isEmpty()) {
                break;
            }
            text.append(next);
            written++;
        }
        return written == 0 ? "" : text.toString();
    }

    /** One hold; of a very long one its beginning and its newest events. Empty when there is no room for that. */
    private static String entry(HoldLog log, int room) {
        String head = "~" + log.id() + "|" + escaped(log.reason()) + "|";
        List<String> events = new ArrayList<>();
        log.events().forEach(event -> events.add(event(event)));
        // What a ledger cannot do without stands at the beginning and at the end.
        int kept = Math.min(2, events.size());
        while (head.length() + String.join(";", events).length() > room) {
            if (events.size() <= kept + 1) {
                return "";
            }
            events.remove(kept);
        }
        return head + String.join(";", events);
    }

    private static String event(HoldEvent event) {
        return switch (event) {
            case HoldEvent.Asked e -> event("a", e, e.minutes(), "");
            case HoldEvent.Answered e ->
                event(
                        switch (e.answer()) {
                            case YES -> "y";
                            case NO -> "n";
                            case UNCLEAR -> "u";
                        },
                        e,
                        e.messageId(),
                        "");
            case HoldEvent.Started e -> event("s", e, 0, e.why());
            case HoldEvent.Updated e -> event("p", e, 0, "");
            case HoldEvent.Extended e -> event("x", e, e.minutes(), "");
            case HoldEvent.Ended e ->
                event(
                        switch (e.how()) {
                            case RETURNED -> "r";
                            case LATER -> "l";
                            case WITHDRAWN -> "w";
                            case DECLINED -> "d";
                            case CLOSED -> "c";
                        },
                        e,
                        0,
                        "");
        };
    }

    private static String event(String sort, HoldEvent event, long number, String words) {
        String text = sort + base36(event.at().toEpochMilli()) + "." + base36(event.by()) + "." + base36(number);
        return words.isEmpty() ? text : text + "." + escaped(words);
    }

    private static String base36(long number) {
        return Long.toString(Math.max(0, number), 36);
    }

    /**
     * What stands there, as far as it can be believed. Never fails.
     *
     * @param conversationId whose attribute it is
     */
    public static List<HoldLog> read(String text, long conversationId, Instant now) {
        String[] parts = text.split("~", -1);
        if (!parts[0].equals(VERSION) || text.length() > LONGEST * 4) {
            return List.of();
        }
        List<HoldLog> logs = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] fields = parts[i].split("\\|", -1);
            if (fields.length != 3 || !ID.matcher(fields[0]).matches()) {
                continue;
            }
            SortedSet<HoldEvent> events = new TreeSet<>(HoldEvent.ORDER);
            for (String one : fields[2].split(";", MOST_EVENTS)) {
                event(one, now).ifPresent(events::add);
            }
            if (!events.isEmpty()) {
                logs.add(new HoldLog(fields[0], conversationId, reason(plain(fields[1])), events));
            }
        }
        return logs;
    }

    private static Optional<HoldEvent> event(String text, Instant now) {
        String[] fields = text.split("\\.", 4);
        if (text.isEmpty() || fields.length < 3) {
            return Optional.empty();
        }
        Instant at = moment(fields[0].substring(1), now);
        Long by = number(fields[1]);
        Long number = number(fields[2]);
        if (at == null || by == null || number == null) {
            return Optional.empty();
        }
        String words = fields.length == 4 ? reason(plain(fields[3])) : "";
        return Optional.ofNullable(event(text.charAt(0), at, by, number, words));
    }

    private static @Nullable HoldEvent event(char sort, Instant at, long by, long number, String words) {
        return switch (sort) {
            case 'a' -> promise(number) ? new HoldEvent.Asked(at, by, (int) number) : null;
            case 'x' -> promise(number) ? new HoldEvent.Extended(at, by, (int) number) : null;
            case 'y' -> new HoldEvent.Answered(at, by, Consent.Answer.YES, number);
            case 'n' -> new HoldEvent.Answered(at, by, Consent.Answer.NO, number);
            case 'u' -> new HoldEvent.Answered(at, by, Consent.Answer.UNCLEAR, number);
            case 's' -> new HoldEvent.Started(at, by, words);
            case 'p' -> new HoldEvent.Updated(at, by);
            case 'r' -> new HoldEvent.Ended(at, by, Ending.RETURNED);
            case 'l' -> new HoldEvent.Ended(at, by, Ending.LATER);
            case 'w' -> new HoldEvent.Ended(at, by, Ending.WITHDRAWN);
            case 'd' -> new HoldEvent.Ended(at, by, Ending.DECLINED);
            case 'c' -> new HoldEvent.Ended(at, by, Ending.CLOSED);
            default -> null;
        };
    }

    private static boolean promise(long minutes) {
        return minutes >= 1 && minutes <= HoldRules.LONGEST;
    }

    private static @Nullable Instant moment(String text, Instant now) {
        Long millis = number(text);
        if (millis == null) {
            return null;
        }
        try {
            Instant at = Instant.ofEpochMilli(millis);
            return at.isAfter(now.plus(AHEAD)) ? null : at;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long number(String text) {
        return NUMBER.matcher(text).matches() ? (Long) Long.parseLong(text, 36) : null;
    }

    private static String escaped(String words) {
        StringBuilder text = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '%' -> text.append("%25");
                case '~' -> text.append("%7e");
                case '|' -> text.append("%7c");
                case ';' -> text.append("%3b");
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static String plain(String escaped) {
        return escaped.replace("%3b", ";")
                .replace("%7c", "|")
                .replace("%7e", "~")
                .replace("%25", "%");
    }
}
