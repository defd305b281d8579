package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.PeopleView;
import org.evenkeel.localserver.rules.Announcement;
import org.evenkeel.localserver.rules.Customers;
import org.evenkeel.localserver.rules.Refusal;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.NoteRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.Tables;

/** Customers for agents (section 8). */
public final class ContactRoutes {
    private final Core core;

    private ContactRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var contacts = new ContactRoutes(core);
        routes.account(GET, "/contacts", contacts::list);
        routes.account(GET, "/contacts/search", contacts::search);
        routes.account(GET, "/contacts/active", contacts::active);
        routes.account(POST, "/contacts", contacts::create);
        routes.account(GET, "/contacts/{id}", contacts::show);
        routes.account(PUT, "/contacts/{id}", contacts::update);
        routes.account(PATCH, "/contacts/{id}", contacts::update);
        routes.account(GET, "/contacts/{id}/conversations", contacts::conversations);
        routes.account(GET, "/contacts/{id}/contactable_inboxes", contacts::contactableInboxes);
        routes.account(GET, "/contacts/{id}/labels", contacts::labels);
        routes.account(POST, "/contacts/{id}/labels", contacts::setLabels);
        routes.account(GET, "/contacts/{id}/notes", contacts::notes);
        routes.account(POST, "/contacts/{id}/notes", contacts::addNote);
        routes.account(PATCH, "/contacts/{id}/notes/{note}", contacts::setNote);
        routes.account(DELETE, "/contacts/{id}/notes/{note}", contacts::deleteNote);
    }

    private static ContactRow contact(Tables tables, Call call) {
        return tables.contacts().byId(call.id("id")).orElseThrow(ApiError::notFound);
    }

    private JsonObject json(Tables tables, ContactRow contact) {
        return core.views(tables).people().contact(contact, tables.contacts().sourcesOf(contact.id()));
    }

    /** The page's number is echoed as it was given: text, or the number 1. */
    private static Object currentPage(Call call) {
        String page = call.query("page");
        return page == null ? 1 : page;
    }

    private Reply list(Call call) {
        return core.read(tables -> {
            List<String> labels = call.queries("labels");
            List<ContactRow> page = tables.contacts().page(null, labels, call.query("sort"), call.page());
            return Reply.json(Fields.of()
                    .put(
                            "meta",
                            Fields.of()
                                    .put("count", tables.contacts().count(null, labels))
                                    .put("current_page", currentPage(call)))
                    .put("payload", page.stream().map(c -> json(tables, c)).toList()));
        });
    }

    /** Nothing asked, nothing answered: an empty 200. The count is the page's own size. */
    private Reply search(Call call) {
        String q = call.query("q");
        if (q == null || q.isBlank()) {
            return Reply.empty();
        }
        return core.read(tables -> {
            List<ContactRow> page = tables.contacts().page(q.strip(), List.of(), call.query("sort"), call.page());
            boolean more = tables.contacts().count(q.strip(), List.of()) > call.page() * 15;
            return Reply.json(Fields.of()
                    .put(
                            "meta",
                            Fields.of()
                                    .put("count", page.size())
                                    .put("current_page", currentPage(call))
                                    .put("has_more", more))
                    .put("payload", page.stream().map(c -> json(tables, c)).toList()));
        });
    }

    private Reply active(Call call) {
        return core.read(tables -> {
            List<JsonObject> present = core.presence().presentContacts().keySet().stream()
                    .flatMap(id -> tables.contacts().byId(Long.parseLong(id)).stream())
                    .map(c -> json(tables, c))
                    .toList();
            return Reply.json(Fields.of()
                    .put("meta", Fields.of().put("count", present.size()).put("current_page", currentPage(call)))
                    .put("payload", present));
        });
    }

    private Reply show(Call call) {
        return core.read(tables -> Reply.payload(json(tables, contact(tables, call))));
    }

    private Reply create(Call call) {
        JsonObject body = call.body("contact");
        return core.change(entry -> {
            ContactRow contact = Customers.save(entry, null, body);
            Long inboxId = Input.number(body, "inbox_id");
            ContactInboxRow source = null;
            if (inboxId != null) {
                if (!entry.roster().inboxes().containsKey(inboxId)) {
                    throw ApiError.notFound();
                }
                source = Customers.join(entry, contact, entry.roster().inbox(inboxId), Input.text(body, "source_id"));
            }
            var views = core.views(entry.tables());
            var contactInbox = Fields.of()
                    .put(
                            "inbox",
                            source == null
                                    ? null
                                    : views.directory().inbox(entry.roster().inbox(source.inboxId())))
                    .put("source_id", source == null ? null : source.sourceId());
            return Reply.payload(
                    Fields.of().put("contact", json(entry.tables(), contact)).put("contact_inbox", contactInbox));
        });
    }

    private Reply update(Call call) {
        JsonObject body = call.body("contact");
        return core.change(entry -> {
            ContactRow contact = Customers.save(entry, contact(entry.tables(), call), body);
            return Reply.payload(json(entry.tables(), contact));
        });
    }

    /** The newest 20 that the caller may see; there are no pages. */
    private Reply conversations(Call call) {
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            var rows = tables.conversations().ofContact(contact(tables, call).id(), roster.inboxesOf(call.user()), 20);
            return Reply.payload(core.views(tables).conversations().rest(rows, call.user()));
        });
    }

    private Reply contactableInboxes(Call call) {
        return core.read(tables -> {
            PeopleView people = core.views(tables).people();
            return Reply.payload(
                    tables.contacts().sourcesOf(contact(tables, call).id()).stream()
                            .map(people::source)
                            .toList());
        });
    }

    private static List<String> titles(ContactRow contact) {
        return Columns.strings(contact.labels());
    }

    private Reply labels(Call call) {
        return core.read(tables -> Reply.payload(titles(contact(tables, call))));
    }

    private Reply setLabels(Call call) {
        List<String> labels = Input.strings(call.body(), "labels").stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return core.change(entry -> {
            ContactRow contact = contact(entry.tables(), call);
            entry.tables().contacts().setLabels(contact.id(), labels, entry.tick());
            entry.announce(new Announcement.ContactUpdated(contact.id()));
            return Reply.payload(labels);
        });
    }

    private JsonObject json(Tables tables, NoteRow note) {
        return core.views(tables).directory().note(note, core.roster(tables).user(note.userId()));
    }

    private Reply notes(Call call) {
        return core.read(tables ->
                Reply.json(tables.contacts().notes(contact(tables, call).id()).stream()
                        .map(note -> json(tables, note))
                        .toList()));
    }

    private static String noteText(Call call) {
        String content = Input.text(call.body("note"), "content", "");
        if (content.isBlank()) {
            throw Refusal.invalid("Content can't be blank", "content");
        }
        return content;
    }

    private Reply addNote(Call call) {
        String content = noteText(call);
        return core.change(entry -> {
            long contact = contact(entry.tables(), call).id();
            long id = entry.tables().contacts().addNote(contact, call.user().id(), content, entry.tick());
            return Reply.json(json(
                    entry.tables(), entry.tables().contacts().note(contact, id).orElseThrow()));
        });
    }

    /** Whoever edits a note becomes its author. */
    private Reply setNote(Call call) {
        String content = noteText(call);
        return core.change(entry -> {
            long contact = contact(entry.tables(), call).id();
            NoteRow note =
                    entry.tables().contacts().note(contact, call.id("note")).orElseThrow(ApiError::notFound);
            entry.tables().contacts().setNote(note.id(), call.user().id(), content, entry.tick());
            return Reply.json(json(
                    entry.tables(),
                    entry.tables().contacts().note(contact, note.id()).orElseThrow()));
        });
    }

    private Reply deleteNote(Call call) {
        return core.change(entry -> {
            long contact = contact(entry.tables(), call).id();
            NoteRow note =
                    entry.tables().contacts().note(contact, call.id("note")).orElseThrow(ApiError::notFound);
            entry.tables().contacts().deleteNote(note.id());
            return Reply.empty();
        });
    }
}
