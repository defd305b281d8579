package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.google.gson.JsonObject;
import java.util.List;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.PeopleView;
import org.evenkeel.localserver.json.Times;
import org.evenkeel.localserver.json.Views;
import org.evenkeel.localserver.rules.Actor;
import org.evenkeel.localserver.rules.Announcement;
import org.evenkeel.localserver.rules.Customers;
import org.evenkeel.localserver.rules.Handling;
import org.evenkeel.localserver.rules.Posting;
import org.evenkeel.localserver.rules.Posting.StoredFile;
import org.evenkeel.localserver.rules.Posting.Wish;
import org.evenkeel.localserver.rules.Reading;
import org.evenkeel.localserver.rules.Surveys;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.InboxRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.MessageTable.Audience;
import org.evenkeel.localserver.state.Tables;

/** The public API, by which customers write (17.2): no token, but nothing without the inbox's identifier. */
public final class CustomerRoutes {
    private static final String INBOX = "/public/api/v1/inboxes/{inbox}";
    private static final String CONTACT = INBOX + "/contacts/{source}";
    private static final String CONVERSATION = CONTACT + "/conversations/{id}";

    private final Core core;

    private CustomerRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var customers = new CustomerRoutes(core);
        routes.open(GET, INBOX, customers::inbox);
        routes.open(POST, INBOX + "/contacts", customers::arrive);
        routes.open(GET, CONTACT, customers::self);
        routes.open(PATCH, CONTACT, customers::update);
        routes.open(GET, CONTACT + "/conversations", customers::conversations);
        routes.open(POST, CONTACT + "/conversations", customers::converse);
        routes.open(GET, CONVERSATION, customers::show);
        routes.open(POST, CONVERSATION + "/toggle_status", customers::resolve);
        routes.open(POST, CONVERSATION + "/toggle_typing", customers::typing);
        routes.open(POST, CONVERSATION + "/update_last_seen", customers::seen);
        routes.open(GET, CONVERSATION + "/messages", customers::messages);
        routes.open(POST, CONVERSATION + "/messages", customers::write);
        routes.open(PATCH, CONVERSATION + "/messages/{message}", customers::submit);
        routes.open(GET, "/public/api/v1/csat_survey/{uuid}", customers::survey);
        routes.open(PUT, "/public/api/v1/csat_survey/{uuid}", customers::answerSurvey);
    }

    private InboxRow inbox(Tables tables, Call call) {
        return core.roster(tables).inboxes().values().stream()
                .filter(inbox -> inbox.identifier().equals(call.path("inbox")))
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    private ContactInboxRow source(Tables tables, Call call) {
        return tables.contacts()
                .source(inbox(tables, call).id(), call.path("source"))
                .orElseThrow(ApiError::notFound);
    }

    private static ContactRow contact(Tables tables, ContactInboxRow source) {
        return tables.contacts().byId(source.contactId()).orElseThrow(ApiError::notFound);
    }

    private ConversationRow conversation(Tables tables, Call call) {
        ContactInboxRow source = source(tables, call);
        return tables.conversations()
                .byDisplayId(call.id("id"))
                .filter(found -> found.contactInbox().id() == source.id())
                .orElseThrow(ApiError::notFound);
    }

    private Reply inbox(Call call) {
        return core.read(tables -> {
            InboxRow inbox = inbox(tables, call);
            return Reply.json(Fields.of()
                    .put("identifier", inbox.identifier())
                    .put("identity_validation_enabled", false)
                    .put("name", inbox.name())
                    .put("timezone", "UTC")
                    .put("working_hours", List.of())
                    .put("working_hours_enabled", false)
                    .put("csat_survey_enabled", inbox.csat())
                    .put("greeting_enabled", false));
        });
    }

    private Reply arrive(Call call) {
        JsonObject body = call.body();
        return core.change(entry -> {
            ContactInboxRow source = Customers.arrive(entry, inbox(entry.tables(), call), body);
            return Reply.json(PeopleView.self(contact(entry.tables(), source), source));
        });
    }

    private Reply self(Call call) {
        return core.read(tables -> {
            ContactInboxRow source = source(tables, call);
            return Reply.json(PeopleView.self(contact(tables, source), source));
        });
    }

    private Reply update(Call call) {
        var given = new JsonObject();
        call.body().entrySet().stream()
                .filter(field -> List.of("name", "email", "phone_number", "avatar_url", "custom_attributes")
                        .contains(field.getKey()))
                .forEach(field -> given.add(field.getKey(), field.getValue()));
        return core.change(entry -> {
            ContactRow contact = Customers.save(entry, contact(entry.tables(), source(entry.tables(), call)), given);
            return Reply.json(core.views(entry.tables()).people().rawContact(contact));
        });
    }

    private JsonObject json(Tables tables, ConversationRow conversation) {
        Views views = core.views(tables);
        List<MessageRow> window = tables.messages().window(conversation.id(), null, null, Audience.CUSTOMER);
        return views.conversations().forCustomer(conversation, views.forCustomer(window, conversation));
    }

    private Reply conversations(Call call) {
        return core.read(tables -> {
            ContactInboxRow source = source(tables, call);
            return Reply.json(
                    tables.conversations().ofContact(source.contactId(), List.of(source.inboxId()), 1000).stream()
                            .filter(found -> found.contactInbox().id() == source.id())
                            .map(found -> json(tables, found))
                            .toList());
        });
    }

    private Reply converse(Call call) {
        JsonObject attributes = Input.object(call.body(), "custom_attributes");
        return core.change(entry -> Reply.json(json(
                entry.tables(),
                Customers.converse(entry, source(entry.tables(), call), ConversationStatus.OPEN, attributes))));
    }

    private Reply show(Call call) {
        return core.read(tables -> Reply.json(json(tables, conversation(tables, call))));
    }

    /** The customer can only resolve. */
    private Reply resolve(Call call) {
        return core.change(entry -> {
            ConversationRow conversation = conversation(entry.tables(), call);
            Handling.status(
                    entry, conversation, new Actor.Customer(conversation.contact()), ConversationStatus.RESOLVED, null);
            return Reply.json(
                    json(entry.tables(), entry.tables().conversations().byId(conversation.id())));
        });
    }

    private Reply typing(Call call) {
        String word = Input.text(call.body(), "typing_status", "");
        long id = core.read(tables -> conversation(tables, call).id());
        if (word.equals("on") || word.equals("off")) {
            core.ledger().tell(new Announcement.Typing(id, null, word.equals("on"), false));
        }
        return Reply.empty();
    }

    private Reply seen(Call call) {
        return core.change(entry -> {
            Reading.byCustomer(entry, conversation(entry.tables(), call));
            return Reply.empty();
        });
    }

    /** {@code after} is not looked at, as in the original. */
    private Reply messages(Call call) {
        return core.read(tables -> {
            ConversationRow conversation = conversation(tables, call);
            List<MessageRow> window =
                    tables.messages().window(conversation.id(), call.number("before"), null, Audience.CUSTOMER);
            return Reply.json(core.views(tables).forCustomer(window, conversation));
        });
    }

    private Reply write(Call call) {
        JsonObject body = call.body();
        core.read(tables -> conversation(tables, call));
        List<StoredFile> files = core.uploads().keep(call.files("attachments[]"));
        var wish = new Wish(
                Input.text(body, "content"), "text", new JsonObject(), false, null, Input.text(body, "echo_id"), files);
        try {
            return core.change(entry -> {
                ConversationRow conversation = conversation(entry.tables(), call);
                MessageRow message = Posting.byCustomer(entry, conversation, wish);
                return Reply.json(core.views(entry.tables())
                        .forCustomer(List.of(message), conversation)
                        .getFirst());
            });
        } catch (RuntimeException e) {
            files.forEach(core.uploads()::drop);
            throw e;
        }
    }

    private Reply submit(Call call) {
        JsonObject values = Input.object(call.body(), "submitted_values");
        return core.change(entry -> {
            ConversationRow conversation = conversation(entry.tables(), call);
            MessageRow message = entry.tables()
                    .messages()
                    .inConversation(conversation.id(), call.id("message"))
                    .filter(MessageRow::forCustomer)
                    .orElseThrow(ApiError::notFound);
            MessageRow after = Surveys.answer(entry, conversation, message, values);
            return Reply.json(core.views(entry.tables())
                    .forCustomer(List.of(after), conversation)
                    .getFirst());
        });
    }

    private static ConversationRow surveyed(Tables tables, Call call) {
        return tables.conversations().byUuid(call.path("uuid")).orElseThrow(ApiError::notFound);
    }

    private static MessageRow survey(Tables tables, ConversationRow conversation) {
        return tables.messages().survey(conversation.id()).orElseThrow(ApiError::notFound);
    }

    private Reply survey(Call call) {
        return core.read(tables -> {
            ConversationRow conversation = surveyed(tables, call);
            return Reply.json(survey(tables, conversation, survey(tables, conversation)));
        });
    }

    private Reply answerSurvey(Call call) {
        JsonObject message = call.body("message");
        return core.change(entry -> {
            ConversationRow conversation = surveyed(entry.tables(), call);
            MessageRow after = Surveys.answer(
                    entry,
                    conversation,
                    survey(entry.tables(), conversation),
                    Input.object(message, "submitted_values"));
            return Reply.json(survey(entry.tables(), conversation, after));
        });
    }

    /** Here the conversation goes by its database id. */
    private Fields survey(Tables tables, ConversationRow conversation, MessageRow survey) {
        JsonObject attributes = Columns.object(survey.contentAttributes());
        Fields answer = tables.surveys()
                .ofMessage(survey.id())
                .map(row -> Fields.of()
                        .put("id", row.id())
                        .put("rating", row.rating())
                        .put("feedback_message", row.feedback())
                        .put("message_id", row.messageId())
                        .put("created_at", Times.iso(row.createdAt())))
                .orElse(null);
        return Fields.of()
                .put("id", survey.id())
                .put("csat_survey_response", answer)
                .put("display_type", attributes.get("display_type"))
                .put("content", survey.content())
                .put("inbox_avatar_url", "")
                .put(
                        "inbox_name",
                        core.roster(tables).inbox(conversation.inboxId()).name())
                .put("locale", "en")
                .put("conversation_id", conversation.id())
                .put("created_at", Times.iso(survey.createdAt()));
    }
}
