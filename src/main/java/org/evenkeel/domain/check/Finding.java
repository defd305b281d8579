package org.evenkeel.domain.check;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One remark about a draft.
 *
 * @param rule the rule's stable id
 * @param start where it begins, in characters of the draft
 * @param end behind its last character; the same as {@code start} when it is about the draft as a whole
 * @param reason one short sentence for the agent
 * @param replacement what one key puts in the place of the range, or null where only a person can say
 */
public record Finding(
        String rule,
        Severity severity,
        int start,
        int end,
        String reason,
        @Nullable String replacement) {
    /** The most severe first, then as they stand in the draft. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(Finding::start)
            .thenComparing(Finding::rule);

    public Finding {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range: " + start + " to " + end);
        }
    }

    /** The draft with the fix in it; as it was where there is none. */
    public String fix(String draft) {
        return replacement == null ? draft : draft.substring(0, start) + replacement + draft.substring(end);
    }

    /** True when the other says something about the same words, or about more. */
    boolean within(Finding other) {
        return start < end && other.start <= start && end <= other.end;
    }
}
