package org.evenkeel.domain.review;

/** Why a session is no case of some measure. Counted and listed, never silently dropped. */
public enum Exclusion {
    /** No colleague ever answered: no first response. */
    NEVER_ANSWERED,
    /** A bot answered and no colleague did: no first response. */
    BOT_ONLY,
    /** We wrote first: nobody waited for a first response. */
    WE_WROTE_FIRST,
    /** Not resolved yet: no handle time, no resolution time, no first-contact resolution. */
    STILL_OPEN,
    /** Nobody took it: no handle time. */
    NEVER_TAKEN
}
