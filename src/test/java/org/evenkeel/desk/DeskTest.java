package org.evenkeel.desk;

import static org.evenkeel.fixtures.Chats.ADA;
import static org.evenkeel.fixtures.Chats.BRUNO;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.grace;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.store.Database;
import org.evenkeel.store.Errand;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.OutboxTable;
import org.evenkeel.sync.Connectivity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @TempDir
    Path directory;

    private Database database;
    private final AtomicInteger rings = new AtomicInteger();
    private Conversations conversations;
    private Replies replies;
    private Drafts drafts;
    private Transcripts transcripts;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), CLOCK);
        database.change(s -> {
            s.meta().put(KeyValueTable.SELF, ADA.id());
            s.directory().replaceAgents(List.of(ADA, BRUNO));
            s.directory().replaceInboxes(List.of(new Inbox(5, "Desk", "Channel::Api")));
            s.contacts().merge(grace(41));
            s.conversations().upsert(conversation(1, ConversationStatus.OPEN, ADA.id(), NOON));
            s.conversations().upsert(conversation(2, ConversationStatus.OPEN, BRUNO.id(), NOON));
            s.conversations().upsert(conversation(3, ConversationStatus.OPEN, null, NOON));
            s.conversations().upsert(conversation(4, ConversationStatus.RESOLVED, ADA.id(), NOON));
            s.messages().upsert(incoming(1, 1, "hello\n  there", NOON));
        });
        conversations = new Conversations(database, CLOCK, rings::incrementAndGet);
        replies = new Replies(database, CLOCK, rings::incrementAndGet);
        drafts = new Drafts(database, CLOCK);
        transcripts = new Transcripts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Errand> errands() {
        return database.read(s -> s.outbox().heads()).stream()
                .map(OutboxTable.Row::errand)
                .toList();
    }

    private static List<Long> ids(List<QueueRow> rows) {
        return rows.stream().map(row -> row.conversation().id()).toList();
    }

    @Test
    void eachListHoldsItsOwn() {
        assertEquals(List.of(1L), ids(conversations.queue(QueueView.MINE, 50)));
        assertEquals(List.of(3L), ids(conversations.queue(QueueView.UNASSIGNED, 50)));
        assertEquals(List.of(1L, 2L, 3L, 4L), ids(conversations.queue(QueueView.ALL, 50)));
        assertEquals(new Conversations.QueueCounts(1, 1, 3), conversations.counts());
        QueueRow row = conversations.queue(QueueView.MINE, 50).getFirst();
        assertEquals("Grace 41", row.customerName());
        assertEquals("Desk", row.inboxName());
        assertEquals("hello there", row.lastLine());
        assertFalse(row.lastLineOurs());
        assertTrue(row.mine());
        assertEquals("#42", conversations.queue(QueueView.ALL, 50).get(1).customerName());
    }

    @Test
    void aCardNamesThePeople() {
        ConversationCard card = conversations.card(2).orElseThrow();
        assertEquals(BRUNO, card.assignee());
        assertFalse(card.mine());
        assertEquals(new Inbox(5, "Desk", "Channel::Api"), card.inbox());
        assertTrue(conversations.card(99).isEmpty());
    }

    @Test
    void sendingIsOneTransactionThatTakesTheDraftAway() {
        drafts.save(1, Visibility.REPLY, "on its way");
        drafts.save(1, Visibility.NOTE, "careful");
        List<Change> heard = new ArrayList<>();
        new Changes(database.changes()).listen(heard::add);
        long localId = replies.send(1, "on its way", Visibility.REPLY);
        assertEquals(new Drafts.Draft("", "careful", Visibility.NOTE), drafts.of(1));
        Message held = transcripts.newest(1, 20).messages().getLast();
        assertEquals(localId, held.localId());
        assertEquals(Delivery.QUEUED, held.delivery());
        assertEquals("Ada", held.author().name());
        assertEquals(1, errands().size());
        assertEquals(1, rings.get());
        assertEquals(3, heard.size());
        assertEquals(1, conversations.queue(QueueView.MINE, 1).getFirst().waitingToSend());
    }

    @Test
    void emptyAndEndlessTextsAreDeclinedInASentence() {
        assertThrows(IllegalArgumentException.class, () -> replies.send(1, "  \n", Visibility.REPLY));
        assertThrows(
                IllegalArgumentException.class,
                () -> replies.send(1, "x".repeat(Replies.LONGEST + 1), Visibility.REPLY));
        assertThrows(IllegalArgumentException.class, () -> replies.send(99, "x", Visibility.REPLY));
        assertEquals(List.of(), errands());
        replies.send(1, "😀".repeat(Replies.LONGEST), Visibility.REPLY);
    }

    private long failedMessage() {
        long localId = replies.send(1, "refused", Visibility.REPLY);
        database.change(s -> {
            s.outbox().remove(s.outbox().heads().getFirst().id());
            s.messages().setDelivery(localId, Delivery.FAILED, "The server declined.");
        });
        return localId;
    }

    @Test
    void failedToQueuedByTryAgain() {
        long localId = failedMessage();
        replies.tryAgain(localId);
        replies.tryAgain(localId);
        assertEquals(1, errands().size());
        assertEquals(
                Delivery.QUEUED,
                transcripts.rows(1, List.of(localId)).getFirst().delivery());
    }

    @Test
    void failedToGoneByDiscard() {
        long localId = failedMessage();
        replies.discard(localId);
        assertEquals(List.of(), transcripts.rows(1, List.of(localId)));
    }

    @Test
    void failedToGoneByEditWhichPutsTheTextBeforeTheDraft() {
        long localId = failedMessage();
        drafts.save(1, Visibility.REPLY, "more");
        replies.edit(localId);
        assertEquals("refused\n\nmore", drafts.of(1).reply());
        assertEquals(List.of(), transcripts.rows(1, List.of(localId)));
    }

    @Test
    void aMessageOnItsWayCannotBeDiscarded() {
        long localId = replies.send(1, "going", Visibility.REPLY);
        replies.discard(localId);
        assertEquals(1, transcripts.rows(1, List.of(localId)).size());
    }

    @Test
    void takeResolveAndReopenShowAtOnceAndGoToTheOutbox() {
        conversations.take(3);
        assertTrue(conversations.card(3).orElseThrow().mine());
        conversations.resolve(1);
        assertEquals(
                ConversationStatus.RESOLVED,
                conversations.card(1).orElseThrow().conversation().status());
        conversations.reopen(1);
        assertEquals(
                List.of(new Errand.Assign(3, ADA.id()), new Errand.ChangeStatus(1, ConversationStatus.OPEN, null)),
                errands());
    }

    @Test
    void markSeenTellsOnlyWhenSomethingIsUnread() {
        conversations.markSeen(1);
        assertEquals(List.of(), errands());
        database.change(s -> s.conversations().noteMessage(incoming(2, 1, "?", NOON.plusSeconds(1))));
        conversations.markSeen(1);
        assertEquals(List.of(new Errand.Seen(1, true)), errands());
        assertEquals(0, conversations.card(1).orElseThrow().conversation().unreadCount());
    }

    @Test
    void layoutAndSettingsComeBack() {
        Layouts layouts = new Layouts(database);
        assertEquals(new Layouts.Layout(2, List.of(), 0), layouts.load());
        Layouts.Layout layout = new Layouts.Layout(3, List.of(new Layouts.Slot(1, null), new Layouts.Slot(2, 77L)), 1);
        layouts.save(layout);
        assertEquals(layout, layouts.load());
        assertEquals(Optional.empty(), layouts.window());
        Layouts.Window window = new Layouts.Window(-40, 12, 1440, 900, true);
        layouts.save(window);
        assertEquals(Optional.of(window), layouts.window());
        Settings settings = new Settings(database);
        assertEquals(Settings.Theme.SYSTEM, settings.theme());
        settings.theme(Settings.Theme.DARK);
        settings.enterSends(true);
        assertEquals(Settings.Theme.DARK, settings.theme());
        assertTrue(settings.enterSends());
    }

    @Test
    void presenceSaysWhatIsTrue() {
        Presence presence = new Presence(database, new Connectivity(database, CLOCK), CLOCK, rings::incrementAndGet);
        assertEquals(Presence.LineState.STARTING, presence.line().state());
        assertEquals(ADA, presence.self());
        failedMessage();
        replies.send(1, "waiting", Visibility.NOTE);
        assertEquals(1, presence.line().failed());
        assertEquals(1, presence.line().outbox());
        presence.change(Availability.BUSY);
        assertEquals(new Agent(ADA.id(), ADA.name(), ADA.email(), ADA.role(), Availability.BUSY), presence.self());
        assertTrue(errands().contains(new Errand.ChangeAvailability(Availability.BUSY)));
    }

    @Test
    void pagesOfATranscriptSayWhenTheyReachTheBeginning() {
        database.change(s -> {
            for (int id = 2; id <= 30; id++) {
                s.messages().upsert(incoming(id, 1, "m" + id, NOON.plusSeconds(id)));
            }
        });
        Transcripts.Page newest = transcripts.newest(1, 20);
        assertEquals(20, newest.messages().size());
        assertFalse(newest.fromBeginning());
        Transcripts.Page older = transcripts.before(newest.messages().getFirst(), 10);
        assertEquals(10, older.messages().size());
        assertTrue(older.fromBeginning());
    }
}
