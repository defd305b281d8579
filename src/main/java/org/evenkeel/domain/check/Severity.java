package org.evenkeel.domain.check;

/** How much a finding matters; the most severe is shown first. */
public enum Severity {
    /** It would harm somebody: another customer's data, a card number, a note that everybody reads. */
    ALARM,
    /** The customer would very likely take it amiss. */
    WARNING,
    /** It could be said better. */
    HINT
}
