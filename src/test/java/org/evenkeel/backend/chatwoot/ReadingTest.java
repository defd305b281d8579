package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.Directory;
import org.evenkeel.backend.Profile;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest extends WireTestBase {
    @Test
    void everyRequestSaysWhoAsksInTheWayProxiesLetThrough() throws Exception {
        answer(200, Golden.list());
        backend.conversations(2);
        RecordedRequest request = asked();
        assertEquals(
                "/api/v1/accounts/3/conversations?status=all&sort_by=last_activity_at_desc&page=2",
                request.getTarget());
        assertEquals(TOKEN, request.getHeaders().get("api-access-token"));
        assertEquals("application/json", request.getHeaders().get("Accept"));
        String agent = request.getHeaders().get("User-Agent");
        assertTrue(agent.startsWith("Evenkeel/") && !agent.contains("Mozilla"), agent);
    }

    @Test
    void aConversationFromRest() throws Exception {
        answer(200, Golden.list(Golden.REST_CONVERSATION));
        ConversationState state = backend.conversations(1).getFirst();
        Conversation conversation = state.conversation();
        assertEquals(31, conversation.id());
        assertEquals(4, conversation.inboxId());
        assertEquals(55, conversation.contactId());
        assertEquals(ConversationStatus.SNOOZED, conversation.status());
        assertEquals(21L, conversation.assigneeId());
        assertEquals(6L, conversation.teamId());
        assertEquals(Priority.URGENT, conversation.priority());
        assertEquals(Instant.parse("2026-06-18T09:56:40Z"), conversation.snoozedUntil());
        assertEquals(2, conversation.unreadCount());
        assertEquals(List.of("refund", "vip"), conversation.labels());
        assertEquals("{order=A-17, evenkeel_hold=x}", conversation.attributes().toString());
        assertFalse(conversation.canReply());
        assertEquals(Instant.ofEpochSecond(1781600000), conversation.createdAt());
        assertEquals(Instant.ofEpochSecond(1781690000), conversation.waitingSince());
        assertNull(conversation.firstReplyAt());
        assertNull(conversation.contactSeenAt());
        assertEquals(Instant.ofEpochSecond(1781690100), conversation.agentSeenAt());
        assertEquals(Instant.ofEpochMilli(1781690200512L), conversation.updatedAt());
        assertEquals(702, state.newest().orElseThrow().id());
        assertEquals(
                "{plan=gold, since=2019, vip=true, address={\"city\":\"Delft\"}}",
                state.contact().attributes().toString());
        assertEquals("+31205550123", state.contact().phone());
        assertEquals("crm-55", state.contact().identifier());
        assertTrue(state.contact().blocked());
        assertEquals(Instant.ofEpochSecond(1781600000), state.contact().createdAt());
    }

    @Test
    void theSameConversationFromTheSocketSaysLess() {
        ConversationState state = read(Golden.CABLE_CONVERSATION, ConversationDto.class)
                .toDomain()
                .orElseThrow();
        Conversation conversation = state.conversation();
        assertEquals(ConversationStatus.OPEN, conversation.status());
        assertNull(conversation.assigneeId());
        assertNull(conversation.teamId());
        assertEquals(Priority.NONE, conversation.priority());
        assertNull(conversation.waitingSince());
        assertEquals(Instant.parse("2026-06-17T09:58:20Z"), conversation.firstReplyAt());
        assertEquals(Instant.ofEpochMilli(1781690201250L), conversation.updatedAt());
        assertNull(state.contact().email());
        assertNull(state.contact().createdAt());
        assertTrue(state.newest().isEmpty());
    }

    @Test
    void whatIsAbsentIsNullAndWhatIsUnknownHarmless() {
        ConversationState bare = read("""
                {"id":"8","status":"escalated","priority":5,"labels":null,"custom_attributes":[1],"unread_count":"3",
                 "meta":{"assignee":{"id":2,"name":"Robo"},"assignee_type":"AgentBot"},"messages":{},"updated_at":{}}
                """, ConversationDto.class).toDomain().orElseThrow();
        assertEquals(8, bare.conversation().id());
        assertEquals(ConversationStatus.OPEN, bare.conversation().status());
        assertEquals(Priority.NONE, bare.conversation().priority());
        assertEquals(3, bare.conversation().unreadCount());
        assertNull(bare.conversation().assigneeId(), "a bot is nobody");
        assertTrue(bare.conversation().labels().isEmpty());
        assertTrue(bare.conversation().attributes().isEmpty());
        assertEquals(0, bare.contact().id());
        assertTrue(bare.conversation().canReply());
    }

    @Test
    void messagesInBothShapes() throws Exception {
        answer(200, Golden.messages(Golden.REST_MESSAGE, Golden.REST_ACTIVITY, Golden.CABLE_MESSAGE));
        List<PostedMessage> messages = backend.messagesAfter(31, 650);
        assertEquals("/api/v1/accounts/3/conversations/31/messages?after=650", asked().getTarget());
        PostedMessage question = messages.get(0);
        assertEquals(new Author(Author.Kind.CUSTOMER, 55, "Piet Vos"), question.author());
        assertEquals(MessageKind.INCOMING, question.kind());
        assertEquals(Delivery.SENT, question.delivery());
        assertNull(question.clientRef());
        assertEquals(Author.SYSTEM, messages.get(1).author());
        PostedMessage reply = messages.get(2);
        assertEquals(new Author(Author.Kind.AGENT, 21, "Nora"), reply.author());
        assertEquals(Delivery.DELIVERED, reply.delivery());
        assertEquals("ref-1", reply.clientRef());
        assertEquals(700L, reply.inReplyTo());
        assertEquals(Visibility.REPLY, reply.visibility());
    }

    @Test
    void messagesOfOtherKinds() {
        PostedMessage survey = message("""
                {"id":1,"conversation_id":2,"message_type":3,"content_type":"input_csat","content":"How was it?",
                 "content_attributes":{"submitted_values":{"csat_survey_response":{"rating":4,"feedback_message":"ok"}}}}
                """);
        assertEquals(4, survey.surveyRating());
        assertEquals("input_csat", survey.contentType());
        assertEquals(Author.SYSTEM, survey.author());
        PostedMessage form = message("""
                {"id":1,"conversation_id":2,"message_type":3,"content_type":"form","content":null,
                 "content_attributes":{"submitted_values":[{"name":"a","value":"b"}]}}
                """);
        assertNull(form.surveyRating());
        assertEquals("", form.text());
        PostedMessage failed = message("""
                {"id":1,"conversation_id":2,"message_type":"outgoing","private":true,"status":"failed",
                 "content_attributes":"{\\"external_error\\":\\"number unknown\\"}","echo_id":"e-1","sender_type":"AgentBot"}
                """);
        assertEquals(Delivery.FAILED, failed.delivery());
        assertEquals("number unknown", failed.failure());
        assertEquals(Visibility.NOTE, failed.visibility());
        assertEquals("e-1", failed.clientRef(), "an old server drops the reference but echoes it once");
        assertEquals(Author.Kind.BOT, failed.author().kind());
        PostedMessage theirs = message("""
                {"id":1,"conversation_id":2,"message_type":0,"content":"hello","echo_id":"e-1","sender_type":"Contact"}
                """);
        assertNull(theirs.clientRef(), "a customer's page has references of its own");
        PostedMessage deleted = message("""
                {"id":1,"conversation_id":2,"message_type":1,"content_attributes":{"deleted":true},"content_type":"sticker",
                 "status":"teleported","sender":{"id":4,"name":"Cap","type":"captain_assistant"}}
                """);
        assertTrue(deleted.deleted());
        assertEquals(Delivery.SENT, deleted.delivery());
        assertEquals(Author.Kind.BOT, deleted.author().kind());
        assertEquals("sticker", deleted.contentType());
    }

    @Test
    void attachmentsHaveAName() {
        PostedMessage message = message("""
                {"id":1,"conversation_id":2,"message_type":0,"attachments":[
                  {"id":5,"file_type":"image","data_url":"https://files.test/x/my%20kettle+1.png?sig=1","thumb_url":"",
                   "file_size":48211,"width":null},
                  {"id":6,"file_type":"location","coordinates_lat":1.5,"fallback_title":"Harbour","data_url":null},
                  null]}
                """);
        assertEquals(2, message.attachments().size());
        assertEquals("my kettle+1.png", message.attachments().get(0).title());
        assertNull(message.attachments().get(0).thumbUrl());
        assertEquals(48211, message.attachments().get(0).bytes());
        assertEquals("Harbour", message.attachments().get(1).title());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1781690200               | 2026-06-17T09:56:40Z
            1781690200.5             | 2026-06-17T09:56:40.500Z
            "1781690200"             | 2026-06-17T09:56:40Z
            "2026-06-17T09:56:40.123Z" | 2026-06-17T09:56:40.123Z
            "2026-06-17T11:56:40+02:00" | 2026-06-17T09:56:40Z
            0                        |
            null                     |
            ""                       |
            "yesterday"              |
            true                     |
            1e300                    |
            -5                       |
            {"a":1}                  |
            """, delimiter = '|', quoteCharacter = '\'')
    void timesInEveryForm(String json, String expected) {
        assertEquals(expected == null ? null : Instant.parse(expected), Json.read(Json.parse(json), Instant.class));
    }

    @ParameterizedTest
    @CsvSource({"7,7", "7.0,7", "'\"7\"',7", "7.9,7", "null,", "'\"x\"',", "[1],", "1e400,", "true,"})
    void numbersInEveryForm(String json, Long expected) {
        assertEquals(expected, Json.read(Json.parse(json), Long.class));
    }

    @Test
    void theProfileOfTheChosenAccount() throws Exception {
        answer(200, Golden.PROFILE);
        Profile profile = backend.profile();
        assertEquals(3, profile.accountId());
        assertEquals(21, profile.self().id());
        assertEquals("Nora", profile.self().name());
        assertEquals(Role.AGENT, profile.self().role(), "the account's role, not the most recent one's");
        assertEquals(Availability.BUSY, profile.self().availability());
        assertEquals(
                List.of(new Profile.Account(3, "Harbour Goods"), new Profile.Account(9, "Second Shop")),
                profile.accounts());
    }

    @Test
    void withoutAnAccountTheFirstOfTheProfileIsTaken() throws Exception {
        try (ChatwootBackend any =
                new ChatwootBackend(server.url("/").uri(), 0, () -> TOKEN, java.time.InstantSource.system())) {
            answer(200, Golden.PROFILE);
            answer(200, Golden.messages());
            answer(200, Golden.messages());
            any.newestMessages(31);
            any.messagesBefore(31, 500);
            assertEquals("/api/v1/profile", asked().getTarget());
            assertEquals("/api/v1/accounts/3/conversations/31/messages", asked().getTarget());
            assertEquals("/api/v1/accounts/3/conversations/31/messages?before=500", asked().getTarget());
        }
    }

    @Test
    void aForeignAccountIsForbidden() {
        answer(200, Golden.PROFILE);
        try (ChatwootBackend foreign =
                new ChatwootBackend(server.url("/").uri(), 77, () -> TOKEN, java.time.InstantSource.system())) {
            fails(Kind.FORBIDDEN, foreign::profile);
        }
    }

    @Test
    void theDirectoryFromWrappedAndBareLists() throws Exception {
        answer(200, """
                {"payload":[{"id":4,"name":"Desk","channel_id":2,"channel_type":"Channel::Api","avatar_url":null}]}""");
        answer(200, """
                [{"id":21,"account_id":3,"availability_status":"busy","email":"nora@desk.test","available_name":"Nora",
                  "name":"Nora Lindqvist","role":"administrator"},{"name":"without id"}]""");
        answer(200, "[{\"id\":6,\"name\":\"returns\",\"description\":null}]");
        answer(200, "{\"payload\":[{\"id\":1,\"title\":\"refund\",\"description\":null,\"color\":\"#1f93ff\"}]}");
        answer(200, "[{\"id\":2,\"account_id\":3,\"short_code\":\"hi\",\"content\":\"Hello\"}]");
        Directory directory = backend.directory();
        assertEquals("Channel::Api", directory.inboxes().getFirst().channelType());
        assertEquals(1, directory.agents().size());
        assertEquals(Availability.BUSY, directory.agents().getFirst().availability());
        assertEquals(Role.ADMINISTRATOR, directory.agents().getFirst().role());
        assertEquals("returns", directory.teams().getFirst().name());
        assertEquals("#1f93ff", directory.labels().getFirst().color());
        assertEquals("hi", directory.canned().getFirst().shortCode());
    }

    @ParameterizedTest
    @CsvSource({"4.15.1,true", "4.9.0,true", "v4.9.0-ce,true", "4.8.9,false", "5.0,true", "3.10.2,false", "main,false"})
    void theVersionTellsWhetherReferencesAreKept(String version, boolean keeps) throws Exception {
        answer(200, "{\"version\":\"" + version + "\",\"timestamp\":\"2026-06-17 12:37:03\"}");
        assertEquals(keeps, backend.capabilities().keepsClientRef());
        RecordedRequest request = asked();
        assertEquals("/api", request.getTarget());
        assertNull(request.getHeaders().get("api-access-token"), "needs no sign-in");
    }

    @Test
    void theWindowOfChangesIsRoundedUp() throws Exception {
        answer(200, Golden.list());
        backend.conversationsChangedWithin(Duration.ofMillis(90_001));
        assertEquals("/api/v1/accounts/3/conversations?status=all&updated_within=91", asked().getTarget());
        answer(200, "{\"payload\":[" + Golden.REST_CONVERSATION + "]}");
        assertEquals(1, backend.conversationsOf(55).size());
        assertEquals("/api/v1/accounts/3/contacts/55/conversations", asked().getTarget());
    }

    @Test
    void secretsHaveNoTextForm() {
        ProfileDto dto = read(Golden.PROFILE, ProfileDto.class);
        assertFalse(dto.toString().contains("Nora"), dto.toString());
    }

    private static PostedMessage message(String json) {
        return read(json, MessageDto.class).toDomain(0).orElseThrow();
    }

    private static <T> T read(String json, Class<T> type) {
        return Objects.requireNonNull(Json.read(Json.parse(json), type));
    }
}
