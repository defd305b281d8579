package org.evenkeel.store;

import static org.evenkeel.fixtures.Chats.ADA;
import static org.evenkeel.fixtures.Chats.BRUNO;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.grace;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.evenkeel.fixtures.Chats.outgoing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.chat.Wait;
import org.evenkeel.fixtures.Chats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), InstantSource.fixed(NOON));
        database.change(s -> s.conversations().upsert(conversation(1, NOON)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long queue(String text, String ref) {
        return database.write(s -> {
            long id = s.messages()
                    .addQueued(
                            1,
                            new Author(Author.Kind.AGENT, ADA.id(), ADA.name()),
                            text,
                            Visibility.REPLY,
                            ref,
                            null,
                            NOON);
            s.outbox().add(new Errand.Post(1, id, ref, text, Visibility.REPLY, null), NOON);
            return id;
        });
    }

    private int waiting() {
        return database.<Integer>read(s -> s.outbox().waiting());
    }

    @Test
    void sameMessageTwiceIsOneRowAndNoSecondChange() {
        PostedMessage told = incoming(11, 1, "hello", NOON);
        database.change(s -> s.messages().upsert(told));
        List<Object> heard = new ArrayList<>();
        database.changes().subscribe(heard::add);
        assertEquals(MessageTable.Effect.KNOWN, database.write(s -> s.messages().upsert(told)));
        assertEquals(List.of(), heard);
        assertEquals(1, database.read(s -> s.messages().newest(1, 50)).size());
    }

    @Test
    void echoSettlesOurMessageAndKeepsItsLocalId() {
        long localId = queue("on its way", "ref-1");
        database.change(s -> s.messages().upsert(outgoing(12, 1, "on its way", NOON.plusSeconds(3), "ref-1")));
        Message held = database.read(s -> s.messages().find(localId)).orElseThrow();
        assertEquals(12L, held.serverId());
        assertEquals(Delivery.SENT, held.delivery());
        assertEquals(List.of(), database.read(s -> s.outbox().heads()));
    }

    @Test
    void answerOfAnOldServerTakesTheUnmarkedEchoIn() {
        long localId = queue("on its way", "ref-1");
        database.change(s -> s.messages().upsert(outgoing(12, 1, "on its way", NOON, null)));
        assertEquals(2, database.read(s -> s.messages().newest(1, 50)).size());
        database.change(s -> s.messages().settle(localId, outgoing(12, 1, "on its way", NOON, null)));
        List<Message> held = database.read(s -> s.messages().newest(1, 50));
        assertEquals(List.of(localId), held.stream().map(Message::localId).toList());
        assertEquals("ref-1", held.getFirst().clientRef());
    }

    @Test
    void twoServerMessagesWithOneReferenceAreBothShown() {
        queue("on its way", "ref-1");
        database.change(s -> {
            s.messages().upsert(outgoing(12, 1, "on its way", NOON, "ref-1"));
            s.messages().upsert(outgoing(13, 1, "on its way", NOON, "ref-1"));
            s.messages().upsert(outgoing(13, 1, "on its way", NOON, "ref-1"));
        });
        List<Message> held = database.read(s -> s.messages().newest(1, 50));
        assertEquals(List.of(12L, 13L), held.stream().map(Message::serverId).toList());
        assertNull(held.get(1).clientRef());
    }

    @Test
    void whatGrowsNeverShrinksWhenEventsSwapPlaces() {
        PostedMessage sent = outgoing(12, 1, "secret", NOON, "ref-1");
        PostedMessage read = with(sent, Delivery.READ, false, "secret");
        PostedMessage deleted = with(sent, Delivery.SENT, true, "This message was deleted");
        database.change(s -> {
            s.messages().upsert(read);
            s.messages().upsert(sent);
        });
        assertEquals(
                Delivery.READ,
                database.read(s -> s.messages().byServerId(12)).orElseThrow().delivery());
        database.change(s -> {
            s.messages().upsert(deleted);
            s.messages().upsert(sent);
        });
        Message held = database.read(s -> s.messages().byServerId(12)).orElseThrow();
        assertTrue(held.deleted());
        assertEquals("This message was deleted", held.text());
        assertEquals("ref-1", held.clientRef());
    }

    private static PostedMessage with(PostedMessage m, Delivery delivery, boolean deleted, String text) {
        return new PostedMessage(
                m.id(),
                m.conversationId(),
                m.kind(),
                m.author(),
                text,
                m.contentType(),
                m.visibility(),
                m.createdAt(),
                delivery,
                null,
                deleted ? null : m.clientRef(),
                null,
                deleted,
                null,
                List.of(new Attachment(1, "image", "http://x.test/1", null, "one.png", 12)));
    }

    @Test
    void attachmentsComeBackInOrder() {
        PostedMessage told = with(incoming(20, 1, "see", NOON), Delivery.SENT, false, "see");
        database.change(s -> s.messages().upsert(told));
        assertEquals(
                told.attachments(),
                database.read(s -> s.messages().byServerId(20)).orElseThrow().attachments());
    }

    @Test
    void transcriptPagesJoinWithoutGapOrOverlap() {
        Random random = new Random(4);
        List<Long> ids = new ArrayList<>();
        database.change(s -> {
            for (long id = 1; id <= 203; id++) {
                ids.add(id);
                s.messages().upsert(incoming(id, 1, "m" + id, NOON.plusSeconds(random.nextInt(2) + id / 3)));
            }
        });
        queue("waiting", "ref-9");
        List<Message> all = new ArrayList<>(database.read(s -> s.messages().newest(1, 20)));
        assertEquals(21, all.size());
        while (true) {
            Message first = all.getFirst();
            List<Message> page = database.read(s -> s.messages().before(first, 20));
            if (page.isEmpty()) {
                break;
            }
            all.addAll(0, page);
        }
        assertEquals(204, all.size());
        List<Message> sorted = new ArrayList<>(all);
        sorted.sort(Message.TRANSCRIPT_ORDER);
        assertEquals(sorted, all);
        assertEquals(
                ids.size() + 1, all.stream().map(Message::localId).distinct().count());
    }

    @Test
    void anOlderStateOfAConversationIsIgnored() {
        database.change(s ->
                s.conversations().upsert(conversation(1, ConversationStatus.RESOLVED, null, NOON.plusMillis(500))));
        database.change(s -> s.conversations().upsert(conversation(1, NOON.plusMillis(400))));
        assertEquals(
                ConversationStatus.RESOLVED,
                database.read(s -> s.conversations().find(1)).orElseThrow().status());
    }

    @Test
    void whatWeSetStaysUntilTheServerHasHeardIt() {
        database.change(s -> {
            s.conversations().setStatus(1, ConversationStatus.RESOLVED, null);
            s.outbox().add(new Errand.ChangeStatus(1, ConversationStatus.RESOLVED, null), NOON);
        });
        database.change(s -> s.conversations().upsert(conversation(1, NOON.plusSeconds(1))));
        assertEquals(
                ConversationStatus.RESOLVED,
                database.read(s -> s.conversations().find(1)).orElseThrow().status());
        database.change(s -> s.outbox().remove(s.outbox().heads().getFirst().id()));
        database.change(s -> s.conversations().upsert(conversation(1, NOON.plusSeconds(1))));
        assertEquals(
                ConversationStatus.OPEN,
                database.read(s -> s.conversations().find(1)).orElseThrow().status());
    }

    @Test
    void contactsAreMergedNotReplaced() {
        database.change(s -> s.contacts().merge(grace(41)));
        database.change(s -> s.contacts()
                .merge(new Contact(41, "", null, "+12025550123", null, "", false, Map.of("plan", "blue"), null, NOON)));
        Contact held = database.read(s -> s.contacts().find(41)).orElseThrow();
        assertEquals("Grace 41", held.name());
        assertEquals("grace@example.test", held.email());
        assertEquals("+12025550123", held.phone());
        assertEquals(Map.of("plan", "blue"), held.attributes());
    }

    @Test
    void aDeletedContactTakesItsConversationsOutOfTheLists() {
        database.change(s -> {
            s.contacts().merge(grace(41));
            s.contacts().delete(41);
        });
        assertEquals(List.of(), database.read(s -> s.conversations().all(10)));
        assertTrue(database.read(s -> s.conversations().find(1)).isPresent());
    }

    @Test
    void listsComeMostNeglectedFirstAndTheLimitCutsTheRightEnd() {
        Random random = new Random(7);
        List<Conversation> all = new ArrayList<>();
        database.change(s -> {
            for (int id = 2; id < 300; id++) {
                Conversation plain = conversation(
                        id,
                        ConversationStatus.values()[random.nextInt(4)],
                        null,
                        NOON.plusSeconds(random.nextInt(1000)));
                Conversation waiting =
                        waiting(plain, random.nextBoolean() ? NOON.plusSeconds(random.nextInt(9)) : null);
                all.add(waiting);
                s.conversations().upsert(waiting);
            }
        });
        all.add(conversation(1, NOON));
        all.sort(Wait.MOST_NEGLECTED_FIRST);
        List<Conversation> listed = database.read(s -> s.conversations().all(100)).stream()
                .map(ConversationSummary::conversation)
                .toList();
        assertEquals(all.subList(0, 100), listed);
        assertEquals(
                database.read(s -> s.conversations().unassigned(1000)).size(),
                database.read(s -> s.conversations().counts(7)).unassigned());
    }

    private static Conversation waiting(Conversation c, @Nullable Instant since) {
        return new Conversation(
                c.id(),
                c.inboxId(),
                c.contactId(),
                c.status(),
                c.assigneeId(),
                null,
                Priority.HIGH,
                null,
                3,
                List.of("refund", "vip"),
                Map.of(),
                true,
                c.createdAt(),
                c.lastActivityAt(),
                since,
                null,
                null,
                null,
                c.updatedAt());
    }

    @Test
    void theSecondLineFollowsTheNewestMessageAndCountsTheUnsent() {
        database.change(s -> {
            s.messages().upsert(incoming(3, 1, "third", NOON.plusSeconds(3)));
            s.messages().upsert(incoming(2, 1, "second", NOON.plusSeconds(2)));
        });
        assertEquals("third", summary().lastText());
        long localId = queue("mine", "ref-1");
        assertEquals("mine", summary().lastText());
        assertEquals(1, summary().unsent());
        database.change(s -> s.messages().delete(localId));
        assertEquals("third", summary().lastText());
        assertEquals(Author.Kind.CUSTOMER, summary().lastAuthor());
        assertEquals(0, waiting());
    }

    private ConversationSummary summary() {
        return database.read(s -> s.conversations().all(1)).getFirst();
    }

    @Test
    void aMessageThatJustCameStartsAndStopsTheClock() {
        PostedMessage question = incoming(3, 1, "hello?", NOON.plusSeconds(3));
        database.change(s -> s.conversations().noteMessage(question));
        Conversation waiting = database.read(s -> s.conversations().find(1)).orElseThrow();
        assertEquals(NOON.plusSeconds(3), waiting.waitingSince());
        assertEquals(1, waiting.unreadCount());
        database.change(s -> s.conversations().noteMessage(incoming(4, 1, "?", NOON.plusSeconds(9))));
        assertEquals(
                NOON.plusSeconds(3),
                database.read(s -> s.conversations().find(1)).orElseThrow().waitingSince());
        database.change(s -> s.conversations().noteMessage(outgoing(5, 1, "yes", NOON.plusSeconds(12), null)));
        Conversation answered = database.read(s -> s.conversations().find(1)).orElseThrow();
        assertNull(answered.waitingSince());
        assertEquals(NOON.plusSeconds(12), answered.firstReplyAt());
        database.change(s -> s.conversations().noteMessage(question));
        assertEquals(answered, database.read(s -> s.conversations().find(1)).orElseThrow());
    }

    @Test
    void stateSettingErrandsCollapseToTheNewestUnlessOnTheirWay() {
        database.change(s -> {
            s.outbox().add(new Errand.Assign(1, 7L), NOON);
            s.outbox().add(new Errand.Assign(1, 8L), NOON);
            s.outbox().add(new Errand.PublishHolds(1), NOON);
            s.outbox().add(new Errand.PublishHolds(1), NOON);
        });
        assertEquals(2, waiting());
        OutboxTable.Row head = database.read(s -> s.outbox().heads()).getFirst();
        assertEquals(new Errand.Assign(1, 8L), head.errand());
        database.change(s -> {
            s.outbox().beginAttempt(head.id(), 0, NOON);
            s.outbox().add(new Errand.Assign(1, null), NOON);
        });
        assertEquals(3, waiting());
    }

    @Test
    void everyErrandSurvivesTheFile() {
        List<Errand> errands = List.of(
                new Errand.ChangeStatus(1, ConversationStatus.SNOOZED, NOON),
                new Errand.Assign(2, null),
                new Errand.AssignTeam(3, 9L),
                new Errand.ChangePriority(4, Priority.URGENT),
                new Errand.ChangeLabels(5, List.of("a", "b c")),
                new Errand.ChangeLabels(6, List.of()),
                new Errand.PublishHolds(7),
                new Errand.Seen(8, false),
                new Errand.ChangeAvailability(Availability.BUSY));
        database.change(s -> errands.forEach(errand -> s.outbox().add(errand, NOON)));
        assertEquals(
                errands,
                database.read(s -> s.outbox().heads()).stream()
                        .map(OutboxTable.Row::errand)
                        .toList());
        database.change(s -> s.outbox().add(new Errand.ShowTyping(9, true, true), NOON));
        assertEquals(
                List.of(new Errand.ShowTyping(9, true, true)),
                database.read(s -> s.outbox().typing()).stream()
                        .map(OutboxTable.Row::errand)
                        .toList());
    }

    @Test
    void draftsAreKeptPerConversationAndVisibility() {
        database.change(s -> {
            s.drafts().put(1, Visibility.REPLY, "dear", NOON);
            s.drafts().put(1, Visibility.NOTE, "careful", NOON);
            s.drafts().put(2, Visibility.REPLY, "other", NOON);
            s.drafts().put(1, Visibility.REPLY, "", NOON);
        });
        assertEquals(
                Map.of(Visibility.NOTE, "careful"),
                database.read(s -> s.drafts().of(1)));
        assertEquals(
                Map.of(Visibility.REPLY, "other"), database.read(s -> s.drafts().of(2)));
    }

    @Test
    void presenceNamesWhoIsThere() {
        database.change(s -> {
            s.directory().replaceAgents(List.of(ADA, BRUNO));
            s.directory().presence(Map.of(7L, Availability.BUSY));
        });
        assertEquals(
                List.of(Availability.BUSY, Availability.OFFLINE),
                database.read(s -> s.directory().agents()).stream()
                        .map(a -> a.availability())
                        .toList());
        assertNotEquals(ADA, database.read(s -> s.directory().agent(7)).orElseThrow());
    }

    @Test
    void separatorsInsideValuesDoNoHarm() {
        Conversation odd = conversation(9, NOON);
        database.change(s -> s.contacts()
                .merge(new Contact(
                        50, "x", null, null, null, "", false, Map.of("k\u001e", "v\u001fw\u001e"), null, null)));
        assertEquals(
                Map.of("k ", "v w "),
                database.read(s -> s.contacts().find(50)).orElseThrow().attributes());
        database.change(s -> s.conversations().upsert(odd));
        assertEquals(odd, database.read(s -> s.conversations().find(9)).orElseThrow());
    }

    @Test
    void aReferenceOfOursInACustomersMessageOrAnotherConversationSettlesNothing() {
        long id = queue("mine", "ref-1");
        PostedMessage theirs = Chats.withRef(incoming(21, 1, "theirs", NOON), "ref-1");
        PostedMessage elsewhere = outgoing(22, 2, "elsewhere", NOON, "ref-1");
        database.change(s -> {
            s.conversations().upsert(conversation(2, NOON));
            assertEquals(MessageTable.Effect.ADDED, s.messages().upsert(theirs));
            assertEquals(MessageTable.Effect.ADDED, s.messages().upsert(elsewhere));
        });
        assertEquals(1, waiting());
        assertNull(database.read(s -> s.messages().find(id)).orElseThrow().serverId());
        for (long serverId : List.of(21L, 22L)) {
            Message held = database.read(s -> s.messages().byServerId(serverId)).orElseThrow();
            assertNull(held.clientRef());
            assertEquals(0, duplicates(serverId));
        }
        database.change(s -> s.messages().upsert(outgoing(23, 1, "mine", NOON, "ref-1")));
        assertEquals(0, waiting());
        database.change(s -> s.messages().upsert(outgoing(24, 1, "mine", NOON, "ref-1")));
        assertEquals(1, duplicates(24));
    }

    private int duplicates(long serverId) {
        return database.<Integer>read(s -> s.handle()
                .createQuery("SELECT duplicate FROM message WHERE server_id = :id")
                .bind("id", serverId)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aPageFetchedBeforeTheChannelFailedDoesNotHideTheFailure() {
        PostedMessage sent = outgoing(21, 1, "mine", NOON, null);
        PostedMessage failed = new PostedMessage(
                sent.id(),
                sent.conversationId(),
                sent.kind(),
                sent.author(),
                sent.text(),
                sent.contentType(),
                sent.visibility(),
                sent.createdAt(),
                Delivery.FAILED,
                "the number is not reachable",
                null,
                null,
                false,
                null,
                List.of());
        database.change(s -> {
            s.messages().upsert(sent);
            s.messages().upsert(failed);
            s.messages().upsert(sent, MessageTable.Source.READ);
        });
        Message held = database.read(s -> s.messages().byServerId(21)).orElseThrow();
        assertEquals(Delivery.FAILED, held.delivery());
        assertEquals("the number is not reachable", held.failure());
        database.change(s -> s.messages().upsert(sent, MessageTable.Source.EVENT));
        Message again = database.read(s -> s.messages().byServerId(21)).orElseThrow();
        assertEquals(Delivery.SENT, again.delivery());
        assertNull(again.failure());
    }
}
