package org.evenkeel.localserver.customers.line;

/** What reaches a customer from the other side. */
public sealed interface Heard {
    /**
     * An agent wrote publicly.
     *
     * @param id the server's id; ids grow, so it tells what was written before and after
     */
    record AgentMessage(long id, String text) implements Heard {}

    /**
     * The server asks how the chat was.
     *
     * @param messageId the message that carries the survey, to be answered by its id
     */
    record Survey(long messageId) implements Heard {}

    /** An agent began ({@code true}) or stopped typing. */
    record AgentTyping(boolean on) implements Heard {}

    /** The conversation is now {@code open}, {@code pending}, {@code snoozed} or {@code resolved}. */
    record StatusChanged(String status) implements Heard {}
}
