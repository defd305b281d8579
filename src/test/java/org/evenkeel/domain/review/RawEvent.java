package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.tone.Mood;

/**
 * What happened, in the plainest form there is: the recount reads this and nothing of the product.
 *
 * @param at ms since 1970
 * @param what one of the words in {@link #event}
 * @param number an agent's id, or a time in ms, or a rating
 * @param detail a share, or a mood's place
 */
record RawEvent(long at, String what, long number, double detail) {
    static RawEvent of(long at, String what) {
        return new RawEvent(at, what, 0, 0);
    }

    static RawEvent of(long at, String what, long number) {
        return new RawEvent(at, what, number, 0);
    }

    static List<SessionEvent> events(List<RawEvent> raw) {
        return raw.stream().map(RawEvent::event).toList();
    }

    SessionEvent event() {
        Instant when = Instant.ofEpochMilli(at);
        Instant until = Instant.ofEpochMilli(number);
        return switch (what) {
            case "arrived" -> new SessionEvent.Arrived(when);
            case "reopened" -> new SessionEvent.Reopened(when);
            case "handed" -> new SessionEvent.HandedOver(when);
            case "resolved" -> new SessionEvent.Resolved(when, number == 1 ? Author.Kind.BOT : Author.Kind.AGENT);
            case "assigned" -> new SessionEvent.Assigned(when, number == 0 ? null : Long.valueOf(number));
            case "customer" -> new SessionEvent.Said(when, Author.Kind.CUSTOMER, 900, false, at);
            case "agent" -> new SessionEvent.Said(when, Author.Kind.AGENT, number, false, at);
            case "note" -> new SessionEvent.Said(when, Author.Kind.AGENT, number, true, at);
            case "bot" -> new SessionEvent.Said(when, Author.Kind.BOT, 50, false, at);
            case "activity" -> new SessionEvent.Said(when, Author.Kind.SYSTEM, 0, false, at);
            case "asked" -> new SessionEvent.HoldAsked(when);
            case "granted" -> new SessionEvent.HoldGranted(when);
            case "hold" -> new SessionEvent.HoldBegan(when, until);
            case "extend" -> new SessionEvent.HoldExtended(when, until);
            case "checkin" -> new SessionEvent.HoldCheckedIn(when);
            case "return" -> new SessionEvent.HoldEnded(when);
            case "mood" -> new SessionEvent.Felt(when, Mood.values()[(int) detail]);
            case "template" -> new SessionEvent.TemplateUsed(when, detail);
            case "focus" -> new SessionEvent.InFocus(when, until);
            case "survey" -> new SessionEvent.SurveyAsked(when);
            case "rated" -> new SessionEvent.Rated(when, (int) number);
            case "wrapped" -> new SessionEvent.WrappedUp(when);
            default -> throw new IllegalArgumentException(what);
        };
    }
}
