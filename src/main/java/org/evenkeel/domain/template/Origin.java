package org.evenkeel.domain.template;

/** Where a template comes from. */
public enum Origin {
    /** The account's canned responses: everybody's, altered on the server only. */
    SHARED,
    /** This agent's own, on this computer. */
    PERSONAL,
    /** Shipped with the program; an agent makes a copy to change one. */
    READY
}
