package org.evenkeel.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.Breakdown;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.OpenTime;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.SessionQuery;

/**
 * Sessions in groups, for charts. Whose sessions somebody sees here is what {@link Reviews} lets them see. Never on the FX thread.
 */
public final class SessionNumbers {
    /** Longer periods are told by the week, then by the month: more columns than that nobody can tell apart. */
    private static final Duration BY_DAY = Duration.ofDays(100);

    private static final Duration BY_WEEK = Duration.ofDays(700);

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone whose days and hours they are */
    SessionNumbers(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param step the days, weeks or months that {@link Grouping#DAY} stands for here
     * @param groups those of each grouping asked for; agents have their names for labels
     * @param concurrency by agent: Σ open seconds of all their chats ÷ seconds with at least one open, of all chats begun in the
     *     period, whatever else the filter says; empty unless agents were asked for
     */
    public record Answer(Grouping step, Map<Grouping, List<Breakdown.Group>> groups, Map<Long, Double> concurrency) {
        public Answer {
            groups = Map.copyOf(groups);
            concurrency = Map.copyOf(concurrency);
        }

        public List<Breakdown.Group> by(Grouping grouping) {
            return groups.getOrDefault(grouping, List.of());
        }
    }

    /** One look at the sessions that fit, told apart in several ways at once. */
    public Answer by(SessionFilter filter, Collection<Grouping> wanted) {
        Instant now = clock.instant();
        return database.read(s -> {
            Grouping step = step(s, filter);
            Map<Grouping, Breakdown> breakdowns = new EnumMap<>(Grouping.class);
            for (Grouping one : wanted) {
                breakdowns.put(one, new Breakdown(one == Grouping.DAY ? step : one, zone, now));
            }
            Breakdown[] all = breakdowns.values().toArray(Breakdown[]::new);
            s.facts().each(Reviews.query(s, filter), fact -> {
                for (Breakdown one : all) {
                    one.add(fact);
                }
            });
            Map<Grouping, List<Breakdown.Group>> groups = new EnumMap<>(Grouping.class);
            breakdowns.forEach((one, breakdown) -> groups.put(one, breakdown.groups()));
            groups.computeIfPresent(Grouping.AGENT, (one, agents) -> named(s, agents));
            return new Answer(step, groups, wanted.contains(Grouping.AGENT) ? concurrency(s, filter, now) : Map.of());
        });
    }

    private static Grouping step(ReadSession s, SessionFilter filter) {
        Span time = filter.get(SessionFilter.Begun.class)
                .map(SessionFilter.Begun::time)
                .orElseGet(() -> s.facts().time());
        Duration length = time.length();
        return length.compareTo(BY_DAY) <= 0
                ? Grouping.DAY
                : length.compareTo(BY_WEEK) <= 0 ? Grouping.WEEK : Grouping.MONTH;
    }

    private static List<Breakdown.Group> named(ReadSession s, List<Breakdown.Group> agents) {
        Map<Long, String> names = s.directory().agents().stream().collect(Collectors.toMap(Agent::id, Agent::name));
        return agents.stream()
                .map(group -> new Breakdown.Group(group.key(), names.getOrDefault(group.key(), ""), group.totals()))
                .toList();
    }

    private static Map<Long, Double> concurrency(ReadSession s, SessionFilter filter, Instant now) {
        SessionFilter time = filter.get(SessionFilter.Begun.class)
                .map(SessionFilter.ALL::with)
                .orElse(SessionFilter.ALL);
        SessionQuery query = Reviews.query(s, time);
        Map<Long, OpenTime> open = new HashMap<>();
        s.facts().each(query, fact -> {
            long accepted = fact.accepted();
            if (accepted != SessionSummary.NONE && fact.agentId() != 0) {
                long resolved = fact.resolved();
                open.computeIfAbsent(fact.agentId(), agent -> new OpenTime())
                        .add(accepted, resolved == SessionSummary.NONE ? now.toEpochMilli() : resolved);
            }
        });
        Map<Long, Double> averages = new HashMap<>();
        open.forEach((agent, chats) -> chats.average().ifPresent(average -> averages.put(agent, average)));
        return averages;
    }
}
