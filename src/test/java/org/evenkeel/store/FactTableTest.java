package org.evenkeel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Breakdown;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.fixtures.Chats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed sessions tell the same as the rows they were made of, whatever was packed and whatever changed since. */
class FactTableTest {
    private static final int SESSIONS = 700;
    /** Ids lie apart, so that there are a few blocks. */
    private static final int APART = 4;

    private static final SessionOrder.Key[] TWO = {SessionOrder.Key.BEGAN, SessionOrder.Key.LONGEST_WAIT};
    private static final Instant NOW = Chats.NOON;
    /** Its clocks change twice a year. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TempDir
    Path directory;

    private final Random dice = new Random(11);
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), () -> NOW);
        database.change(this::sessions);
        database.change(s -> s.handle().execute("UPDATE session SET tone_entry = 'ANGRY' WHERE id % 12 = 0"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void packedOrNotTheyTellTheSame() {
        compare("nothing packed");
        database.change(s -> s.facts().fillAll());
        assertFalse(database.<Boolean>derive(s -> s.facts().fill(10)), "all is packed");
        compare("all packed");
        database.change(s -> {
            for (int i = 0; i < 40; i++) {
                s.handle()
                        .execute(
                                "UPDATE session SET first_response = ?, agent_id = ?, resolved_at = NULL WHERE id = ?",
                                dice.nextInt(90_000),
                                1 + dice.nextInt(4),
                                APART * (1 + dice.nextInt(SESSIONS)));
            }
            s.handle().execute("DELETE FROM session WHERE id BETWEEN 100 AND 160");
            s.handle().execute("INSERT OR IGNORE INTO session_label (title, session_id) VALUES ('late', 2000)");
            s.handle().execute("DELETE FROM session_label WHERE session_id = 1500");
        });
        compare("some changed since");
        database.change(s -> s.facts().fillAll());
        compare("packed again");
        database.change(s -> s.handle().execute("UPDATE session_block SET format = format + 1, facts = x'00'"));
        compare("packed by another program");
    }

    @Test
    void pagesByPackedSessionsAreThoseByRows() {
        Map<String, List<Long>> byRows = pages();
        database.change(s -> s.facts().fillAll());
        assertEquals(byRows, pages());
    }

    /** For each filter and order the first page, the one behind it, and one somewhere in the middle. */
    private Map<String, List<Long>> pages() {
        Map<String, List<Long>> pages = new TreeMap<>();
        filters().forEach((name, filter) -> {
            SessionQuery query = query(filter);
            for (SessionOrder.Key key : name.startsWith("a") ? SessionOrder.Key.values() : TWO) {
                SessionOrder order = new SessionOrder(key, name.length() % 2 == 0);
                pages.put(name + " by " + order, database.read(s -> {
                    List<SessionSummary> rows = new ArrayList<>(s.sessions().page(query, order, null, 20, NOW));
                    if (!rows.isEmpty()) {
                        rows.addAll(
                                s.sessions().page(query, order, s.sessions().anchor(rows.getLast(), order), 20, NOW));
                    }
                    s.sessions()
                            .anchor(query, order, s.sessions().count(query) / 2 + 1)
                            .ifPresent(middle -> rows.addAll(s.sessions().page(query, order, middle, 20, NOW)));
                    return rows.stream().map(SessionSummary::id).toList();
                }));
            }
        });
        return pages;
    }

    @Test
    void everyColumnSortsByWhatItShows() {
        List<String> names = List.of("", "Zoe", "Özil", "adam", "Berta", "Ágnes", "berta", "Ole");
        database.change(s -> {
            for (int i = 1; i <= 4; i++) {
                s.handle()
                        .execute(
                                "INSERT INTO agent (id, name, role, availability) VALUES (?, ?, 'AGENT', 'ONLINE')",
                                i,
                                List.of("Rui", "Émile", "ana", "Zofia").get(i - 1));
            }
            for (int i = 1; i < names.size(); i++) {
                s.handle().execute("INSERT INTO contact (id, name) VALUES (?, ?)", i, names.get(i));
            }
            s.handle()
                    .execute(
                            "UPDATE session SET contact_id = (id / 4) % 8, queue_wait = (id * 7919) % 5003 - 1,"
                                    + " focus = (id * 104729) % 7001 - 1, messages = (id * 31) % 97,"
                                    + " tone_exit = CASE id % 5 WHEN 0 THEN '' WHEN 1 THEN 'UNSURE' WHEN 2 THEN 'ANGRY' ELSE 'WORRIED' END, tone_entry = CASE id % 7 WHEN 0 THEN '' WHEN 1 THEN 'UNSURE' WHEN 2 THEN 'FRUSTRATED' ELSE 'ANGRY' END");
        });
        Map<SessionOrder.Key, Comparator<SessionSummary>> shown = new EnumMap<>(SessionOrder.Key.class);
        Comparator<String> alphabet = Comparator.comparing(name ->
                name.replace("Ö", "o").replace("Á", "a").replace("É", "e").toLowerCase(Locale.ROOT));
        shown.put(SessionOrder.Key.CUSTOMER, Comparator.comparing(SessionSummary::customer, alphabet));
        shown.put(SessionOrder.Key.AGENT, Comparator.comparing(SessionSummary::agent, alphabet));
        shown.put(
                SessionOrder.Key.KIND,
                Comparator.comparing(row ->
                        Optional.ofNullable(row.kind()).map(Enum::ordinal).orElse(-1)));
        shown.put(SessionOrder.Key.QUEUE, Comparator.comparing(SessionSummary::queueWait));
        shown.put(SessionOrder.Key.FOCUS, Comparator.comparing(SessionSummary::focus));
        shown.put(SessionOrder.Key.TRANSFERS, Comparator.comparing(SessionSummary::transfers));
        shown.put(SessionOrder.Key.CONCURRENCY, Comparator.comparing(SessionSummary::concurrency));
        shown.put(SessionOrder.Key.MESSAGES, Comparator.comparing(SessionSummary::messages));
        shown.put(
                SessionOrder.Key.TONE,
                Comparator.comparing((SessionSummary row) -> Optional.ofNullable(row.toneEntry())
                                .map(Enum::ordinal)
                                .orElse(-1))
                        .thenComparing(row -> Optional.ofNullable(row.toneExit())
                                .map(Enum::ordinal)
                                .orElse(-1)));
        for (boolean packed : List.of(false, true)) {
            if (packed) {
                database.change(s -> s.facts().fillAll());
            }
            shown.forEach((key, comparator) -> {
                List<SessionSummary> rows = database.read(s ->
                        s.sessions().page(query(SessionFilter.ALL), new SessionOrder(key, false), null, 5_000, NOW));
                assertThat(rows).as(key.name()).isSortedAccordingTo(comparator.thenComparing(SessionSummary::id));
                assertThat(comparator.compare(rows.getFirst(), rows.getLast()))
                        .as("%s tells sessions apart", key)
                        .isNegative();
            });
        }
        assertThat(shown.keySet())
                .as("those without an index")
                .containsExactlyInAnyOrderElementsOf(EnumSet.range(SessionOrder.Key.CUSTOMER, SessionOrder.Key.TONE));
    }

    @Test
    void whatIsWrittenAgainAsItWasStaysPacked() {
        database.change(s -> s.facts().fillAll());
        database.change(s -> s.handle().execute("UPDATE session SET rating = rating, drawn_at = 5"));
        assertEquals(0, stale());
        database.change(s -> s.sessions().score(8, 80));
        assertEquals(1, stale());
        assertThat(ids(SessionFilter.ALL.with(new SessionFilter.ScoredBelow(81))))
                .contains(8L);
    }

    private long stale() {
        return database.read(s -> s.handle()
                .createQuery("SELECT count(*) FROM session_block_stale")
                .mapTo(Long.class)
                .one());
    }

    private void compare(String when) {
        List<SessionSummary> rows = rows(SessionFilter.ALL);
        filters().forEach((name, filter) -> {
            List<SessionSummary> fitting = rows(filter);
            assertThat(ids(filter))
                    .as("%s, %s", when, name)
                    .containsExactlyInAnyOrderElementsOf(
                            fitting.stream().map(SessionSummary::id).toList());
            equal(when + ", " + name, fitting, database.read(s -> s.sessions().totals(query(filter), NOW)));
        });
        groups(when, Grouping.HOUR, rows, row -> local(row).getHour());
        groups(when, Grouping.DAY, rows, row -> local(row).toLocalDate().toEpochDay());
        groups(when, Grouping.AGENT, rows, SessionSummary::agentId);
        groups(when, Grouping.TONE, rows, row -> row.tone().ordinal());
        groups(when, Grouping.KIND, rows, row -> {
            ConversationKind kind = row.kind();
            return kind == null ? -1 : kind.ordinal();
        });
        groups(when, Grouping.HOLD, rows, row -> row.holds() == 0 ? 0 : row.kept() == row.promises() ? 1 : 2);
        labels(when, rows);
    }

    private void groups(String when, Grouping by, List<SessionSummary> rows, ToLongFunction<SessionSummary> key) {
        Map<Long, List<SessionSummary>> wanted =
                rows.stream().collect(Collectors.groupingBy(key::applyAsLong, TreeMap::new, Collectors.toList()));
        List<Breakdown.Group> groups = breakdown(by);
        assertThat(groups.stream()
                        .filter(group -> group.totals().sessions() > 0)
                        .map(Breakdown.Group::key))
                .as("%s, %s", when, by)
                .containsExactlyElementsOf(wanted.keySet());
        for (Breakdown.Group group : groups) {
            equal(when + ", " + by + " " + group.key(), wanted.getOrDefault(group.key(), List.of()), group.totals());
        }
    }

    private void labels(String when, List<SessionSummary> rows) {
        Map<Long, SessionSummary> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        Map<String, List<SessionSummary>> wanted = new TreeMap<>();
        database.<Boolean>read(s -> {
            s.handle()
                    .createQuery("SELECT title, session_id FROM session_label")
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(one -> wanted.computeIfAbsent(one.getKey(), title -> new ArrayList<>())
                            .add(byId.get(one.getValue())));
            return true;
        });
        List<Breakdown.Group> groups = breakdown(Grouping.LABEL);
        assertThat(groups).as(when).extracting(Breakdown.Group::label).containsExactlyElementsOf(wanted.keySet());
        groups.forEach(group ->
                equal(when + ", " + group.label(), wanted.getOrDefault(group.label(), List.of()), group.totals()));
    }

    /** The formulas once more, straight over the rows. */
    private static void equal(String name, List<SessionSummary> rows, Totals totals) {
        assertEquals(rows.size(), totals.sessions(), name);
        summary(
                name + ": first response",
                rows,
                SessionSummary::firstResponse,
                totals.firstResponse().orElse(null));
        summary(
                name + ": longest wait",
                rows,
                SessionSummary::longestWait,
                totals.longestWait().orElse(null));
        summary(name + ": handle", rows, SessionSummary::handle, totals.handle().orElse(null));
        summary(
                name + ": resolution",
                rows,
                SessionSummary::resolution,
                totals.resolution().orElse(null));
        int promises = 0;
        int kept = 0;
        int rated = 0;
        int good = 0;
        double stars = 0;
        int upset = 0;
        int recovered = 0;
        int solved = 0;
        int provisional = 0;
        int again = 0;
        Map<Exclusion, Integer> excluded = new HashMap<>();
        for (Exclusion reason : Exclusion.values()) {
            excluded.put(reason, 0);
        }
        for (SessionSummary row : rows) {
            promises += row.promises();
            kept += row.kept();
            rated += row.rating() > 0 ? 1 : 0;
            good += row.rating() >= 4 ? 1 : 0;
            stars += Math.max(0, row.rating());
            TonePath.Shape tone = row.tone();
            upset += tone == TonePath.Shape.UNKNOWN || tone == TonePath.Shape.CALM ? 0 : 1;
            recovered += tone == TonePath.Shape.LEFT_CALMER || tone == TonePath.Shape.CALMED ? 1 : 0;
            solved += row.firstContact() == FirstContact.SOLVED ? 1 : 0;
            provisional += row.firstContact() == FirstContact.PROVISIONAL ? 1 : 0;
            again += row.firstContact() == FirstContact.NOT_SOLVED ? 1 : 0;
            row.exclusions().forEach(reason -> excluded.merge(reason, 1, Integer::sum));
        }
        assertEquals(
                List.of(promises, kept, rated, good, upset, recovered, solved, provisional, again),
                List.of(
                        totals.promises(),
                        totals.kept(),
                        totals.ratings(),
                        totals.satisfied(),
                        totals.upset(),
                        totals.recovered(),
                        totals.outcome(FirstContact.SOLVED),
                        totals.outcome(FirstContact.PROVISIONAL),
                        totals.outcome(FirstContact.NOT_SOLVED)),
                name);
        assertEquals(rated == 0 ? 0 : stars / rated, totals.meanRating(), 1e-12, name);
        assertEquals(excluded, totals.excluded(), name);
    }

    private static void summary(
            String name,
            List<SessionSummary> rows,
            ToLongFunction<SessionSummary> measure,
            @org.jspecify.annotations.Nullable Summary summary) {
        long[] sorted = rows.stream()
                .mapToLong(measure)
                .filter(value -> value >= 0)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            assertThat(summary).as(name).isNull();
            return;
        }
        long sum = 0;
        for (long value : sorted) {
            sum += value;
        }
        Summary wanted = new Summary(
                sorted.length,
                sorted[(sorted.length + 1) / 2 - 1],
                sorted[(sorted.length * 9 + 9) / 10 - 1],
                (double) sum / sorted.length);
        assertEquals(wanted, summary, name);
    }

    private static Map<String, SessionFilter> filters() {
        Map<String, SessionFilter> all = new TreeMap<>();
        all.put("all", SessionFilter.ALL);
        all.put("agent", SessionFilter.ALL.with(new SessionFilter.ByAgent(3)));
        all.put("kind", SessionFilter.ALL.with(new SessionFilter.OfKind(ConversationKind.SERVICE)));
        all.put("channel", SessionFilter.ALL.with(new SessionFilter.InChannel(2)));
        all.put("label", SessionFilter.ALL.with(new SessionFilter.Labelled("refund")));
        all.put("time", week(SessionFilter.ALL));
        all.put("tone", SessionFilter.ALL.with(new SessionFilter.WithTone(TonePath.Shape.TURNED)));
        all.put("came", SessionFilter.ALL.with(new SessionFilter.Came(Mood.ANGRY)));
        all.put("holds", SessionFilter.ALL.with(new SessionFilter.WithHolds(false)));
        all.put("broken", SessionFilter.ALL.with(new SessionFilter.WithHolds(true)));
        all.put("rated", SessionFilter.ALL.with(new SessionFilter.Rated(1, 3)));
        all.put("waited", SessionFilter.ALL.with(new SessionFilter.WaitedOver(Duration.ofSeconds(50))));
        all.put("score", SessionFilter.ALL.with(new SessionFilter.ScoredBelow(50)));
        all.put("unscored", SessionFilter.ALL.with(new SessionFilter.NotReviewed()));
        all.put("left out", SessionFilter.ALL.with(new SessionFilter.LeftOut(Exclusion.STILL_OPEN)));
        all.put("among", SessionFilter.ALL.with(new SessionFilter.Among(List.of(4L, 1032L, 2200L, 9_999L))));
        all.put(
                "several",
                week(SessionFilter.ALL
                        .with(new SessionFilter.Labelled("billing"))
                        .with(new SessionFilter.ByAgent(2))
                        .with(new SessionFilter.LeftOut(Exclusion.NEVER_TAKEN))));
        return all;
    }

    private static SessionFilter week(SessionFilter filter) {
        return filter.with(SessionFilter.Begun.between(NOW.minus(Duration.ofDays(7)), NOW));
    }

    private List<Breakdown.Group> breakdown(Grouping by) {
        return database.read(s -> {
            Breakdown breakdown = new Breakdown(by, ZONE, NOW);
            s.facts().each(query(SessionFilter.ALL), breakdown::add);
            return breakdown.groups();
        });
    }

    private List<Long> ids(SessionFilter filter) {
        List<Long> ids = new ArrayList<>();
        database.<Boolean>read(s -> {
            s.facts().each(query(filter), fact -> ids.add(fact.id()));
            return true;
        });
        return ids;
    }

    private List<SessionSummary> rows(SessionFilter filter) {
        return database.read(
                s -> s.sessions().page(query(filter), SessionOrder.NEWEST_FIRST, null, Integer.MAX_VALUE, NOW));
    }

    private static SessionQuery query(SessionFilter filter) {
        return new SessionQuery(filter, null, null);
    }

    private static ZonedDateTime local(SessionSummary row) {
        return row.began().atZone(ZONE);
    }

    private void sessions(WriteSession s) {
        for (int i = APART; i <= APART * SESSIONS; i += APART) {
            long began =
                    NOW.minus(Duration.ofMinutes(dice.nextInt(300 * 24 * 60))).toEpochMilli() + dice.nextInt(60_000);
            Long accepted = dice.nextInt(10) == 0 ? null : Long.valueOf(began + dice.nextInt(50_000));
            Long resolved =
                    accepted == null || dice.nextInt(8) == 0 ? null : Long.valueOf(accepted + dice.nextInt(900_000));
            List<String> reasons = new ArrayList<>();
            if (resolved == null) {
                reasons.add(Exclusion.STILL_OPEN.name());
            }
            if (accepted == null) {
                reasons.add(Exclusion.NEVER_TAKEN.name());
            }
            boolean answered = dice.nextInt(9) > 0;
            if (!answered) {
                reasons.add((dice.nextBoolean() ? Exclusion.NEVER_ANSWERED : Exclusion.BOT_ONLY).name());
            }
            int promises = dice.nextInt(5) == 0 ? 1 + dice.nextInt(2) : 0;
            s.handle()
                    .execute(
                            """
                            INSERT INTO session (id, conversation_id, number, contact_id, agent_id, inbox_id, kind, created_at,
                              began_at, accepted_at, resolved_at, next_contact_at, first_response, longest_wait, handle,
                              resolution, transfers, holds, promises, kept, tone, rating, others, exclusions, score)
                            VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            i,
                            i,
                            i,
                            dice.nextInt(5),
                            1 + dice.nextInt(3),
                            List.of("", "SERVICE", "SUPPORT").get(dice.nextInt(3)),
                            began,
                            began,
                            accepted,
                            resolved,
                            dice.nextInt(4) == 0 ? Long.valueOf(began + dice.nextLong(20L * 24 * 3_600_000)) : null,
                            answered ? dice.nextInt(90_000) : -1,
                            answered ? dice.nextLong(5_000_000_000L) : -1,
                            resolved == null ? -1 : resolved - began,
                            resolved == null ? -1 : resolved - began,
                            dice.nextInt(6) == 0 ? 1 : 0,
                            promises > 0 ? 1 : 0,
                            promises,
                            promises == 0 ? 0 : dice.nextInt(promises + 1),
                            TonePath.Shape.values()[dice.nextInt(TonePath.Shape.values().length)].name(),
                            dice.nextInt(3) == 0 ? 1 + dice.nextInt(5) : -1,
                            dice.nextInt(6) == 0 ? -1 : 1 + dice.nextDouble() * 3,
                            String.join(" ", reasons),
                            dice.nextInt(4) == 0 ? dice.nextInt(101) : -1);
            for (String label : Arrays.asList("refund", "billing", "a long day", "größe")) {
                if (dice.nextInt(3) == 0) {
                    s.handle().execute("INSERT INTO session_label (title, session_id) VALUES (?, ?)", label, i);
                }
            }
        }
    }
}
