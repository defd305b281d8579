package org.evenkeel.backend.chatwoot;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.Directory;
import org.evenkeel.backend.EventStream;
import org.evenkeel.backend.OutgoingMessage;
import org.evenkeel.backend.Profile;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.backend.ServerEvent.ConversationChanged;
import org.evenkeel.backend.ServerEvent.MessagePosted;
import org.evenkeel.backend.ServerEvent.PresenceChanged;
import org.evenkeel.backend.ServerEvent.Typing;
import org.evenkeel.backend.chatwoot.ChatwootSignIn.SignedIn;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.SeededAgent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every word of the port, spoken to the embedded server over its real socket. */
@Timeout(120)
class ChatwootBackendOverTheWireTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private static HttpClient http;
    private static LocalServer server;
    private static SeededAgent ada;
    private static SeededAgent bruno;

    private ChatwootBackend backend;
    private ChatwootBackend colleague;
    private WireCustomer customer;
    private long id;

    @BeforeAll
    static void serve() throws Exception {
        http = HttpClient.newHttpClient();
        server = LocalServer.start(directory, 0, InstantSource.system());
        ada = server.agents().get(0);
        bruno = server.agents().get(1);
    }

    @AfterAll
    static void stopServing() {
        server.close();
        http.close();
    }

    @BeforeEach
    void signIn() throws Exception {
        backend = as(ada);
        colleague = as(bruno);
        customer = new WireCustomer(http, server.url(), server.inboxIdentifier(), "Piet Vos").begins();
        id = customer.conversationId;
        customer.says("Where is my kettle?");
    }

    @AfterEach
    void signOut() {
        backend.close();
        colleague.close();
    }

    private static ChatwootBackend as(SeededAgent agent) {
        return new ChatwootBackend(server.url(), server.accountId(), agent::accessToken, InstantSource.system());
    }

    private Conversation conversation() throws Exception {
        return backend.conversation(id).conversation();
    }

    private PostedMessage reply(String text, String ref) throws Exception {
        return backend.send(new OutgoingMessage(id, text, Visibility.REPLY, ref, null));
    }

    /** Reads on until the event comes; others in between are the server's business. */
    private static <E extends ServerEvent> E event(EventStream stream, Class<E> kind, Predicate<E> wanted)
            throws Exception {
        for (int i = 0; i < 200; i++) {
            ServerEvent event = stream.next(LONG);
            assertNotNull(event, () -> "no " + kind.getSimpleName() + " came");
            if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                return kind.cast(event);
            }
        }
        throw new AssertionError("too many other events");
    }

    @Test
    void signInByEitherWay() throws Exception {
        SignedIn byPassword = ChatwootSignIn.withPassword(server.url(), ada.email(), ada.password());
        assertEquals(ada.accessToken(), byPassword.accessToken());
        SignedIn byToken = ChatwootSignIn.withToken(server.url(), ada.accessToken(), server.accountId());
        assertEquals(byPassword.profile().self().id(), byToken.profile().self().id());
        WireTestBase.fails(Kind.SIGN_IN_NEEDED, () -> ChatwootSignIn.withPassword(server.url(), ada.email(), "wrong"));
        WireTestBase.fails(Kind.SIGN_IN_NEEDED, () -> ChatwootSignIn.withToken(server.url(), "x".repeat(24), 0));
        WireTestBase.fails(Kind.FORBIDDEN, () -> ChatwootSignIn.withToken(server.url(), ada.accessToken(), 987_654));
    }

    @Test
    void whoWeAreAndWhatThereIs() throws Exception {
        assertTrue(backend.capabilities().keepsClientRef());
        Profile profile = backend.profile();
        assertEquals(ada.id(), profile.self().id());
        assertEquals(server.accountId(), profile.accountId());
        Directory directory = backend.directory();
        assertTrue(directory.agents().stream().anyMatch(agent -> agent.id() == bruno.id()));
        assertTrue(directory.agents().stream().anyMatch(agent -> agent.role() == Role.ADMINISTRATOR));
        assertTrue(directory.inboxes().stream()
                .anyMatch(inbox -> inbox.channelType().equals("Channel::Api")));
        assertFalse(directory.teams().isEmpty());
        assertTrue(directory.labels().stream().allMatch(label -> label.color().startsWith("#")));
        assertTrue(directory.canned().stream()
                .noneMatch(canned -> canned.shortCode().isBlank()));
    }

    @Test
    void refusalsOverTheWire() {
        WireTestBase.fails(Kind.NOT_FOUND, () -> backend.conversation(987_654));
        try (ChatwootBackend foreign =
                new ChatwootBackend(server.url(), 987_654, ada::accessToken, InstantSource.system())) {
            WireTestBase.fails(Kind.FORBIDDEN, () -> foreign.conversations(1));
        }
        try (ChatwootBackend unknown =
                new ChatwootBackend(server.url(), server.accountId(), () -> "y".repeat(24), InstantSource.system())) {
            WireTestBase.fails(Kind.SIGN_IN_NEEDED, () -> unknown.conversations(1));
            WireTestBase.fails(Kind.SIGN_IN_NEEDED, unknown::events);
        }
        WireTestBase.fails(Kind.REFUSED, () -> reply("x".repeat(150_001), "too-long"));
    }

    @Test
    void conversationsAreListedWithTheirCustomer() throws Exception {
        ConversationState listed = backend.conversations(1).stream()
                .filter(state -> state.conversation().id() == id)
                .findFirst()
                .orElseThrow();
        assertEquals("Piet Vos", listed.contact().name());
        assertEquals(customer.contactId, listed.conversation().contactId());
        assertEquals(1, listed.conversation().unreadCount());
        assertNotNull(listed.conversation().waitingSince());
        assertNull(listed.conversation().firstReplyAt());
        assertTrue(listed.newest().isPresent());
        assertTrue(backend.conversations(500).isEmpty());
        assertTrue(backend.conversationsChangedWithin(Duration.ofMinutes(5)).stream()
                .anyMatch(state -> state.conversation().id() == id));
        assertEquals(
                id,
                backend.conversationsOf(customer.contactId)
                        .getFirst()
                        .conversation()
                        .id());
    }

    @Test
    void messagesArePagedBothWays() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            ids.add(customer.says("Line " + i));
        }
        List<PostedMessage> newest = backend.newestMessages(id);
        assertEquals(20, newest.size());
        assertEquals(ids.getLast(), newest.getLast().id());
        List<PostedMessage> first = backend.messagesAfter(id, ids.getFirst() - 1);
        assertEquals(100, first.size());
        assertEquals("Line 0", first.getFirst().text());
        assertEquals(5, backend.messagesAfter(id, first.getLast().id()).size());
        List<PostedMessage> before =
                backend.messagesBefore(id, newest.getFirst().id());
        assertEquals(20, before.size());
        assertTrue(before.getLast().id() < newest.getFirst().id());
        assertEquals(
                new Author(Author.Kind.CUSTOMER, customer.contactId, "Piet Vos"),
                newest.getLast().author());
        assertEquals(10, conversation().unreadCount(), "never more than ten");
    }

    @Test
    void aReplyKeepsItsReferenceAndReachesTheColleague() throws Exception {
        try (EventStream mine = backend.events();
                EventStream theirs = colleague.events()) {
            long question = backend.newestMessages(id).getLast().id();
            PostedMessage posted = backend.send(
                    new OutgoingMessage(id, "It **left** today. 🫖", Visibility.REPLY, "ref-77", question));
            assertEquals("ref-77", posted.clientRef());
            assertEquals(question, posted.inReplyTo());
            assertEquals(Author.Kind.AGENT, posted.author().kind());
            assertEquals(MessageKind.OUTGOING, posted.kind());
            for (EventStream stream : List.of(mine, theirs)) {
                PostedMessage echo = event(
                                stream, MessagePosted.class, e -> e.message().id() == posted.id())
                        .message();
                assertEquals("ref-77", echo.clientRef());
                assertEquals("It **left** today. 🫖", echo.text());
            }
            assertEquals(
                    "ref-77",
                    backend.messagesAfter(id, question).stream()
                            .filter(message -> message.id() == posted.id())
                            .findFirst()
                            .orElseThrow()
                            .clientRef());
            assertNotNull(conversation().firstReplyAt());
            assertNull(conversation().waitingSince());
        }
    }

    @Test
    void aNoteStaysInside() throws Exception {
        PostedMessage note = backend.send(new OutgoingMessage(id, "Be kind.", Visibility.NOTE, "note-1", null));
        assertEquals(Visibility.NOTE, note.visibility());
        assertNull(conversation().firstReplyAt());
    }

    @Test
    void aDeletedMessageIsDeletedForAll() throws Exception {
        PostedMessage posted = reply("Oops", "oops-1");
        try (EventStream theirs = colleague.events()) {
            assertTrue(backend.deleteMessage(id, posted.id()).deleted());
            event(
                    theirs,
                    MessagePosted.class,
                    e -> e.message().id() == posted.id() && e.message().deleted());
        }
    }

    @Test
    void everyStateCanBeSet() throws Exception {
        try (EventStream theirs = colleague.events()) {
            backend.assign(id, bruno.id());
            assertEquals(bruno.id(), conversation().assigneeId());
            event(
                    theirs,
                    ConversationChanged.class,
                    e -> e.state().conversation().id() == id
                            && Long.valueOf(bruno.id())
                                    .equals(e.state().conversation().assigneeId()));
            backend.assign(id, null);
            assertNull(conversation().assigneeId());
            WireTestBase.fails(Kind.REFUSED, () -> backend.assign(id, 987_654L));

            long team = backend.directory().teams().getFirst().id();
            backend.assignTeam(id, team);
            assertEquals(team, conversation().teamId());
            backend.assignTeam(id, null);
            assertNull(conversation().teamId());

            backend.changePriority(id, Priority.URGENT);
            assertEquals(Priority.URGENT, conversation().priority());
            backend.changePriority(id, Priority.NONE);
            assertEquals(Priority.NONE, conversation().priority());

            backend.changeLabels(id, List.of("refund", "vip"));
            assertEquals(
                    List.of("refund", "vip"),
                    conversation().labels().stream().sorted().toList());
            backend.changeLabels(id, List.of());
            assertTrue(conversation().labels().isEmpty());

            Instant morning = Instant.now().plusSeconds(3600);
            backend.changeStatus(id, ConversationStatus.SNOOZED, morning);
            assertEquals(ConversationStatus.SNOOZED, conversation().status());
            assertEquals(morning.truncatedTo(ChronoUnit.SECONDS), conversation().snoozedUntil());
            backend.changeStatus(id, ConversationStatus.PENDING, null);
            assertEquals(ConversationStatus.PENDING, conversation().status());
            backend.changeStatus(id, ConversationStatus.OPEN, null);
            assertEquals(ConversationStatus.OPEN, conversation().status());
            event(
                    theirs,
                    ConversationChanged.class,
                    e -> e.state().conversation().id() == id
                            && e.state().conversation().status() == ConversationStatus.OPEN);
        }
    }

    @Test
    void attributesAreMerged() throws Exception {
        backend.changeAttribute(id, "order", there -> "A-17");
        colleague.changeAttribute(id, "evenkeel_hold", there -> "{\"until\":1}");
        assertEquals("A-17", conversation().attributes().get("order"));
        assertEquals("{\"until\":1}", conversation().attributes().get("evenkeel_hold"));
        backend.changeAttribute(id, "order", there -> null);
        assertEquals(
                List.of("evenkeel_hold"),
                List.copyOf(conversation().attributes().keySet()));
    }

    @Test
    void whatAnAttributeBecomesMayDependOnWhatIsThere() throws Exception {
        backend.changeAttribute(id, "evenkeel_hold", there -> there == null ? "one" : there);
        colleague.changeAttribute(id, "evenkeel_hold", there -> "one".equals(there) ? "one two" : there);
        assertEquals("one two", conversation().attributes().get("evenkeel_hold"));
    }

    @Test
    void readingIsShared() throws Exception {
        assertEquals(1, conversation().unreadCount());
        backend.markSeen(id);
        assertEquals(0, conversation().unreadCount());
        assertEquals(0, colleague.conversation(id).conversation().unreadCount());
        assertNotNull(conversation().agentSeenAt());
        backend.markUnread(id);
        assertEquals(1, conversation().unreadCount());
        try (EventStream mine = backend.events()) {
            PostedMessage posted = reply("Found it.", "found-1");
            customer.reads();
            event(
                    mine,
                    MessagePosted.class,
                    e -> e.message().id() == posted.id() && e.message().delivery() == Delivery.READ);
            assertNotNull(conversation().contactSeenAt());
        }
    }

    @Test
    void typingIsSeenByTheOthers() throws Exception {
        try (EventStream mine = backend.events();
                EventStream theirs = colleague.events()) {
            customer.types(true);
            Typing typing = event(mine, Typing.class, e -> e.conversationId() == id);
            assertTrue(typing.customer() && typing.on());
            assertEquals("Piet Vos", typing.name());
            customer.types(false);
            assertFalse(event(mine, Typing.class, e -> e.conversationId() == id).on());
            backend.showTyping(id, true, true);
            Typing colleagues = event(theirs, Typing.class, e -> e.conversationId() == id && !e.customer());
            assertEquals(ada.id(), colleagues.personId());
            assertTrue(colleagues.noteOnly());
            backend.showTyping(id, false, true);
        }
    }

    @Test
    void presenceFollowsTheStreamAndTheChoice() throws Exception {
        try (EventStream mine = backend.events();
                EventStream theirs = colleague.events()) {
            backend.changeAvailability(Availability.BUSY);
            assertEquals(Availability.BUSY, backend.profile().self().availability());
            event(mine, PresenceChanged.class, e -> e.agents().containsKey(ada.id()));
            assertNotNull(theirs);
        } finally {
            backend.changeAvailability(Availability.ONLINE);
        }
    }

    @Test
    void aResolvedConversationAsksAndIsAnswered() throws Exception {
        reply("Done.", "done-1");
        try (EventStream mine = backend.events()) {
            backend.changeStatus(id, ConversationStatus.RESOLVED, null);
            PostedMessage survey = event(
                            mine,
                            MessagePosted.class,
                            e -> e.message().conversationId() == id
                                    && e.message().contentType().equals("input_csat"))
                    .message();
            assertEquals(MessageKind.TEMPLATE, survey.kind());
            customer.rates(survey.id(), 4);
            event(
                    mine,
                    MessagePosted.class,
                    e -> e.message().id() == survey.id()
                            && Integer.valueOf(4).equals(e.message().surveyRating()));
            customer.says("One more thing");
            await().atMost(LONG).until(() -> conversation().status() == ConversationStatus.OPEN);
        }
    }

    @Test
    void aServerThatStopsEndsTheStream(@TempDir Path elsewhere) throws Exception {
        LocalServer brief = LocalServer.start(elsewhere, 0, InstantSource.system());
        try (ChatwootBackend guest = new ChatwootBackend(
                        brief.url(), 0, brief.agents().getFirst()::accessToken, InstantSource.system());
                EventStream stream = guest.events()) {
            brief.close();
            WireTestBase.fails(Kind.INTERRUPTED, () -> {
                while (true) {
                    stream.next(LONG);
                }
            });
            WireTestBase.fails(Kind.UNREACHABLE, () -> guest.conversations(1));
        }
    }
}
