package org.evenkeel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldLog;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.fixtures.Chats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions out of what servers tell, into a table that can be asked. */
class SessionIndexTest {
    private static final Instant T = Chats.NOON;
    private static final SessionQuery ALL = new SessionQuery(SessionFilter.ALL, null, null);

    @TempDir
    Path directory;

    private Database database;
    private long lastId;
    private Instant now = T.plus(Duration.ofHours(2));

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), () -> now);
        database.change(s -> s.directory().replaceAgents(List.of(Chats.ADA, Chats.BRUNO)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChatFromArrivalToResolveWithItsSurvey() {
        conversation(1, ConversationStatus.RESOLVED, Chats.ADA.id(), Map.of("kind", "support"));
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "hello", T.plusSeconds(1));
        activity(1, "Ada self-assigned this conversation", T.plusSeconds(20));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "hi", T.plusSeconds(42));
        activity(1, "Assigned to Bruno by Ada", T.plusSeconds(100));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.BRUNO.id(), "done", T.plusSeconds(150));
        activity(1, "Conversation was marked resolved by Bruno", T.plusSeconds(200));
        survey(1, 4, T.plusSeconds(201));
        SessionSummary session = only();
        assertThat(session.firstResponse()).isEqualTo(42_000);
        assertThat(session.queueWait()).isEqualTo(20_000);
        assertThat(session.handle()).isEqualTo(180_000);
        assertThat(session.resolution()).isEqualTo(200_000);
        assertThat(session.transfers()).isEqualTo(1);
        assertThat(session.agent()).isEqualTo("Bruno");
        assertThat(session.kind()).isEqualTo(ConversationKind.SUPPORT);
        assertThat(session.rating()).isEqualTo(4);
        assertThat(session.firstContact()).isEqualTo(FirstContact.NOT_SOLVED);
        assertThat(session.concurrency()).isEqualTo(1.0);
    }

    @Test
    void aReopenedChatIsAnotherSessionAndSpoilsFirstContact() {
        conversation(1, ConversationStatus.OPEN, Chats.ADA.id(), Map.of());
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "hello", T.plusSeconds(1));
        activity(1, "Ada self-assigned this conversation", T.plusSeconds(2));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "hi", T.plusSeconds(10));
        activity(1, "Conversation was marked resolved by Ada", T.plusSeconds(60));
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "it broke again", T.plusSeconds(600));
        activity(1, "System reopened the conversation due to a new incoming message.", T.plusSeconds(600));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "sorry", T.plusSeconds(630));
        List<SessionSummary> sessions = page(SessionFilter.ALL);
        assertThat(sessions).extracting(SessionSummary::number).containsExactly(2, 1);
        assertThat(sessions.getFirst().firstResponse()).isEqualTo(30_000);
        assertThat(sessions.getFirst().exclusions()).containsExactly(Exclusion.STILL_OPEN);
        assertThat(sessions.getLast().firstContact()).isEqualTo(FirstContact.NOT_SOLVED);
        assertThat(sessions.getLast().firstResponse()).isEqualTo(10_000);
    }

    @Test
    void whatOnlyThisComputerSawStandsInForForeignSentences() {
        now = T.plusSeconds(2);
        conversation(1, ConversationStatus.OPEN, null, Map.of());
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "hallo", T.plusSeconds(1));
        only();
        now = T.plusSeconds(30);
        conversation(1, ConversationStatus.OPEN, Chats.ADA.id(), Map.of());
        activity(1, "Ada hat sich diese Konversation zugewiesen", T.plusSeconds(30));
        only();
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "guten Tag", T.plusSeconds(50));
        now = T.plusSeconds(90);
        conversation(1, ConversationStatus.RESOLVED, Chats.ADA.id(), Map.of());
        SessionSummary session = only();
        assertThat(session.queueWait()).isEqualTo(30_000);
        assertThat(session.handle()).isEqualTo(60_000);
        assertThat(session.firstResponse()).isEqualTo(50_000);
    }

    @Test
    void holdsComeFromTheirLedgerAndPauseTheWaitOnlyWhileThePromiseHeld() {
        conversation(1, ConversationStatus.OPEN, Chats.ADA.id(), Map.of());
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "hello", T.plusSeconds(1));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "may I hold", T.plusSeconds(10));
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "yes", T.plusSeconds(20));
        only();
        database.change(s -> s.holds()
                .add(new HoldLog(
                        "one",
                        1,
                        "billing",
                        List.of(
                                new HoldEvent.Asked(T.plusSeconds(10), Chats.ADA.id(), 1),
                                new HoldEvent.Answered(T.plusSeconds(20), 0, Consent.Answer.YES, 3),
                                new HoldEvent.Extended(T.plusSeconds(100), Chats.ADA.id(), 2),
                                new HoldEvent.Ended(T.plusSeconds(160), Chats.ADA.id(), HoldEvent.Ending.RETURNED)))));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "thank you", T.plusSeconds(163));
        SessionSummary session = only();
        assertThat(session.holds()).isEqualTo(1);
        assertThat(session.holdTotal()).isEqualTo(140_000);
        assertThat(session.promises()).isEqualTo(2);
        assertThat(session.kept()).isEqualTo(1);
        assertThat(session.longestWait()).isEqualTo(23_000);
    }

    @Test
    void aBotIsNoFirstResponse() {
        conversation(1, ConversationStatus.OPEN, null, Map.of());
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "hello", T.plusSeconds(1));
        say(1, MessageKind.OUTGOING, Author.Kind.BOT, 3, "beep", T.plusSeconds(2));
        assertThat(only().exclusions()).contains(Exclusion.BOT_ONLY);
        activity(1, "Conversation was reopened by Ada", T.plusSeconds(100));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "hi", T.plusSeconds(120));
        assertThat(only().firstResponse()).isEqualTo(20_000);
    }

    @Test
    void chatsOpenAtOnceCountEachOther() {
        for (long id = 1; id <= 3; id++) {
            conversation(id, ConversationStatus.RESOLVED, Chats.ADA.id(), Map.of());
            Instant start = T.plusSeconds(60 * (id - 1));
            say(id, MessageKind.INCOMING, Author.Kind.CUSTOMER, 40 + id, "hello", start);
            activity(id, "Ada self-assigned this conversation", start);
            say(id, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "hi", start.plusSeconds(10));
            activity(id, "Conversation was marked resolved by Ada", start.plusSeconds(120));
        }
        List<SessionSummary> sessions = page(SessionFilter.ALL);
        assertThat(sessions).extracting(SessionSummary::concurrency).containsExactly(1.5, 2.0, 1.5);
        assertThat(sessions).extracting(SessionSummary::most).containsExactly(2, 2, 2);
    }

    @Test
    void transcriptsLeaveAndSessionsStay() {
        conversation(1, ConversationStatus.OPEN, Chats.ADA.id(), Map.of());
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "hello", T.plusSeconds(1));
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "hi", T.plusSeconds(10));
        activity(1, "Conversation was marked resolved by Ada", T.plusSeconds(60));
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "again", T.plusSeconds(9_000));
        List<SessionSummary> before = page(SessionFilter.ALL);
        Retention retention = new Retention(database, T.plusSeconds(5_000));
        boolean more = true;
        while (more) {
            more = retention.step();
        }
        say(1, MessageKind.OUTGOING, Author.Kind.AGENT, Chats.ADA.id(), "I am here", T.plusSeconds(9_020));
        List<SessionSummary> after = page(SessionFilter.ALL);
        assertThat(after).hasSize(2);
        assertThat(after.getLast()).isEqualTo(before.getLast());
        assertThat(after.getFirst().number()).isEqualTo(2);
        assertThat(after.getFirst().messages()).isEqualTo(2);
    }

    @Test
    void pagesFollowEachOtherInEveryOrderAndTotalsAgreeWithTheRows() {
        many(57);
        List<SessionSummary> rows = page(SessionFilter.ALL);
        Totals totals = database.read(s -> s.sessions().totals(ALL, now));
        assertThat(totals.sessions()).isEqualTo(57);
        for (SessionOrder.Key key : SessionOrder.Key.values()) {
            for (boolean down : List.of(true, false)) {
                SessionOrder order = new SessionOrder(key, down);
                List<SessionSummary> whole = database.read(s -> s.sessions().page(ALL, order, null, 100, now));
                assertThat(whole).hasSize(57);
                List<SessionSummary> paged = new ArrayList<>();
                SessionTable.Anchor after = null;
                while (paged.size() < 57) {
                    SessionTable.Anchor from = after;
                    paged.addAll(database.read(s -> s.sessions().page(ALL, order, from, 10, now)));
                    SessionSummary last = paged.getLast();
                    after = database.read(s -> s.sessions().anchor(last, order));
                }
                assertThat(paged).isEqualTo(whole);
                SessionTable.Anchor middle =
                        database.read(s -> s.sessions().anchor(ALL, order, 20)).orElseThrow();
                assertThat(database.<List<SessionSummary>>read(s -> s.sessions().page(ALL, order, middle, 5, now)))
                        .isEqualTo(whole.subList(20, 25));
            }
        }
        List<Long> first = rows.stream()
                .map(SessionSummary::firstResponse)
                .filter(one -> one >= 0)
                .toList();
        assertThat(totals.firstResponse()).isEqualTo(Summary.of(first));
        assertThat(totals.outcome(FirstContact.PROVISIONAL)).isEqualTo((int) rows.stream()
                .filter(row -> row.firstContact() == FirstContact.PROVISIONAL)
                .count());
    }

    @Test
    void filtersSayWhatTheySay() {
        many(40);
        List<SessionSummary> all = page(SessionFilter.ALL);
        SessionFilter adas = SessionFilter.ALL.with(new SessionFilter.ByAgent(Chats.ADA.id()));
        assertThat(page(adas))
                .isEqualTo(all.stream()
                        .filter(row -> row.agentId() == Chats.ADA.id())
                        .toList());
        assertThat(page(SessionFilter.ALL.with(new SessionFilter.Rated(1, 2))))
                .isEqualTo(all.stream()
                        .filter(row -> row.rating() == 1 || row.rating() == 2)
                        .toList());
        assertThat(page(SessionFilter.ALL.with(new SessionFilter.WaitedOver(Duration.ofSeconds(20)))))
                .isEqualTo(
                        all.stream().filter(row -> row.longestWait() > 20_000).toList());
        assertThat(page(SessionFilter.ALL.with(new SessionFilter.Labelled("refund"))))
                .hasSize(40);
        assertThat(page(SessionFilter.ALL.with(new SessionFilter.Labelled("other"))))
                .isEmpty();
        assertThat(page(adas.with(SessionFilter.Begun.between(T, T.plusSeconds(3_000)))))
                .allMatch(row -> row.began().isBefore(T.plusSeconds(3_000)))
                .isNotEmpty();
        assertThat(database.<Integer>read(
                        s -> s.sessions().count(new SessionQuery(SessionFilter.ALL, null, Chats.BRUNO.id()))))
                .isEqualTo((int) all.stream()
                        .filter(row -> row.agentId() == Chats.BRUNO.id())
                        .count());
    }

    @Test
    void howACustomerCameIsFoundByAnIndex() {
        conversation(1, ConversationStatus.OPEN, Chats.ADA.id(), Map.of());
        say(1, MessageKind.INCOMING, Author.Kind.CUSTOMER, 41, "this is a disgrace", T.plusSeconds(1));
        conversation(2, ConversationStatus.OPEN, Chats.ADA.id(), Map.of());
        say(2, MessageKind.INCOMING, Author.Kind.CUSTOMER, 42, "good morning", T.plusSeconds(1));
        database.change(s -> s.tones()
                .unread(10)
                .forEach(message -> s.tones()
                        .put(Map.of(
                                message,
                                new ToneReading(
                                        message.conversationId() == 1 ? Mood.ANGRY : Mood.NEUTRAL,
                                        0.9,
                                        Map.of(),
                                        List.of())))));
        SessionFilter angry = SessionFilter.ALL.with(new SessionFilter.Came(Mood.ANGRY));
        assertThat(page(angry)).extracting(SessionSummary::conversationId).containsExactly(1L);
        assertThat(page(angry.with(new SessionFilter.WithTone(TonePath.Shape.LEFT_CALMER))))
                .isEmpty();
        SessionWhere where = new SessionWhere(new SessionQuery(angry, null, null));
        String plan = database.read(s -> where.bind(s.handle()
                        .createQuery("EXPLAIN QUERY PLAN SELECT id FROM session" + where.sql()
                                + " ORDER BY began_at DESC, id DESC LIMIT 100"))
                .map((row, context) -> row.getString("detail"))
                .list()
                .toString());
        assertThat(plan).contains("session_by_entry").doesNotContain("TEMP B-TREE");
    }

    @Test
    void aSharedReviewIsTheScoreAndADraftIsNone() {
        many(1);
        long id = only().id();
        Map<String, Review.Point> marks = Map.of("accuracy", new Review.Point(Scorecard.Mark.HALF, "half of it", 3L));
        review(id, Review.State.DRAFT, marks, 50);
        assertThat(only().score()).isEqualTo(-1);
        review(id, Review.State.SHARED, marks, 50);
        assertThat(only().score()).isEqualTo(50);
        assertThat(page(SessionFilter.ALL.with(new SessionFilter.NotReviewed())))
                .isEmpty();
        Review kept = database.read(s -> s.reviews().by(id, 99)).orElseThrow();
        assertThat(kept.marks()).isEqualTo(marks);
    }

    private void review(long id, Review.State state, Map<String, Review.Point> marks, int total) {
        database.change(s ->
                s.reviews().put(new Review("r-1", id, 99, "standard", 1, state, marks, false, "", total, "", now)));
    }

    /** Chats one after the other, alternately of two agents, with waits, ratings and moods that differ. */
    private void many(int count) {
        for (int i = 1; i <= count; i++) {
            Instant start = T.plusSeconds(100L * i);
            long agent = i % 3 == 0 ? Chats.BRUNO.id() : Chats.ADA.id();
            conversation(i, i % 4 == 0 ? ConversationStatus.OPEN : ConversationStatus.RESOLVED, agent, Map.of(), start);
            say(i, MessageKind.INCOMING, Author.Kind.CUSTOMER, 40L + i, "hello " + i, start);
            say(i, MessageKind.OUTGOING, Author.Kind.AGENT, agent, "hi", start.plusSeconds(7L * i % 50));
            if (i % 4 != 0) {
                activity(
                        i,
                        "Conversation was marked resolved by " + (i % 3 == 0 ? "Bruno" : "Ada"),
                        start.plusSeconds(60));
                survey(i, 1 + i % 5, start.plusSeconds(61));
            }
        }
        now = T.plus(Duration.ofHours(3));
    }

    private SessionSummary only() {
        List<SessionSummary> sessions = page(SessionFilter.ALL);
        assertThat(sessions).hasSize(1);
        return sessions.getFirst();
    }

    private List<SessionSummary> page(SessionFilter filter) {
        boolean more = true;
        while (more) {
            more = database.<Boolean>derive(s -> s.sessionIndex().fill(7, now));
        }
        return database.read(s ->
                s.sessions().page(new SessionQuery(filter, null, null), SessionOrder.NEWEST_FIRST, null, 1_000, now));
    }

    private void conversation(
            long id, ConversationStatus status, @Nullable Long assignee, Map<String, String> attributes) {
        conversation(id, status, assignee, attributes, T);
    }

    private void conversation(
            long id,
            ConversationStatus status,
            @Nullable Long assignee,
            Map<String, String> attributes,
            Instant created) {
        database.change(s -> s.conversations()
                .upsert(new Conversation(
                        id,
                        5,
                        40 + id,
                        status,
                        assignee,
                        null,
                        Priority.NONE,
                        null,
                        0,
                        List.of("refund"),
                        attributes,
                        true,
                        created,
                        now,
                        null,
                        null,
                        null,
                        null,
                        now)));
    }

    private void say(long conversation, MessageKind kind, Author.Kind by, long author, String text, Instant at) {
        post(conversation, kind, new Author(by, author, "Somebody"), text, "text", at, null);
    }

    private void activity(long conversation, String text, Instant at) {
        post(conversation, MessageKind.ACTIVITY, Author.SYSTEM, text, "text", at, null);
    }

    private void survey(long conversation, int rating, Instant at) {
        post(conversation, MessageKind.TEMPLATE, Author.SYSTEM, "Please rate", "input_csat", at, rating);
    }

    private void post(
            long conversation,
            MessageKind kind,
            Author author,
            String text,
            String type,
            Instant at,
            @Nullable Integer rating) {
        database.change(s -> s.messages()
                .upsert(new PostedMessage(
                        ++lastId,
                        conversation,
                        kind,
                        author,
                        text,
                        type,
                        Visibility.REPLY,
                        at,
                        Delivery.SENT,
                        null,
                        null,
                        null,
                        false,
                        rating,
                        List.of())));
    }
}
