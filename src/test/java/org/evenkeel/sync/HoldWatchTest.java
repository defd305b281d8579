package org.evenkeel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.fixtures.Chats.ADA;
import static org.evenkeel.fixtures.Chats.BRUNO;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.grace;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.evenkeel.fixtures.Chats.outgoing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.desk.Holds;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.Hold.ConsentKind;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldLog;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldStanding.State;
import org.evenkeel.domain.hold.PublishedHolds;
import org.evenkeel.fixtures.Chats;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server tells moves the ledger, whichever way it comes, and once. */
class HoldWatchTest {
    @TempDir
    Path directory;

    private Instant now = NOON;
    private Database database;
    private Inbox inbox;
    private Holds holds;

    @BeforeEach
    void open() {
        start();
        database.change(s -> {
            s.meta().put(KeyValueTable.SELF, ADA.id());
            s.directory().replaceAgents(List.of(ADA, BRUNO));
        });
        inbox.take(List.of(state(ConversationStatus.OPEN, Map.of(), NOON)));
    }

    private void start() {
        database = Database.open(directory.resolve("cache.db"), () -> now);
        inbox = new Inbox(database, () -> now);
        holds = new Holds(database, () -> now, () -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ConversationState state(ConversationStatus status, Map<String, String> attributes, Instant at) {
        Conversation c = Chats.conversation(1, status, ADA.id(), at);
        return new ConversationState(
                new Conversation(
                        c.id(),
                        c.inboxId(),
                        c.contactId(),
                        c.status(),
                        c.assigneeId(),
                        null,
                        c.priority(),
                        null,
                        0,
                        c.labels(),
                        attributes,
                        true,
                        c.createdAt(),
                        at,
                        null,
                        null,
                        null,
                        null,
                        at),
                grace(41),
                Optional.empty());
    }

    private void ask() {
        holds.ask(1, "the logs", 2, "Could you wait about 2 minutes, please?");
    }

    /** The server accepts the question as message 20. */
    private void accepted() {
        Message question = question();
        inbox.settle(question.localId(), outgoing(20, 1, question.text(), now, question.clientRef()));
    }

    private Message question() {
        return database.read(s -> s.messages().newest(1, 10)).stream()
                .filter(message -> message.text().startsWith("Could you wait"))
                .findFirst()
                .orElseThrow();
    }

    private PostedMessage says(long id, String text) {
        return incoming(id, 1, text, now);
    }

    private @Nullable State standing() {
        return holds.standing(1).map(HoldStanding::state).orElse(null);
    }

    private Hold hold() {
        return holds.ledger(1).getFirst();
    }

    private long answers() {
        return database.<List<HoldLog>>read(s -> s.holds().of(1)).getFirst().events().stream()
                .filter(HoldEvent.Answered.class::isInstance)
                .count();
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    @Test
    void aYesByTheStreamBeginsTheHoldAndTheSameByEveryOtherWayChangesNothing() {
        ask();
        pass(2);
        accepted();
        pass(18);
        PostedMessage yes = says(21, "ok, take your time");
        inbox.apply(List.of(new ServerEvent.MessagePosted(yes)));
        assertThat(standing()).isEqualTo(State.HOLDING);
        assertThat(hold().consented()).isEqualTo(now);
        HoldLog before = database.<List<HoldLog>>read(s -> s.holds().of(1)).getFirst();
        pass(30);
        inbox.apply(List.of(new ServerEvent.MessagePosted(yes), new ServerEvent.MessagePosted(yes)));
        inbox.takeLoose(List.of(yes));
        inbox.take(List.of(state(ConversationStatus.OPEN, Map.of(), now)));
        assertThat(database.<List<HoldLog>>read(s -> s.holds().of(1))).containsExactly(before);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void aYesThatCameWhileTheProgramWasClosedCountsFromWhenTheServerHadIt() {
        ask();
        pass(2);
        accepted();
        database.close();
        pass(8);
        PostedMessage yes = says(21, "yes");
        Instant said = now;
        pass(600);
        start();
        inbox.takeLoose(List.of(yes));
        assertThat(hold().consented()).isEqualTo(said);
        assertThat(standing()).isEqualTo(State.OVERDUE);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void whatTheCustomerSaidBeforeTheQuestionIsNoAnswer() {
        PostedMessage earlier = says(19, "yes");
        ask();
        inbox.apply(List.of(new ServerEvent.MessagePosted(earlier)));
        assertThat(standing()).isEqualTo(State.ASKING);
        accepted();
        assertThat(standing()).isEqualTo(State.ASKING);
    }

    @Test
    void anAnswerThatOvertakesTheAcknowledgementIsReadWithIt() {
        ask();
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(21, "sure"))));
        assertThat(standing()).isEqualTo(State.ASKING);
        accepted();
        assertThat(standing()).isEqualTo(State.HOLDING);
    }

    @Test
    void aNoEndsTheQuestion() {
        ask();
        accepted();
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(21, "No, I have to leave now."))));
        assertThat(standing()).isNull();
        assertThat(hold().consent()).isEqualTo(ConsentKind.NO);
    }

    @Test
    void anUnclearAnswerWaitsForTheAgentWithTheCustomersWords() {
        ask();
        accepted();
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(21, "what is the order number again"))));
        assertThat(standing()).isEqualTo(State.ASKING);
        assertThat(holds.card(1).orElseThrow().unclear()).isEqualTo("what is the order number again");
        pass(5);
        assertThat(holds.agree(1)).isTrue();
        assertThat(standing()).isEqualTo(State.HOLDING);
        assertThat(holds.agree(1)).as("there is nothing to decide any more").isFalse();
    }

    @Test
    void aNoToTheExtensionIsHeardAndOtherWordsAreShown() {
        ask();
        accepted();
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(21, "yes"))));
        pass(100);
        holds.extend(1, 2, "I am sorry. Could you wait about 2 more minutes, please?");
        Message more = database.read(s -> s.messages().newest(1, 10)).getLast();
        inbox.settle(more.localId(), outgoing(22, 1, more.text(), now, more.clientRef()));
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(23, "no, that is too long"))));
        assertThat(hold().extensions().getFirst().agreed()).isFalse();
        assertThat(standing()).isEqualTo(State.HOLDING);
        assertThat(holds.card(1).orElseThrow().said()).containsExactly("no, that is too long");
    }

    @Test
    void aResolvedConversationHoldsNobody() {
        ask();
        accepted();
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(21, "yes"))));
        pass(30);
        inbox.take(List.of(state(ConversationStatus.RESOLVED, Map.of(), now)));
        assertThat(standing()).isNull();
        HoldEvent.Ended end = hold().end();
        assertThat(end).isNotNull();
        assertThat(end == null ? null : end.how()).isEqualTo(HoldEvent.Ending.CLOSED);
        assertThat(hold().outcome()).isEqualTo(Hold.Outcome.KEPT);
    }

    @Test
    void whatAColleaguesConsolePublishedIsTakenOverAndWhatItLacksIsPublished() {
        String id = UUID.randomUUID().toString();
        HoldLog theirs = new HoldLog(
                id,
                1,
                "their reason",
                List.of(
                        new HoldEvent.Asked(NOON.minusSeconds(60), BRUNO.id(), 3),
                        new HoldEvent.Answered(NOON.minusSeconds(50), 0, Consent.Answer.YES, 9)));
        String published = PublishedHolds.write(List.of(theirs));
        pass(1);
        inbox.take(List.of(state(ConversationStatus.OPEN, Map.of(PublishedHolds.KEY, published), now)));
        assertThat(standing()).isEqualTo(State.HOLDING);
        assertThat(holds.card(1).orElseThrow().agent()).isEqualTo(BRUNO.name());
        assertThat(published()).as("there is nothing to add").isNull();

        assertThat(holds.update(1, "A short update.")).isTrue();
        String ours = published();
        assertThat(ours).isNotNull();
        database.change(s -> s.outbox().heads().forEach(row -> s.outbox().remove(row.id())));
        database.change(s -> s.outbox().heads().forEach(row -> s.outbox().remove(row.id())));
        pass(1);
        inbox.take(List.of(state(ConversationStatus.OPEN, Map.of(PublishedHolds.KEY, published), now)));
        assertThat(published()).as("the server still lacks our update").isEqualTo(ours);
    }

    @Test
    void somebodyWhoWipesTheAttributeOfARunningHoldDoesNotEndIt() {
        ask();
        database.change(s -> s.outbox().heads().forEach(row -> s.outbox().remove(row.id())));
        database.change(s -> s.outbox().heads().forEach(row -> s.outbox().remove(row.id())));
        pass(1);
        inbox.take(List.of(state(ConversationStatus.OPEN, Map.of("plan", "gold"), now)));
        assertThat(standing()).isEqualTo(State.ASKING);
        assertThat(published()).isNotNull();
    }

    @Test
    void aClockThatIsAheadOrBehindNeverMakesAnAnswerComeBeforeItsQuestionOrAfterNow() {
        ask();
        accepted();
        Instant asked = now;
        pass(10);
        inbox.apply(List.of(
                new ServerEvent.MessagePosted(incoming(21, 1, "hm", asked.minus(Duration.ofHours(2)))),
                new ServerEvent.MessagePosted(incoming(22, 1, "yes", asked.plus(Duration.ofHours(2))))));
        assertThat(hold().consented()).isEqualTo(now);
        assertThat(hold().held(now)).isEqualTo(Duration.ZERO);
    }

    /** A console that was closed before it could tell, tells late: a colleague has ended the hold meanwhile. */
    @Test
    void whatIsToldLateUndoesNothingOfWhatOthersPublished() {
        ask();
        accepted();
        inbox.apply(List.of(new ServerEvent.MessagePosted(says(21, "yes"))));
        HoldLog ours = database.<List<HoldLog>>read(s -> s.holds().of(1)).getFirst();
        HoldLog theirs = ours.with(List.of(new HoldEvent.Ended(now.plusSeconds(60), 9, HoldEvent.Ending.RETURNED)));
        pass(90);
        String there = PublishedHolds.write(List.of(theirs));
        assertThat(database.<Optional<String>>write(s -> HoldWatch.merged(s, 1, Optional.of(there), now)))
                .contains(there);
        assertThat(hold().open()).isFalse();
        assertThat(database.<Optional<String>>write(
                        s -> HoldWatch.merged(s, 1, Optional.of(PublishedHolds.write(List.of(ours))), now)))
                .as("and what was undone is put back")
                .contains(there);
    }

    /** What waits to be told of the attribute; null when nothing does. */
    private @Nullable String published() {
        return database.<Boolean>read(s -> s.holds().unpublished(1))
                ? PublishedHolds.write(
                        database.<List<HoldLog>>read(s -> s.holds().of(1)))
                : null;
    }
}
