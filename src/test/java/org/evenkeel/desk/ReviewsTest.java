package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Breakdown;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.Load;
import org.evenkeel.domain.review.Sample;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.sync.Housekeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may see and do what at the review desk, and what a sample is. */
class ReviewsTest {
    @TempDir
    Path directory;

    private DeskOnDisk desk;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 45);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAdministratorSeesEverybodysAnAgentTheirOwn() {
        assertTrue(desk.reviews.room().lead());
        assertThat(rows()).extracting(SessionSummary::agent).contains("Anna", "Omar", "Lena");
        SessionSummary lenas = rows().stream()
                .filter(row -> row.agent().equals("Lena"))
                .findFirst()
                .orElseThrow();
        be(ReviewWeek.OMAR);
        assertThat(rows()).isNotEmpty().allMatch(row -> row.agent().equals("Omar"));
        assertEquals(rows().size(), desk.reviews.count(SessionFilter.ALL));
        assertEquals(rows().size(), desk.reviews.totals(SessionFilter.ALL).sessions());
        assertThat(desk.reviews.room().agents()).extracting(Agent::name).containsExactly("Omar");
        assertThat(desk.reviews.count(SessionFilter.ALL.with(new SessionFilter.ByAgent(ReviewWeek.LENA.id()))))
                .isZero();
        assertThrows(Reviews.RefusedException.class, () -> desk.reviews.open(lenas.id()));
    }

    @Test
    void chartsAreOfTheSessionsOneMaySeeAndTellHowManyChatsWereOpenAtOnce() {
        SessionFilter support = SessionFilter.ALL.with(new SessionFilter.OfKind(ConversationKind.SUPPORT));
        SessionNumbers.Answer answer = desk.reviews.numbers().by(support, List.of(Grouping.AGENT, Grouping.DAY));
        assertEquals(Grouping.DAY, answer.step());
        assertThat(answer.by(Grouping.AGENT)).extracting(Breakdown.Group::label).contains("Anna", "Omar", "Lena");
        assertEquals(
                desk.reviews.count(support),
                answer.by(Grouping.DAY).stream()
                        .mapToInt(group -> group.totals().sessions())
                        .sum());
        List<Span> omars = rows().stream()
                .filter(row -> row.agentId() == ReviewWeek.OMAR.id() && row.accepted() != null)
                .map(row -> new Span(
                        Objects.requireNonNull(row.accepted()), Objects.requireNonNullElse(row.resolved(), desk.now())))
                .toList();
        assertEquals(
                Load.average(omars).orElseThrow(), answer.concurrency().getOrDefault(ReviewWeek.OMAR.id(), 0.0), 1e-9);
        be(ReviewWeek.OMAR);
        assertThat(desk.reviews
                        .numbers()
                        .by(SessionFilter.ALL, List.of(Grouping.AGENT))
                        .by(Grouping.AGENT))
                .extracting(Breakdown.Group::label)
                .containsExactly("Omar");
    }

    @Test
    void aSampleIsEvenOverAgentsRepeatableAndNeverDrawnTwice() throws Exception {
        List<Long> first = drawn(9, 42);
        Map<String, Long> byAgent = rows().stream()
                .filter(row -> first.contains(row.id()))
                .collect(Collectors.groupingBy(SessionSummary::agent, Collectors.counting()));
        assertThat(byAgent).containsOnly(Map.entry("Anna", 3L), Map.entry("Omar", 3L), Map.entry("Lena", 3L));
        assertThat(drawn(9, 42)).doesNotContainAnyElementsOf(first).hasSize(9);
        assertThat(drawn(100, 1)).hasSize(46 - 18);
        try (DeskOnDisk other = new DeskOnDisk(Files.createDirectory(directory.resolve("other")))) {
            ReviewWeek.fill(other.database, other.now(), 45);
            assertEquals(
                    first,
                    other.reviews
                            .sample(SessionFilter.ALL, 9, 42, Sample.Strata.AGENT)
                            .sessions());
        }
    }

    @Test
    void wordsLeadToTheSessionTheyWereSaidIn() {
        assertThat(desk.reviews.rows(SessionFilter.ALL.saying("third time"), SessionOrder.NEWEST_FIRST, 0, null, 10))
                .extracting(SessionSummary::conversationId)
                .containsExactly(ReviewWeek.PRIYA);
        assertThat(desk.reviews.count(SessionFilter.ALL.saying("nobody ever said that")))
                .isZero();
    }

    private List<Long> drawn(int size, long seed) {
        return desk.reviews
                .sample(SessionFilter.ALL, size, seed, Sample.Strata.AGENT)
                .sessions();
    }

    private void be(Agent agent) {
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, agent.id()));
    }

    private List<SessionSummary> rows() {
        return new ArrayList<>(desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 1_000));
    }
}
