package org.evenkeel.desk;

import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.clock.Course;
import org.evenkeel.domain.clock.Moments;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with the people in it.
 *
 * @param inbox null while the directory has not come yet
 * @param assignee null when nobody has it
 * @param mine true when it is assigned to us
 * @param hold how their hold stood when this was read, or null
 * @param moments what else its clocks are read from
 * @param mood how the customer feels now; UNSURE while nothing was read
 */
public record ConversationCard(
        Conversation conversation,
        Contact contact,
        @Nullable Inbox inbox,
        @Nullable Agent assignee,
        boolean mine,
        @Nullable HoldStanding hold,
        Moments moments,
        Mood mood) {

    /** What its clocks are read from. */
    public Course course() {
        return new Course(conversation, inbox == null ? "" : inbox.channelType(), moments, hold, mood);
    }
}
