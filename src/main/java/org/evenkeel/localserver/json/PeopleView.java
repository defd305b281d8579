package org.evenkeel.localserver.json;

import com.google.gson.JsonObject;
import java.util.List;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.Presence;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.TeamRow;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** Agents, teams and customers in the shapes of the contract's sections 3.3, 5.1, 6.1 and 8. */
public final class PeopleView {
    private final Roster roster;
    private final Presence presence;

    public PeopleView(Roster roster, Presence presence) {
        this.roster = roster;
        this.presence = presence;
    }

    /** The full agent, as in lists and in a conversation's {@code meta.assignee} over REST. */
    public JsonObject agent(UserRow user) {
        return Fields.of()
                .put("id", user.id())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("availability_status", presence.statusOf(user))
                .put("auto_offline", user.autoOffline())
                .put("confirmed", true)
                .put("email", user.email())
                .put("provider", "email")
                .put("available_name", user.availableName())
                .put("name", user.name())
                .put("role", user.roleWord())
                .put("thumbnail", "")
                .put("custom_role_id", null)
                .json();
    }

    /**
     * The short user of messages and events.
     *
     * @param withStatus false where a background job has no account to ask
     */
    public JsonObject shortUser(UserRow user, boolean withStatus) {
        return Fields.of()
                .put("id", user.id())
                .put("name", user.name())
                .put("available_name", user.availableName())
                .put("avatar_url", "")
                .put("type", "user")
                .put("availability_status", withStatus ? presence.statusOf(user) : null)
                .put("thumbnail", "")
                .json();
    }

    /** The signed-in user with all their accounts: exactly one here. */
    public JsonObject profile(UserRow user, long now) {
        JsonObject account = Fields.of()
                .put("id", Roster.ACCOUNT_ID)
                .put("name", roster.accountName())
                .put("status", "active")
                .put("onboarding_step", null)
                .put("active_at", Times.iso(now))
                .put("role", user.roleWord())
                .put("permissions", List.of(user.roleWord()))
                .put("availability", user.availabilityWord())
                .put("availability_status", presence.statusOf(user))
                .put("auto_offline", user.autoOffline())
                .put("custom_role_id", null)
                .put("custom_role", null)
                .json();
        return Fields.of()
                .put("access_token", user.accessToken())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("available_name", user.availableName())
                .put("avatar_url", "")
                .put("confirmed", true)
                .put("display_name", user.displayName())
                .put("message_signature", user.signature())
                .put("email", user.email())
                .put("id", user.id())
                .put("inviter_id", null)
                .put("name", user.name())
                .put("provider", "email")
                .put("pubsub_token", user.pubsubToken())
                .put("role", user.roleWord())
                .put("ui_settings", Columns.object(user.uiSettings()))
                .put("uid", user.email())
                .put("type", null)
                .put("accounts", List.of(account))
                .json();
    }

    public JsonObject team(TeamRow team, @Nullable UserRow viewer) {
        return Fields.of()
                .put("id", team.id())
                .put("name", team.name())
                .put("description", team.description())
                .put("allow_auto_assign", team.autoAssign())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("is_member", viewer != null && roster.inTeam(team.id(), viewer.id()))
                .json();
    }

    /** The customer as a message's sender and on the websocket. */
    public JsonObject sender(ContactRow contact) {
        return Fields.of()
                .put("additional_attributes", Columns.object(contact.additionalAttributes()))
                .put("custom_attributes", Columns.object(contact.customAttributes()))
                .put("email", contact.email())
                .put("id", contact.id())
                .put("identifier", contact.identifier())
                .put("name", contact.name())
                .put("phone_number", contact.phone())
                .put("thumbnail", contact.thumbnail())
                .put("blocked", contact.blocked())
                .put("type", "contact")
                .json();
    }

    /** The customer over REST: a conversation's {@code meta.sender} and the contacts endpoints. */
    public JsonObject contact(ContactRow contact) {
        return Fields.of()
                .put("additional_attributes", Columns.object(contact.additionalAttributes()))
                .put("availability_status", presence.statusOfContact(contact.id()))
                .put("email", contact.email())
                .put("id", contact.id())
                .put("name", contact.name())
                .put("phone_number", contact.phone())
                .put("blocked", contact.blocked())
                .put("identifier", contact.identifier())
                .put("thumbnail", contact.thumbnail())
                .put("custom_attributes", Columns.object(contact.customAttributes()))
                .putIfPresent(
                        "last_activity_at",
                        contact.lastActivityAt() == null ? null : Times.seconds(contact.lastActivityAt()))
                .put("created_at", Times.seconds(contact.createdAt()))
                .json();
    }

    /** The contacts endpoints' form: with the inboxes that know the customer. */
    public JsonObject contact(ContactRow contact, List<ContactInboxRow> sources) {
        JsonObject json = contact(contact);
        json.add(
                "contact_inboxes",
                Fields.element(sources.stream().map(this::source).toList()));
        return json;
    }

    public JsonObject source(ContactInboxRow source) {
        var inbox = roster.inbox(source.inboxId());
        return Fields.of()
                .put("source_id", source.sourceId())
                .put(
                        "inbox",
                        Fields.of()
                                .put("id", inbox.id())
                                .put("avatar_url", null)
                                .put("channel_id", inbox.id())
                                .put("name", inbox.name())
                                .put("channel_type", inbox.channelType())
                                .put("provider", null))
                .json();
    }

    /** The record as the database has it: what some public calls answer. */
    public JsonObject rawContact(ContactRow contact) {
        return Fields.of()
                .put("id", contact.id())
                .put("name", contact.name())
                .put("email", contact.email())
                .put("phone_number", contact.phone())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("created_at", Times.iso(contact.createdAt()))
                .put("updated_at", Times.iso(contact.updatedAt()))
                .put("additional_attributes", Columns.object(contact.additionalAttributes()))
                .put("identifier", contact.identifier())
                .put("custom_attributes", Columns.object(contact.customAttributes()))
                .put("last_activity_at", Times.isoOrNull(contact.lastActivityAt()))
                .put("blocked", contact.blocked())
                .json();
    }

    /** What the public API says of the customer to themselves. */
    public static JsonObject self(ContactRow contact, ContactInboxRow source) {
        return Fields.of()
                .put("source_id", source.sourceId())
                .put("pubsub_token", source.pubsubToken())
                .put("id", contact.id())
                .put("name", contact.name())
                .put("email", contact.email())
                .put("phone_number", contact.phone())
                .json();
    }
}
