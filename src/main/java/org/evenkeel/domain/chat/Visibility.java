package org.evenkeel.domain.chat;

/** Who may read what an agent writes: a reply reaches the customer, a note never does. */
public enum Visibility {
    REPLY,
    NOTE
}
