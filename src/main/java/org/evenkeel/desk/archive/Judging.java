package org.evenkeel.desk.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.Masking;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.WriteSession;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a session beside its reviews. The session itself is meant by {@link #IT} wherever one is named.
 *
 * @param notes that were shared, each with its links to this session alone
 * @param calibrations this session belongs to, each with what was handed in for it alone
 * @param cards of those calibrations, but for the shipped one
 */
record Judging(List<CoachingNote> notes, List<Calibration> calibrations, List<Scorecard> cards) {
    /** The session an entry is about, which has another row on every computer. */
    static final long IT = 0;

    static final Judging NONE = new Judging(List.of(), List.of(), List.of());
    private static final int MOST_SESSIONS = 50;

    /**
     * What stands here of a session.
     *
     * @param lead calibrations are for administrators
     * @param places of messages, by the ids of this cache
     */
    static Judging of(ReadSession s, long sessionId, boolean lead, Map<Long, Long> places) {
        List<CoachingNote> notes = s.coaching().about(sessionId).stream()
                .filter(CoachingNote::shared)
                .map(note -> linked(
                        note,
                        note.links().stream()
                                .filter(link -> link.sessionId() == sessionId)
                                .map(link -> new CoachingNote.Link(
                                        IT, link.messageId() == null ? null : places.get(link.messageId())))
                                .toList()))
                .toList();
        List<Calibration> calibrations = !lead
                ? List.of()
                : s.calibrations().of(sessionId).stream()
                        .map(one ->
                                one.with(List.of(IT), Map.of(IT, one.handedIn().getOrDefault(sessionId, Map.of()))))
                        .toList();
        List<Scorecard> cards = calibrations.stream()
                .flatMap(one -> s.scorecards().find(one.scorecard(), one.version()).stream())
                .filter(card -> !card.shipped())
                .distinct()
                .toList();
        return new Judging(notes, calibrations, cards);
    }

    /** Without personal data, as far as a program can tell it. */
    Judging masked(Masking masking) {
        return new Judging(
                notes.stream()
                        .map(note -> new CoachingNote(
                                note.id(),
                                note.agentId(),
                                note.authorId(),
                                note.written(),
                                masking.text(note.text()),
                                note.shared(),
                                note.links()))
                        .toList(),
                calibrations,
                cards);
    }

    private static CoachingNote linked(CoachingNote note, List<CoachingNote.Link> links) {
        return new CoachingNote(
                note.id(), note.agentId(), note.authorId(), note.written(), note.text(), note.shared(), links);
    }

    boolean isEmpty() {
        return notes.isEmpty() && calibrations.isEmpty();
    }

    /**
     * What of it is not here.
     *
     * @param sessionId null while the session itself is not here
     * @param owner whose session it is: nobody else's notes belong to it
     * @param calibrated whether this computer may have calibrations of it
     */
    Judging news(ReadSession s, @Nullable Long sessionId, long owner, boolean calibrated) {
        List<Calibration> unknown = calibrations.stream()
                .filter(one -> calibrated && isNew(s, one, sessionId))
                .toList();
        return new Judging(
                notes.stream()
                        .filter(note -> note.agentId() == owner && isNew(s, note, sessionId))
                        .toList(),
                unknown,
                unknown.isEmpty() ? List.of() : cards);
    }

    /** A note that stands here stays as it is; it may be about one more session. */
    private static boolean isNew(ReadSession s, CoachingNote note, @Nullable Long sessionId) {
        CoachingNote standing = s.coaching().find(note.id()).orElse(null);
        return standing == null
                || standing.shared()
                        && standing.authorId() == note.authorId()
                        && standing.links().stream()
                                .noneMatch(link -> sessionId != null && link.sessionId() == sessionId);
    }

    private static boolean isNew(ReadSession s, Calibration told, @Nullable Long sessionId) {
        Calibration standing = s.calibrations().find(told.id()).orElse(null);
        if (standing == null) {
            return true;
        }
        if (sessionId == null || !standing.sessions().contains(sessionId)) {
            return standing.sessions().size() < MOST_SESSIONS;
        }
        return given(told).keySet().stream()
                .anyMatch(reviewer -> standing.reviewers().contains(reviewer) && !standing.done(sessionId, reviewer));
    }

    /** By reviewer. */
    private static Map<Long, Map<String, Scorecard.Mark>> given(Calibration told) {
        return told.handedIn().getOrDefault(IT, Map.of());
    }

    /**
     * Keeps it; it is what {@link #news} said.
     *
     * @param message what a message of the archive is called here, or null
     */
    void put(WriteSession s, long sessionId, Function<Long, @Nullable Long> message, Instant now) {
        cards.forEach(card -> s.scorecards().put(card, now));
        for (CoachingNote note : notes) {
            CoachingNote standing = s.coaching().find(note.id()).orElse(note);
            Stream<CoachingNote.Link> here = note.links().stream()
                    .map(link -> new CoachingNote.Link(
                            sessionId, link.messageId() == null ? null : message.apply(link.messageId())));
            Stream<CoachingNote.Link> before = standing.links().stream().filter(link -> link.sessionId() != IT);
            s.coaching().put(linked(standing, Stream.concat(before, here).toList()));
        }
        for (Calibration told : calibrations) {
            Calibration standing = s.calibrations().find(told.id()).orElse(null);
            if (standing == null) {
                s.calibrations().open(told.with(List.of(sessionId), Map.of()));
            } else if (!standing.sessions().contains(sessionId)) {
                s.calibrations().join(told.id(), sessionId, standing.sessions().size());
            }
            given(told).forEach((reviewer, marks) -> {
                if (told.reviewers().contains(reviewer)) {
                    s.calibrations().handIn(told.id(), sessionId, reviewer, marks, now);
                }
            });
        }
    }
}
