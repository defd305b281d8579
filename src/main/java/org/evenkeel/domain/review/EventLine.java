package org.evenkeel.domain.review;

import java.time.Instant;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a session, flat enough for a row of a table or a line of a file.
 *
 * @param kind the name of the record among {@link SessionEvent}, which stays what it is for good
 * @param until when a promise or a span ends, or null
 * @param number an agent's or author's id or a rating, or null
 * @param share 0 to 1
 * @param word who, which mood or which rule; may be empty
 * @param message the id of what was said, or 0
 */
public record EventLine(
        String kind,
        Instant at,
        @Nullable Instant until,
        @Nullable Long number,
        double share,
        String word,
        long message) {
    private static final String NOTE = "_NOTE";

    public static EventLine of(SessionEvent event) {
        EventLine bare = new EventLine(event.getClass().getSimpleName(), event.at(), null, null, 0, "", 0);
        return switch (event) {
            case SessionEvent.Resolved resolved -> bare.saying(resolved.by().name());
            case SessionEvent.Assigned assigned -> bare.numbered(assigned.agentId());
            case SessionEvent.Said said ->
                new EventLine(
                        bare.kind,
                        bare.at,
                        null,
                        said.authorId(),
                        0,
                        said.by() + (said.note() ? NOTE : ""),
                        said.messageId());
            case SessionEvent.HoldBegan began -> bare.lasting(began.promisedUntil());
            case SessionEvent.HoldExtended extended -> bare.lasting(extended.promisedUntil());
            case SessionEvent.InFocus focus -> bare.lasting(focus.until());
            case SessionEvent.Typed typed -> bare.lasting(typed.until());
            case SessionEvent.Remarked remarked ->
                new EventLine(bare.kind, bare.at, null, null, 0, remarked.rule(), remarked.messageId());
            case SessionEvent.Felt felt -> felt(bare, felt);
            case SessionEvent.TemplateUsed used -> new EventLine(bare.kind, bare.at, null, null, used.edited(), "", 0);
            case SessionEvent.Rated rated -> bare.numbered((long) rated.rating());
            case SessionEvent.Arrived ignored -> bare;
            case SessionEvent.Reopened ignored -> bare;
            case SessionEvent.HandedOver ignored -> bare;
            case SessionEvent.HoldAsked ignored -> bare;
            case SessionEvent.HoldGranted ignored -> bare;
            case SessionEvent.HoldCheckedIn ignored -> bare;
            case SessionEvent.HoldEnded ignored -> bare;
            case SessionEvent.SurveyAsked ignored -> bare;
            case SessionEvent.WrappedUp ignored -> bare;
        };
    }

    /** @throws IllegalArgumentException when no event can be read from it */
    public SessionEvent event() {
        return switch (kind) {
            case "Arrived" -> new SessionEvent.Arrived(at);
            case "Reopened" -> new SessionEvent.Reopened(at);
            case "HandedOver" -> new SessionEvent.HandedOver(at);
            case "Resolved" -> new SessionEvent.Resolved(at, Author.Kind.valueOf(word));
            case "Assigned" -> new SessionEvent.Assigned(at, number);
            case "Said" -> said();
            case "HoldAsked" -> new SessionEvent.HoldAsked(at);
            case "HoldGranted" -> new SessionEvent.HoldGranted(at);
            case "HoldBegan" -> new SessionEvent.HoldBegan(at, end());
            case "HoldExtended" -> new SessionEvent.HoldExtended(at, end());
            case "HoldCheckedIn" -> new SessionEvent.HoldCheckedIn(at);
            case "HoldEnded" -> new SessionEvent.HoldEnded(at);
            case "Felt" -> felt();
            case "TemplateUsed" -> new SessionEvent.TemplateUsed(at, share);
            case "InFocus" -> new SessionEvent.InFocus(at, end());
            case "Typed" -> new SessionEvent.Typed(at, end());
            case "Remarked" -> new SessionEvent.Remarked(at, message, word);
            case "SurveyAsked" -> new SessionEvent.SurveyAsked(at);
            case "Rated" -> new SessionEvent.Rated(at, rating());
            case "WrappedUp" -> new SessionEvent.WrappedUp(at);
            default -> throw new IllegalArgumentException("No event is called so");
        };
    }

    /** An overrule stands behind the mood: what had been read, and who said otherwise. */
    private static EventLine felt(EventLine bare, SessionEvent.Felt felt) {
        Overrule no = felt.overrule();
        return no == null
                ? bare.saying(felt.mood().name())
                : new EventLine(
                        bare.kind,
                        bare.at,
                        no.at(),
                        null,
                        0,
                        felt.mood() + " " + no.read() + " " + no.by(),
                        no.messageId());
    }

    private SessionEvent felt() {
        String[] words = word.split(" ", 3);
        return words.length < 3
                ? new SessionEvent.Felt(at, Mood.valueOf(word))
                : new SessionEvent.Felt(
                        at, Mood.valueOf(words[0]), new Overrule(message, Mood.valueOf(words[1]), words[2], end()));
    }

    private SessionEvent said() {
        boolean note = word.endsWith(NOTE);
        String by = note ? word.substring(0, word.length() - NOTE.length()) : word;
        return new SessionEvent.Said(at, Author.Kind.valueOf(by), number == null ? 0 : number, note, message);
    }

    private Instant end() {
        if (until == null) {
            throw new IllegalArgumentException("An end is missing");
        }
        return until;
    }

    private int rating() {
        if (number == null || number < 1 || number > 5) {
            throw new IllegalArgumentException("A rating is 1 to 5");
        }
        return number.intValue();
    }

    private EventLine saying(String said) {
        return new EventLine(kind, at, null, null, 0, said, 0);
    }

    private EventLine numbered(@Nullable Long value) {
        return new EventLine(kind, at, null, value, 0, "", 0);
    }

    private EventLine lasting(Instant end) {
        return new EventLine(kind, at, end, null, 0, "", 0);
    }

    /** True for what only the computer knew on which the chat was held: the server tells the rest to everybody. */
    public static boolean ledger(SessionEvent event) {
        return switch (event) {
            case SessionEvent.HoldAsked ignored -> true;
            case SessionEvent.HoldGranted ignored -> true;
            case SessionEvent.HoldBegan ignored -> true;
            case SessionEvent.HoldExtended ignored -> true;
            case SessionEvent.HoldCheckedIn ignored -> true;
            case SessionEvent.HoldEnded ignored -> true;
            case SessionEvent.Felt ignored -> true;
            case SessionEvent.TemplateUsed ignored -> true;
            case SessionEvent.InFocus ignored -> true;
            case SessionEvent.WrappedUp ignored -> true;
            case SessionEvent.Typed ignored -> true;
            case SessionEvent.Remarked ignored -> true;
            default -> false;
        };
    }
}
