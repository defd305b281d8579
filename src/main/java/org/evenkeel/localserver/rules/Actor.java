package org.evenkeel.localserver.rules;

import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.UserRow;

/** Who does something. */
public sealed interface Actor {
    record Agent(UserRow user) implements Actor {}

    record Customer(ContactRow contact) implements Actor {}

    /** Nobody in particular: a timer, or the consequence of something else. */
    record Server() implements Actor {}
}
