package org.evenkeel.localserver.customers;

/**
 * How far the simulated customers are.
 *
 * @param expected how many come in all; {@link Integer#MAX_VALUE} without end
 * @param arrived how many have begun
 * @param finished how many have said their last word, left, or failed
 * @param failed how many of these could not go on because the server refused or was gone
 * @param turnsSpoken messages accepted by the server
 * @param surveysAnswered surveys answered
 */
public record Progress(int expected, int arrived, int finished, int failed, long turnsSpoken, long surveysAnswered) {
    /** Whether everybody who was to come has finished. */
    public boolean complete() {
        return finished == expected;
    }
}
