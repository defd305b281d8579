package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;

/** What was said about an agent's work: the reviews of their sessions and the notes beside them. Never on the FX thread. */
public final class Coaching {
    private static final int LONGEST = 10_000;
    private static final int REVIEWS_AT_MOST = 200;

    private final Database database;
    private final InstantSource clock;

    Coaching(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A review and the session it is of: how many chats the agent had at once stands beside every score. */
    public record Judged(Scoring.Scored scored, SessionSummary session) {}

    /**
     * What whoever asks may see about an agent.
     *
     * @param reviews the newest first
     * @param notes the newest first
     * @param about the sessions that notes are about, by id
     * @param names of everybody, by id
     */
    public record Folder(
            long agentId,
            List<Judged> reviews,
            List<CoachingNote> notes,
            Map<Long, SessionSummary> about,
            Map<Long, String> names) {}

    /** @throws Reviews.RefusedException when it is a colleague's and no lead asks */
    public Folder folder(long agentId) {
        Instant now = clock.instant();
        return database.read(s -> {
            long self = People.selfId(s);
            boolean lead = ReviewRights.lead(s);
            if (!lead && agentId != self) {
                throw new Reviews.RefusedException("Reviews and notes of a colleague are for administrators.");
            }
            Map<Long, String> names = ReviewRights.names(s);
            List<Judged> reviews = s.reviews().ofAgent(agentId, REVIEWS_AT_MOST).stream()
                    .filter(review -> ReviewRights.sees(s, review))
                    .flatMap(review -> s.sessions().find(review.sessionId(), now).stream()
                            .map(session -> new Judged(Scoring.scored(s, review, names), session)))
                    .toList();
            List<CoachingNote> notes = s.coaching().of(agentId).stream()
                    .filter(note -> note.authorId() == self || note.shared())
                    .toList();
            Map<Long, SessionSummary> about = new HashMap<>();
            notes.stream()
                    .flatMap(note -> note.links().stream())
                    .forEach(link -> s.sessions()
                            .find(link.sessionId(), now)
                            .ifPresent(session -> about.put(session.id(), session)));
            return new Folder(agentId, reviews, notes, about, names);
        });
    }

    /**
     * Notes something about an agent.
     *
     * @param shared true: the agent reads it too; false: for oneself
     * @param links sessions of that agent that it is about
     * @return its id
     * @throws Reviews.RefusedException with a sentence: unless a lead, there are words, and the sessions are that agent's
     */
    public String write(long agentId, String text, boolean shared, List<CoachingNote.Link> links) {
        Instant now = clock.instant();
        return database.write(s -> {
            ReviewRights.demandLead(s, "Only administrators write coaching notes.");
            for (CoachingNote.Link link : links) {
                if (s.sessions()
                        .find(link.sessionId(), now)
                        .filter(session -> session.agentId() == agentId)
                        .isEmpty()) {
                    throw new Reviews.RefusedException("A note about one agent cannot point to another's session.");
                }
            }
            CoachingNote note = new CoachingNote(
                    UUID.randomUUID().toString(), agentId, People.selfId(s), now, words(text), shared, links);
            s.coaching().put(note);
            return note.id();
        });
    }

    /** Alters the words of one's own note, or whom it is for. */
    public void alter(String id, String text, boolean shared) {
        database.change(s -> {
            CoachingNote note = own(s, id);
            s.coaching()
                    .put(new CoachingNote(
                            id, note.agentId(), note.authorId(), note.written(), words(text), shared, note.links()));
        });
    }

    /** Removes one's own note. */
    public void remove(String id) {
        database.change(s -> s.coaching().delete(own(s, id).id()));
    }

    private static String words(String text) {
        String words = Objects.requireNonNull(text).strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Reviews.RefusedException("A note has 1 to " + LONGEST + " characters.");
        }
        return words;
    }

    private static CoachingNote own(ReadSession s, String id) {
        return s.coaching()
                .find(id)
                .filter(note -> note.authorId() == People.selfId(s))
                .orElseThrow(() -> new Reviews.RefusedException("Only who wrote a note can alter it."));
    }
}
