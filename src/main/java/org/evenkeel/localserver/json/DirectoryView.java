package org.evenkeel.localserver.json;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.evenkeel.localserver.state.CannedResponseRow;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.CsatRow;
import org.evenkeel.localserver.state.InboxRow;
import org.evenkeel.localserver.state.LabelRow;
import org.evenkeel.localserver.state.NoteRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** The settings resources of section 9, notes of section 8 and survey answers of section 10. */
public final class DirectoryView {
    private final PeopleView people;

    DirectoryView(PeopleView people) {
        this.people = people;
    }

    public JsonObject inbox(InboxRow inbox) {
        return Fields.of()
                .put("id", inbox.id())
                .put("avatar_url", null)
                .put("channel_id", inbox.id())
                .put("name", inbox.name())
                .put("channel_type", inbox.channelType())
                .put("greeting_enabled", false)
                .put("greeting_message", null)
                .put("working_hours_enabled", false)
                .put("enable_email_collect", false)
                .put("csat_survey_enabled", inbox.csat())
                .put("csat_config", Map.of())
                .put("enable_auto_assignment", false)
                .put("auto_assignment_config", Map.of())
                .put("out_of_office_message", null)
                .put("working_hours", List.of())
                .put("timezone", "UTC")
                .put("callback_webhook_url", null)
                .put("allow_messages_after_resolved", true)
                .put("lock_to_single_conversation", inbox.lockSingle())
                .put("sender_name_type", "friendly")
                .put("business_name", null)
                .put("provider", null)
                .put("phone_number", null)
                .put("email", null)
                .put("medium", null)
                .put("reauthorization_required", null)
                .put("webhook_url", null)
                .put("inbox_identifier", inbox.identifier())
                .put("additional_attributes", Map.of())
                .json();
    }

    /**
     * Ten digits each, to be compared for equality only.
     *
     * @param keys seconds by name
     */
    public JsonObject cacheKeys(Map<String, Long> keys) {
        Fields fields = Fields.of();
        keys.forEach((name, value) -> fields.put(name, "%010d".formatted(value)));
        return fields.json();
    }

    public JsonObject label(LabelRow label) {
        return Fields.of()
                .put("id", label.id())
                .put("title", label.title())
                .put("description", label.description())
                .put("color", label.color())
                .put("show_on_sidebar", label.onSidebar())
                .json();
    }

    public JsonObject cannedResponse(CannedResponseRow row) {
        return Fields.of()
                .put("id", row.id())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("short_code", row.shortCode())
                .put("content", row.content())
                .put("created_at", Times.iso(row.createdAt()))
                .put("updated_at", Times.iso(row.updatedAt()))
                .json();
    }

    /** Account and contact are null: the protocol has it so. */
    public JsonObject note(NoteRow note, @Nullable UserRow author) {
        return Fields.of()
                .put("id", note.id())
                .put("content", note.content())
                .put("account_id", null)
                .put("contact_id", null)
                .put("user", author == null ? null : people.agent(author))
                .put("created_at", Times.seconds(note.createdAt()))
                .put("updated_at", Times.seconds(note.updatedAt()))
                .json();
    }

    public JsonObject survey(CsatRow row, @Nullable ContactRow contact, @Nullable UserRow agent) {
        return Fields.of()
                .put("id", row.id())
                .put("rating", row.rating())
                .put("feedback_message", row.feedback())
                .put("csat_review_notes", null)
                .put("review_notes_updated_at", null)
                .put("account_id", Roster.ACCOUNT_ID)
                .put("message_id", row.messageId())
                .put("contact", contact == null ? null : people.contact(contact))
                .put("conversation_id", row.conversationDisplayId())
                .putIfPresent("assigned_agent", agent == null ? null : people.agent(agent))
                .put("created_at", Times.seconds(row.createdAt()))
                .json();
    }
}
