package org.evenkeel.desk;

import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.domain.clock.Course;
import org.evenkeel.domain.clock.Moments;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.store.ConversationSummary;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue.
 *
 * @param conversation what the clock and the unread count are read from
 * @param customerName as to be shown; never empty
 * @param inboxName the channel's name
 * @param channelType the server's word for the channel
 * @param assigneeName who has it, or null
 * @param mine true when it is assigned to us
 * @param lastLine the newest message that is no activity, on one line, secrets masked; empty when there is none
 * @param lastLineOurs true when an agent wrote it
 * @param waitingToSend messages of ours in the outbox or failed
 * @param hold how their hold stood when this was read, or null; {@link HoldStanding#at} says how it stands later
 * @param moments what else its clocks are read from
 * @param kind what it is about; null while nothing tells
 * @param mood how the customer feels now; UNSURE while nothing was read
 */
public record QueueRow(
        Conversation conversation,
        String customerName,
        String inboxName,
        String channelType,
        @Nullable String assigneeName,
        boolean mine,
        String lastLine,
        boolean lastLineOurs,
        int waitingToSend,
        @Nullable HoldStanding hold,
        Moments moments,
        @Nullable ConversationKind kind,
        Mood mood) {
    /** More than any list has room for. */
    private static final int LAST_LINE = 240;

    static QueueRow of(ConversationSummary summary, long selfId, @Nullable HoldStanding hold, Moments moments) {
        Conversation conversation = summary.conversation();
        Long assignee = conversation.assigneeId();
        return new QueueRow(
                conversation,
                People.name(
                        summary.contactName(),
                        summary.contactEmail(),
                        summary.contactPhone(),
                        conversation.contactId()),
                summary.inboxName(),
                summary.channelType(),
                summary.assigneeName(),
                assignee != null && assignee == selfId,
                SafeText.line(Masking.mask(summary.lastText()), LAST_LINE),
                summary.lastAuthor() == Author.Kind.AGENT,
                summary.unsent(),
                hold,
                moments,
                summary.kind(),
                summary.mood());
    }

    /** What its clocks are read from. */
    public Course course() {
        return new Course(conversation, channelType, moments, hold, mood);
    }
}
