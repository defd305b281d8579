package org.evenkeel.domain.check;

/** One public message of a conversation, as the check reads it. */
public record Turn(boolean byCustomer, String text) {
    public static Turn customer(String text) {
        return new Turn(true, text);
    }

    public static Turn agent(String text) {
        return new Turn(false, text);
    }
}
