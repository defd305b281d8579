package org.evenkeel.domain.template;

/** Why a template is suggested. */
public enum Reason {
    UPSET,
    WORRIED,
    CONFUSED,
    HOLD,
    /** A reply is optional. */
    BAITING,
    /** It answers what the last message wants. */
    INTENT,
    /** Looking into it will take a moment. */
    CHECK,
    FIRST_REPLY,
    /** The agent uses it for such messages. */
    HABIT,
    /** It shares words with the last message. */
    WORDS
}
