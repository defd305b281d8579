package org.evenkeel.domain.review;

import java.util.List;
import org.evenkeel.domain.chat.ConversationKind;
import org.jspecify.annotations.Nullable;

/**
 * What numbers want to know of one measured session. Made for reading a million of them in a row: one object may stand for one
 * session after the other, so it is good only until the call it was handed to returns. Times are milliseconds since the epoch,
 * durations milliseconds; {@link SessionSummary#NONE} where there is none.
 */
public interface SessionFact {
    /** The cache's own. */
    long id();

    long began();

    long accepted();

    long resolved();

    /** When the same customer next came with anything. */
    long nextContact();

    /** 0 when nobody had it. */
    long agentId();

    @Nullable
    ConversationKind kind();

    List<String> labels();

    long firstResponse();

    long longestWait();

    long handle();

    long resolution();

    int transfers();

    int holds();

    /** How often the customer was asked to hold. */
    int asked();

    /** How often they agreed. */
    int granted();

    /** Promises made, and decided by now. */
    int promises();

    /** Of those. */
    int kept();

    TonePath.Shape tone();

    int surveys();

    /** 1 to 5. */
    int rating();

    /** The agent's chats open at once on average, this one included; negative when not known. */
    double concurrency();

    /** Why it is no case of some measures: one bit for each reason, by its place in the order of {@link Exclusion}. */
    int leftOut();
}
