package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Label;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.Measures;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Sample;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.SessionQuery;
import org.evenkeel.store.SessionTable;
import org.jspecify.annotations.Nullable;

/**
 * What a lead does: find sessions and look at them; judging them has doors of its own here. Who may see what, {@link ReviewRights}
 * says. Never on the FX thread.
 */
public final class Reviews {
    /** Of so many sessions at most, the newest ones, a sample is drawn. */
    private static final int DRAWN_FROM = 100_000;

    private static final int SAMPLES_SHOWN = 12;

    private final Database database;
    private final InstantSource clock;
    private final SavedViews views;
    private final Scorecards scorecards;
    private final Scoring scoring;
    private final Calibrations calibrations;
    private final Coaching coaching;

    public Reviews(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.views = new SavedViews(database);
        this.scorecards = new Scorecards(database, clock);
        this.scoring = new Scoring(database, clock);
        this.calibrations = new Calibrations(database, clock);
        this.coaching = new Coaching(database, clock);
    }

    public Scorecards scorecards() {
        return scorecards;
    }

    public Scoring scoring() {
        return scoring;
    }

    public Calibrations calibrations() {
        return calibrations;
    }

    public Coaching coaching() {
        return coaching;
    }

    /** Thrown when somebody asks for what is not theirs to see or to do. The message is a sentence for them. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String sentence) {
            super(sentence);
        }
    }

    /**
     * Who asks, and what they can choose from.
     *
     * @param lead true when they may see and judge everybody's sessions
     * @param agents whose sessions they may see
     * @param behind conversations that changed and are not measured yet
     */
    public record Room(
            boolean lead, long selfId, List<Agent> agents, List<Inbox> inboxes, List<Label> labels, long behind) {}

    /**
     * A session to look at.
     *
     * @param events null when its transcript has left this computer
     * @param messages of its time, notes included
     * @param others when other chats of the same agent were open
     * @param reviews the reviewer's own, and those that were shared; newest first
     * @param beside what each message was made of, and the sessions before and after
     * @param handed where it comes from, or null when it was only ever here
     */
    public record Seen(
            SessionSummary summary,
            @Nullable Session events,
            @Nullable Measures measures,
            List<Message> messages,
            List<Span> others,
            List<Review> reviews,
            Beside beside,
            HandedSession.@Nullable Provenance handed) {
        public Seen(
                SessionSummary summary,
                @Nullable Session events,
                @Nullable Measures measures,
                List<Message> messages,
                List<Span> others,
                List<Review> reviews) {
            this(summary, events, measures, messages, others, reviews, Beside.NOTHING, null);
        }
    }

    public Room room() {
        return database.read(s -> {
            boolean lead = ReviewRights.lead(s);
            long self = People.selfId(s);
            return new Room(
                    lead,
                    self,
                    s.directory().agents().stream()
                            .filter(agent -> lead || agent.id() == self)
                            .toList(),
                    s.directory().inboxes(),
                    s.directory().labels(),
                    s.sessionIndex().behind());
        });
    }

    public int count(SessionFilter filter) {
        return database.read(s -> s.sessions().count(query(s, filter)));
    }

    /**
     * Some rows of a sorted table.
     *
     * @param before the row before the first one asked for, when it is known: that is quicker than counting
     */
    public List<SessionSummary> rows(
            SessionFilter filter, SessionOrder order, int index, @Nullable SessionSummary before, int limit) {
        return database.read(s -> {
            SessionQuery query = query(s, filter);
            SessionTable.Anchor after = before != null
                    ? s.sessions().anchor(before, order)
                    : index == 0
                            ? null
                            : s.sessions().anchor(query, order, index).orElse(null);
            return index > 0 && after == null
                    ? List.of()
                    : s.sessions().page(query, order, after, limit, clock.instant());
        });
    }

    public Totals totals(SessionFilter filter) {
        return database.read(s -> s.sessions().totals(query(s, filter), clock.instant()));
    }

    /** The same in groups, for charts. */
    public SessionNumbers numbers() {
        return new SessionNumbers(database, clock, ZoneId.systemDefault());
    }

    /** How many moods agents overruled in the sessions that fit. */
    public int overrules(SessionFilter filter) {
        return database.read(s -> s.sessions().overrules(query(s, filter)));
    }

    /** Empty when it is not there any more. */
    public Optional<Seen> open(long sessionId) {
        Instant now = clock.instant();
        return database.read(s -> s.sessions().find(sessionId, now).map(summary -> {
            ReviewRights.demandSight(s, summary);
            Session events = s.sessions().events(summary).orElse(null);
            return new Seen(
                    summary,
                    events,
                    events == null ? null : Measures.of(events, now),
                    events == null ? List.of() : messages(s, summary, events),
                    s.sessions().others(summary, now),
                    ReviewRights.visible(s, summary),
                    Beside.of(s, summary, now, ReviewRights.lead(s)),
                    s.handed()
                            .of(summary)
                            .map(one -> new HandedSession.Provenance(one.origin(), one.computer(), one.giver()))
                            .orElse(null));
        }));
    }

    private static List<Message> messages(ReadSession s, SessionSummary summary, Session session) {
        if (summary.conversationId() < 0) {
            return s.handed()
                    .of(summary)
                    .map(one -> s.handed().rows().messages(one.id(), summary.conversationId()))
                    .orElse(List.of());
        }
        Instant from = session.begins();
        Instant until = session.events().getLast().at();
        return s.messages().newest(session.conversationId(), Integer.MAX_VALUE).stream()
                .filter(message -> message.serverId() != null
                        && !message.createdAt().isBefore(from)
                        && !message.createdAt().isAfter(until))
                .toList();
    }

    /**
     * Draws sessions by chance, evenly over agents or outcomes, and remembers them: they are not drawn again.
     *
     * @param seed the same one draws the same, as long as the same sessions are there
     * @return with fewer than asked for when there are not so many; with none it is not kept
     */
    public Sample sample(SessionFilter filter, int size, long seed, Sample.Strata strata) {
        Instant now = clock.instant();
        return database.write(s -> {
            List<List<Long>> hats = s.samples().hats(query(s, filter), strata, DRAWN_FROM);
            List<Long> drawn = Sample.draw(hats, s.samples().drawnBefore(hats), size, seed);
            return drawn.isEmpty()
                    ? new Sample(0, now, seed, strata, size, drawn)
                    : s.samples().keep(now, seed, strata, size, drawn);
        });
    }

    /** The latest samples that were drawn on this computer, the newest first. Who may not see a session is not shown it. */
    public List<Sample> samples() {
        return database.read(s -> s.samples().newest(SAMPLES_SHOWN));
    }

    /** What one keeps of one's own here. */
    public SavedViews views() {
        return views;
    }

    static SessionQuery query(ReadSession s, SessionFilter filter) {
        return new SessionQuery(
                filter, SessionWords.found(s, filter.words()), ReviewRights.lead(s) ? null : People.selfId(s));
    }
}
