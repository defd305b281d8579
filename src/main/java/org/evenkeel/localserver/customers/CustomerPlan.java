package org.evenkeel.localserver.customers;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who comes, how many, how fast.
 *
 * @param customers how many come in all; {@link Integer#MAX_VALUE} means without end (recorded dialogues end by
 *     themselves: each comes once)
 * @param atOnce how many may have an unfinished chat at the same time; further ones wait outside
 * @param seed same seed, same customers in the same order with the same words and delays
 * @param speed how many times faster than life; divides every delay
 * @param dialogues a file of recorded dialogues to replay, or null for the shipped scenarios
 */
public record CustomerPlan(
        int customers,
        int atOnce,
        long seed,
        double speed,
        @Nullable Path dialogues) {
    public CustomerPlan {
        if (customers < 0) {
            throw new IllegalArgumentException("The number of customers cannot be negative.");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("At least one customer must be allowed in at once.");
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("The speed must be a number above zero.");
        }
    }
}
