package org.evenkeel.desk;

/** The lists of the queue. */
public enum QueueView {
    /** Open and pending conversations assigned to us. */
    MINE,
    /** Open and pending conversations assigned to nobody. */
    UNASSIGNED,
    /** Every conversation, resolved ones last. */
    ALL
}
