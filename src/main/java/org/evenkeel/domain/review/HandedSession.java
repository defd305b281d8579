package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.Message;
import org.jspecify.annotations.Nullable;

/**
 * A session with all that a computer knows of it, so that another one can be asked to review it. Messages are numbered −1, −2, … in
 * order, so that no id of a cache is ever meant.
 *
 * @param origin which session it is, wherever it lies
 * @param computer where it was held; nothing can be learned from it but that it is the same
 * @param contactId as its server has it
 * @param customer may be empty
 * @param agent whose it was; may be empty
 * @param channelType the server's word, or empty
 * @param kind null when not told
 * @param others when the same agent's other chats were open
 * @param load the agent's chats open at once, as measured where it was held; average negative when not known
 */
public record HandedSession(
        Origin origin,
        String computer,
        long contactId,
        String customer,
        String agent,
        String channelType,
        @Nullable ConversationKind kind,
        List<String> labels,
        Session session,
        List<Message> messages,
        List<Span> others,
        Load.Concurrency load,
        List<Trace> traces) {
    /**
     * @param server which server and account; the same on every computer that is signed in there
     * @param conversation the display id
     * @param number of the session in its conversation
     */
    public record Origin(String server, long conversation, int number, Instant began) {
        /** Names the session for good. */
        public String identity() {
            return server + "/" + conversation + "/" + began.toEpochMilli();
        }
    }

    /** Who gave it away, by name, and when. */
    public record Giver(String by, Instant at) {}

    /** Where a session that lies here comes from. */
    public record Provenance(Origin origin, String computer, Giver giver) {}

    public HandedSession {
        labels = List.copyOf(labels);
        messages = List.copyOf(messages);
        others = List.copyOf(others);
        traces = List.copyOf(traces);
    }

    /** When the last thing in it happened. */
    public Instant ends() {
        return session.events().getLast().at();
    }
}
