package org.evenkeel.domain.chat;

/**
 * Who wrote a message.
 *
 * @param kind what sort of writer; {@code SYSTEM} for activity messages, which have none
 * @param id the server's id of the agent, customer or bot; 0 for {@code SYSTEM}
 * @param name the name to show; empty for {@code SYSTEM}
 */
public record Author(Kind kind, long id, String name) {
    public enum Kind {
        CUSTOMER,
        AGENT,
        BOT,
        SYSTEM
    }

    public static final Author SYSTEM = new Author(Kind.SYSTEM, 0, "");
}
