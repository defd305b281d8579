package org.evenkeel.localserver.customers;

import java.io.IOException;

/** One customer's stay, from the first word to the survey. */
interface Visit {
    /**
     * Plays the whole stay; blocks.
     *
     * @param finished called once, when the customer has said their last word (the survey may come later)
     * @throws IOException when the server refused, or was gone for minutes
     * @throws InterruptedException when the customers are sent home
     */
    void play(Premises premises, Runnable finished) throws IOException, InterruptedException;

    /** What to call this visit in the log. */
    String label();
}
