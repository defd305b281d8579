package org.evenkeel.domain.hold;

/** What a phrase does to an answer. */
enum Sense {
    /** Agrees: "ok", "claro". */
    AGREE,
    /** Agrees, and no "no" beside it can turn it: "take your time", "no problem". */
    PATIENT,
    /** Accepts politely, without a word of its own for yes or no: "merci". */
    THANK,
    /** Refuses or drops the matter: "rather not", "forget it". */
    REFUSE,
    /** A word for no: refuses where it opens a clause, negates what follows elsewhere. */
    BARE_NO,
    /** Turns an agreement in the rest of its clause into a refusal: "not", "pas". */
    NEGATE,
    /** Limits, conditions, pressure, questions: "but", "how long", "schnell". */
    DOUBT,
    /** Adds nothing: "I", "please", "the". */
    PLAIN,
    /** A word that the book does not have. */
    OTHER
}
