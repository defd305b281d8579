package org.evenkeel.localserver.rules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.localserver.rules.Announcement.ConversationChanged.Kind;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.ContactTable;
import org.evenkeel.localserver.state.ContactTable.Details;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.InboxRow;
import org.jspecify.annotations.Nullable;

/** How customers and their conversations come into being. */
public final class Customers {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final long LARGEST_INTEGER = 9_999_999_999L;
    private static final int LONGEST_STRING = 1_500;

    private Customers() {}

    /**
     * Creates or changes a customer from the fields given; the two attribute objects are merged, never replaced.
     *
     * @param existing whom to change, or null for somebody new
     * @throws Refusal when a field is malformed or belongs to somebody else
     */
    public static ContactRow save(Entry entry, @Nullable ContactRow existing, JsonObject given) {
        ContactTable contacts = entry.tables().contacts();
        long self = existing == null ? 0 : existing.id();
        @Nullable String email = field(given, "email", existing == null ? null : existing.email());
        @Nullable String phone = field(given, "phone_number", existing == null ? null : existing.phone());
        @Nullable String identifier = field(given, "identifier", existing == null ? null : existing.identifier());
        email = email == null ? null : email.toLowerCase(Locale.ROOT);
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw Refusal.invalid("Invalid email", "email");
        }
        if (phone != null && !E164.matcher(phone).matches()) {
            throw Refusal.invalid("Phone number should be in e164 format", "phone_number");
        }
        unique(contacts, "email", email, self, "Email", "email");
        unique(contacts, "phone", phone, self, "Phone number", "phone_number");
        unique(contacts, "identifier", identifier, self, "Identifier", "identifier");
        String name = field(given, "name", existing == null ? "" : existing.name());
        String thumbnail = field(given, "avatar_url", existing == null ? "" : existing.thumbnail());
        var details = new Details(
                name == null ? "" : name,
                email,
                phone,
                identifier,
                given.has("blocked") && given.get("blocked").isJsonPrimitive()
                        ? given.get("blocked").getAsBoolean()
                        : existing != null && existing.blocked(),
                thumbnail == null ? "" : thumbnail,
                merged(existing == null ? "{}" : existing.additionalAttributes(), given, "additional_attributes"),
                merged(existing == null ? "{}" : existing.customAttributes(), given, "custom_attributes"));
        long now = entry.tick();
        if (existing == null) {
            long id = contacts.add(details, now);
            entry.announce(new Announcement.ContactCreated(id));
            return contacts.byId(id).orElseThrow();
        }
        contacts.set(existing.id(), details, now);
        entry.announce(new Announcement.ContactUpdated(existing.id()));
        return contacts.byId(existing.id()).orElseThrow();
    }

    private static @Nullable String field(JsonObject given, String name, @Nullable String otherwise) {
        JsonElement value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        return value.isJsonPrimitive() && !value.getAsString().isBlank() ? value.getAsString() : null;
    }

    private static void unique(
            ContactTable contacts, String column, @Nullable String value, long self, String words, String attribute) {
        if (value == null) {
            return;
        }
        Optional<ContactRow> holder = contacts.by(column, value);
        if (holder.isPresent() && holder.get().id() != self) {
            throw Refusal.invalid(words + " has already been taken", attribute);
        }
    }

    private static String merged(String json, JsonObject given, String name) {
        if (!(given.get(name) instanceof JsonObject changes)) {
            return json;
        }
        checkAttributes(changes, name);
        JsonObject all = Columns.object(json);
        changes.entrySet().forEach(change -> all.add(change.getKey(), change.getValue()));
        return all.toString();
    }

    /** Strings of at most 1,500 characters, whole numbers of at most 9,999,999,999: epoch milliseconds are too long. */
    public static void checkAttributes(JsonObject attributes, String name) {
        for (Map.Entry<String, JsonElement> attribute : attributes.entrySet()) {
            if (!attribute.getValue().isJsonPrimitive()) {
                continue;
            }
            var value = attribute.getValue().getAsJsonPrimitive();
            String text = value.getAsString();
            boolean tooLong = value.isString() && text.codePointCount(0, text.length()) > LONGEST_STRING;
            boolean tooLarge = value.isNumber() && Math.abs(value.getAsDouble()) > LARGEST_INTEGER;
            if (tooLong || tooLarge) {
                String words = name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('_', ' ');
                throw Refusal.invalid(
                        words + " " + attribute.getKey()
                                + (tooLong
                                        ? " is too long (maximum is 1500 characters)"
                                        : " is too large (maximum is 9999999999)"),
                        name);
            }
        }
    }

    /** A customer comes by the public API: known by source id, else by identifier, e-mail or phone, else new. */
    public static ContactInboxRow arrive(Entry entry, InboxRow inbox, JsonObject given) {
        ContactTable contacts = entry.tables().contacts();
        String asked = field(given, "source_id", null);
        if (asked != null) {
            Optional<ContactInboxRow> known = contacts.source(inbox.id(), asked);
            if (known.isPresent()) {
                return known.get();
            }
            if (contacts.sourceTaken(asked)) {
                throw Refusal.because("source_id is taken");
            }
        }
        ContactRow contact = known(contacts, given).orElse(null);
        if (contact == null) {
            contact = save(entry, null, given);
        }
        return join(entry, contact, inbox, asked);
    }

    private static Optional<ContactRow> known(ContactTable contacts, JsonObject given) {
        String identifier = field(given, "identifier", null);
        String email = field(given, "email", null);
        String phone = field(given, "phone_number", null);
        return Optional.ofNullable(identifier)
                .flatMap(value -> contacts.by("identifier", value))
                .or(() -> Optional.ofNullable(email)
                        .flatMap(value -> contacts.by("email", value.toLowerCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(phone).flatMap(value -> contacts.by("phone", value)));
    }

    /** Makes a customer known to an inbox. @param sourceId null for one of our own making */
    public static ContactInboxRow join(Entry entry, ContactRow contact, InboxRow inbox, @Nullable String sourceId) {
        return entry.tables()
                .contacts()
                .addSource(
                        contact.id(),
                        inbox.id(),
                        sourceId == null ? UUID.randomUUID().toString() : sourceId,
                        entry.tick());
    }

    /** Begins a conversation. @param customAttributes an object */
    public static ConversationRow converse(
            Entry entry, ContactInboxRow source, ConversationStatus status, JsonObject customAttributes) {
        checkAttributes(customAttributes, "custom_attributes");
        var conversations = entry.tables().conversations();
        long now = entry.tick();
        long id = conversations.add(source, UUID.randomUUID().toString(), status, now);
        if (!customAttributes.isEmpty()) {
            conversations.setCustomAttributes(id, customAttributes.toString(), now);
        }
        ConversationRow conversation = conversations.byId(id);
        entry.announce(Kind.CREATED, conversation);
        return conversation;
    }
}
