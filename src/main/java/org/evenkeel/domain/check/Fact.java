package org.evenkeel.domain.check;

/**
 * Something the customer told us.
 *
 * @param noun what kind of number it is ("order", "account"), or a word for the kind
 * @param value as it was written
 */
public record Fact(Kind kind, String noun, String value) {
    public enum Kind {
        NAME,
        /** An order, an account, a ticket: {@link Fact#noun()} says which. */
        NUMBER,
        EMAIL,
        PHONE,
        AMOUNT,
        DATE,
        DEVICE,
        ERROR,
        /** The last digits of a card. */
        CARD
    }

    /** As the context panel shows it: "order 44871", "card ending 2210". */
    public String words() {
        return switch (kind) {
            case NUMBER -> noun + " " + value;
            case CARD -> "card ending " + value;
            case ERROR -> "error " + value;
            case NAME, EMAIL, PHONE, AMOUNT, DATE, DEVICE -> value;
        };
    }
}
