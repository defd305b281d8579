package org.evenkeel.domain.alarm;

/** What can call for the agent. The order is the one that the settings show. */
public enum AlarmKind {
    /** A customer waits for their first reply. */
    NEW_CHAT(Urgency.CHAT),
    /** A customer of ours wrote again. */
    NEW_REPLY(Urgency.REPLY),
    /** A customer has waited for as long as the target's alarm says. */
    WAITS_TOO_LONG(Urgency.OVERDUE),
    /** We asked for a hold and no yes has come. */
    CONSENT_OPEN(Urgency.DUE),
    /** A customer on hold must hear something again. */
    CHECK_IN_DUE(Urgency.DUE),
    /** A hold's promised time is nearly over. */
    HOLD_ENDING(Urgency.DUE),
    /** A hold's promised time is over. */
    HOLD_LAPSED(Urgency.OVERDUE),
    /** A hold's promised time is over for so long that the lead sees it. */
    HOLD_ESCALATED(Urgency.OVERDUE),
    /** A promise of ours is due now. */
    PROMISE_DUE(Urgency.DUE);

    private final Urgency urgency;

    AlarmKind(Urgency urgency) {
        this.urgency = urgency;
    }

    public Urgency urgency() {
        return urgency;
    }
}
