package org.evenkeel.domain.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template is for. */
public enum Purpose {
    GREETING,
    /** Says when the answer will come, before there is one. */
    FIRST_CONTACT,
    HOLD_ASK,
    HOLD_UPDATE,
    HOLD_RETURN,
    HOLD_EXTEND,
    ACKNOWLEDGE,
    APOLOGY,
    ASK_FACTS,
    STEP_BY_STEP,
    EXPLAIN_WHY,
    TRANSFER,
    THIRD_PARTY,
    REFUND,
    DELAY,
    OUTAGE,
    FEATURE_REQUEST,
    /** A no, with what is possible instead. */
    REFUSAL,
    /** Acknowledge, own, act, give a time. */
    DE_ESCALATE,
    /** Calms a worry with a fact. */
    REASSURE,
    /** One thing at a time, for who has lost the thread. */
    ONE_STEP,
    BAITING,
    CLOSING,
    SURVEY,
    /** We write first. */
    PROACTIVE,
    PRE_SALE;

    /** As files and tags write it: {@code hold-ask}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }
}
