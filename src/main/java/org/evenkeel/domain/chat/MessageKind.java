package org.evenkeel.domain.chat;

/** What a message is, as the server numbers them (0 to 3). */
public enum MessageKind {
    /** Written by the customer. */
    INCOMING,
    /** Written by an agent or a bot: a reply, or a private note. */
    OUTGOING,
    /** Written by the server about what happened: "assigned to Ada". */
    ACTIVITY,
    /** Written by the server to the customer: a greeting, a satisfaction survey. */
    TEMPLATE
}
