package org.evenkeel.store;

import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with what a list shows beside it.
 *
 * @param contactName empty when not known
 * @param contactEmail or null
 * @param contactPhone or null
 * @param inboxName empty while the directory has not come
 * @param channelType empty while the directory has not come
 * @param assigneeName null when nobody has it or the directory does not know them
 * @param lastText the newest message that is no activity, or empty
 * @param lastAuthor who wrote that, or null when there is none
 * @param unsent our messages that the server does not hold
 * @param kind null while nothing tells
 * @param mood how the customer feels now; UNSURE while nothing was read
 */
public record ConversationSummary(
        Conversation conversation,
        String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        String inboxName,
        String channelType,
        @Nullable String assigneeName,
        String lastText,
        Author.@Nullable Kind lastAuthor,
        int unsent,
        @Nullable ConversationKind kind,
        Mood mood) {}
