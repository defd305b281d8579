package org.evenkeel.desk;

import static org.evenkeel.fixtures.Chats.ADA;
import static org.evenkeel.fixtures.Chats.BRUNO;
import static org.evenkeel.fixtures.Chats.NOON;
import static org.evenkeel.fixtures.Chats.conversation;
import static org.evenkeel.fixtures.Chats.incoming;
import static org.evenkeel.fixtures.Chats.outgoing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    @TempDir
    Path directory;

    private Database database;
    private Search search;

    @BeforeEach
    void open() {
        database = Database.open(directory.resolve("cache.db"), CLOCK);
        database.change(s -> {
            s.meta().put(KeyValueTable.SELF, ADA.id());
            s.directory().replaceAgents(List.of(ADA, BRUNO));
            s.directory().replaceInboxes(List.of(new Inbox(5, "Billing desk", "Channel::Api")));
            s.contacts().merge(customer(41, "Zoë Müller", "zoe@example.test"));
            s.contacts().merge(customer(42, "Omar Haddad", "omar@example.test"));
            s.conversations().upsert(conversation(1, ConversationStatus.OPEN, ADA.id(), NOON));
            s.conversations().upsert(conversation(2, ConversationStatus.RESOLVED, BRUNO.id(), NOON));
            s.messages().upsert(incoming(1, 1, "Where is my réfund for order 48213?", day(1)));
            s.messages().upsert(outgoing(2, 1, "Your refund is on its way.", day(2), null));
            s.messages().upsert(outgoing(3, 1, "Refund approved by Kim", day(3), null, Visibility.NOTE));
            s.messages().upsert(incoming(4, 2, "The invoice is wrong, on its own way", day(4)));
            s.messages().upsert(byBruno(5, 2, "We refunded the invoice", day(5)));
        });
        fill();
        search = new Search(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Contact customer(long id, String name, @Nullable String email) {
        return new Contact(id, name, email, null, null, "", false, Map.of(), null, null);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-05-01T12:00:00Z").plus(Duration.ofDays(day - 1L));
    }

    private static PostedMessage byBruno(long id, long conversation, String text, Instant at) {
        PostedMessage m = outgoing(id, conversation, text, at, null);
        return new PostedMessage(
                id,
                conversation,
                m.kind(),
                new org.evenkeel.domain.chat.Author(m.author().kind(), BRUNO.id(), BRUNO.name()),
                text,
                "text",
                m.visibility(),
                at,
                Delivery.SENT,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }

    private void fill() {
        while (database.<Boolean>write(s -> s.searchIndex().fill(2))) {
            // on to the next two
        }
    }

    private List<Long> found(String question) {
        return database.read(s -> search.find(question, 50).hits().stream()
                .map(Search.Hit::localId)
                .map(id -> id == null ? 0L : s.messages().find(id).orElseThrow().serverId())
                .sorted()
                .toList());
    }

    @Test
    void wordsBeginningsAndPhrases() {
        assertEquals(List.of(1L, 2L, 3L, 5L), found("refund"), "a word is a beginning");
        assertEquals(List.of(1L, 2L, 3L), found("\"refund\""));
        assertEquals(List.of(1L, 2L, 3L, 5L), found("REFÜND "));
        assertEquals(List.of(1L), found("is my REFÜND "));
        assertEquals(List.of(5L), found("refund invo"));
        assertEquals(List.of(2L), found("\"on its way\""));
        assertEquals(List.of(2L, 4L), found("on its way"));
        assertEquals(List.of(1L), found("4821"));
        assertEquals(List.of(), found("refund nowhere"));
        assertEquals(List.of(), found(""));
        assertEquals(List.of(), found("\" : ( * AND"));
    }

    @Test
    void filters() {
        assertEquals(List.of(1L), found("from:zoe refund"));
        assertEquals(List.of(5L), found("by:bruno refund"));
        assertEquals(List.of(2L, 3L), found("by:me"));
        assertEquals(List.of(3L), found("has:note refund"));
        assertEquals(List.of(4L, 5L), found("is:resolved"));
        assertEquals(List.of(5L), found("is:resolved refund"));
        assertEquals(List.of(1L, 2L), found("refund before:2026-05-03"));
        assertEquals(List.of(3L, 5L), found("refund after:2026-05-03"));
        assertEquals(List.of(), found("refund after:2026-06"));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), found("in:billing"));
        assertEquals(List.of(4L, 5L), found("in:2"));
        assertEquals(
                "No agent is called “nobody”.", search.find("by:nobody", 50).trouble());
        assertTrue(search.find("before:soon refund", 50).trouble().contains("2026-05-03"));
    }

    @Test
    void customersAndNumbers() {
        Search.Hit customer = search.find("müll", 50).hits().getFirst();
        assertEquals(Search.Kind.CUSTOMER, customer.kind());
        assertEquals(1, customer.conversationId());
        assertNull(customer.localId());
        assertEquals("Zoë Müller · zoe@example.test", customer.snippet().text());
        assertEquals(
                "Müller",
                customer.snippet()
                        .text()
                        .substring(
                                customer.snippet().matches().getFirst().start(),
                                customer.snippet().matches().getFirst().end()));
        Search.Hit number = search.find("#2", 50).hits().getFirst();
        assertEquals(Search.Kind.CONVERSATION, number.kind());
        assertEquals(2, number.conversationId());
    }

    @Test
    void oneWrongLetterIsForgivenOnlyWhenNothingExactIsFound() {
        Search.Results results = search.find("refnud ", 50);
        assertEquals(List.of("refnud → refund"), results.forgiven());
        assertEquals(3, results.hits().size());
        assertEquals(1, results.hits().getFirst().snippet().matches().size());
        assertEquals(
                List.of("invoicf → invoice"), search.find("invoicf wrong", 50).forgiven());
        assertEquals(List.of(), search.find("refund", 50).forgiven());
    }

    @Test
    void aHitSaysWhoWhenAndWhere() {
        Search.Hit hit = search.find("refunded", 50).hits().getFirst();
        assertEquals(Search.Kind.MESSAGE, hit.kind());
        assertEquals(2, hit.conversationId());
        assertEquals("Omar Haddad", hit.customer());
        assertEquals("Bruno", hit.who());
        assertEquals(day(5), hit.when());
        assertEquals(List.of(new Search.Range(3, 11)), hit.snippet().matches());
        assertEquals(Search.Kind.NOTE, search.find("kim ", 50).hits().getFirst().kind());
    }

    @Test
    void aSnippetOfALongTextIsShortAndShowsTheMatch() {
        database.change(s -> s.messages()
                .upsert(incoming(9, 1, "blah <b>\n".repeat(4_000) + " needle 😀 " + "x".repeat(400), NOON)));
        fill();
        Search.Snippet snippet = search.find("needle", 50).hits().getFirst().snippet();
        assertTrue(snippet.text().length() < 200, snippet.text());
        Search.Range match = snippet.matches().getFirst();
        assertEquals("needle", snippet.text().substring(match.start(), match.end()));
        assertFalse(snippet.text().contains("\n"));
    }

    @Test
    void whatIsNewIsCountedAsBehindUntilIndexedAndWhatIsEditedOrDeletedFollows() {
        database.change(s -> s.messages().upsert(incoming(10, 1, "brandnew words", NOON)));
        assertEquals(1, search.find("brandnew", 50).behind());
        fill();
        assertEquals(0, search.find("brandnew", 50).behind());
        assertEquals(List.of(10L), found("brandnew"));
        database.change(s -> s.messages().upsert(incoming(10, 1, "changed words", NOON.plusSeconds(5))));
        fill();
        assertEquals(List.of(), found("brandnew "));
        assertEquals(List.of(10L), found("changed "));
        database.change(s ->
                s.messages().delete(s.messages().byServerId(10).orElseThrow().localId()));
        assertEquals(List.of(), found("changed "));
        fill();
        assertEquals(List.of(), found("changed "));
        assertEquals(0, search.find("x", 50).behind());
    }

    @Test
    void ourOwnUnsentWordsAreFoundToo() {
        new Replies(database, CLOCK, () -> {}).send(1, "unsent thought", Visibility.NOTE);
        fill();
        assertEquals(1, search.find("unsent", 50).hits().size());
    }

    @Test
    void aRenamedCustomerIsFoundByTheNewNameOnly() {
        database.change(s -> s.contacts().merge(customer(42, "Omar Sadik", null)));
        assertEquals(1, search.find("sadik", 50).hits().size());
        assertEquals(0, search.find("haddad", 50).hits().size());
    }

    @Test
    void theWholeWordAndTheNewerComeFirst() {
        database.change(s -> {
            s.messages().upsert(incoming(20, 1, "parcels parcels everywhere", day(20)));
            s.messages().upsert(incoming(21, 1, "parcel lost", day(19)));
            s.messages().upsert(incoming(22, 1, "parcel found", day(8)));
        });
        fill();
        List<String> texts = search.find("parcel", 50).hits().stream()
                .map(hit -> hit.snippet().text())
                .toList();
        assertEquals(List.of("parcel lost", "parcel found", "parcels parcels everywhere"), texts);
    }

    @Test
    void secretsAreNeitherFoundNorShown() {
        database.change(s -> s.messages()
                .upsert(incoming(90, 1, "My card 4111 1111 1111 1111 and password: sunflower42 are yours", day(9))));
        fill();
        assertTrue(search.find("sunflower42", 9).hits().isEmpty());
        assertTrue(search.find("4111", 9).hits().isEmpty());
        assertEquals(
                "My card •••• •••• •••• 1111 and password: •••••• are yours",
                search.find("password", 9).hits().getFirst().snippet().text());
    }
}
