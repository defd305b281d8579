package org.evenkeel.localserver.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.ServerClock;
import org.jspecify.annotations.Nullable;

/** Satisfaction surveys: one a conversation, asked when it is resolved, answerable for 14 days. */
public final class Surveys {
    public static final String CONTENT_TYPE = "input_csat";
    private static final long ANSWERABLE = ServerClock.seconds(14L * 24 * 3600);

    private Surveys() {}

    static void ask(Entry entry, ConversationRow conversation) {
        boolean wanted = entry.roster().inbox(conversation.inboxId()).csat();
        if (wanted && entry.tables().messages().survey(conversation.id()).isEmpty()) {
            Posting.template(
                    entry, conversation, "Please rate the conversation", CONTENT_TYPE, "{\"display_type\":\"emoji\"}");
        }
    }

    /**
     * The customer answers, or answers again.
     *
     * @param submitted the {@code submitted_values} as sent; a survey needs {@code csat_survey_response.rating} 1 to 5
     * @throws Refusal after 14 days, or when the rating is none
     */
    public static MessageRow answer(
            Entry entry, ConversationRow conversation, MessageRow message, JsonObject submitted) {
        long now = entry.tick();
        if (message.contentType().equals(CONTENT_TYPE)) {
            if (now - message.createdAt() > ANSWERABLE) {
                throw Refusal.because("You cannot update the CSAT survey after 14 days");
            }
            record(entry, conversation, message, submitted, now);
        }
        JsonObject before = Columns.object(message.contentAttributes());
        JsonObject after = before.deepCopy();
        after.add("submitted_values", submitted);
        entry.tables().messages().setAttributes(message.id(), after.toString(), now);
        var pair = new JsonArray();
        pair.add(before);
        pair.add(after);
        var changes = new JsonObject();
        changes.add("content_attributes", pair);
        return Posting.updated(entry, message, changes);
    }

    private static void record(
            Entry entry, ConversationRow conversation, MessageRow survey, JsonObject submitted, long now) {
        if (!(submitted.get("csat_survey_response") instanceof JsonObject response)) {
            throw Refusal.invalid("Rating can't be blank", "rating");
        }
        int rating;
        try {
            rating = response.has("rating") ? response.get("rating").getAsInt() : 0;
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            rating = 0;
        }
        if (rating < 1 || rating > 5) {
            throw Refusal.invalid("Rating is not included in the list", "rating");
        }
        @Nullable
        String feedback = response.has("feedback_message")
                        && response.get("feedback_message").isJsonPrimitive()
                ? response.get("feedback_message").getAsString()
                : null;
        entry.tables()
                .surveys()
                .record(survey, conversation.contact().id(), conversation.assigneeId(), rating, feedback, now);
    }
}
