package org.evenkeel.store;

import java.util.List;
import org.evenkeel.domain.review.SessionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions to read.
 *
 * @param filter its words are not looked at here: {@code messages} says what they found
 * @param messages only sessions in which one of these messages (local ids) stands, or that were handed over and have one of these
 *     ids with a minus; null for any
 * @param onlyAgent only this agent's, whatever the filter says; null for everybody's
 */
public record SessionQuery(
        SessionFilter filter,
        @Nullable List<Long> messages,
        @Nullable Long onlyAgent) {}
