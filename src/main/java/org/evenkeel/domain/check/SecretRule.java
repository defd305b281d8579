package org.evenkeel.domain.check;

import java.util.List;

/** Card numbers and passwords, offered masked. In notes too: what is written stays. */
record SecretRule(String id, Masking.Kind kind, String reason) implements Rule {
    static final SecretRule CARD = new SecretRule(
            "card-number", Masking.Kind.CARD, "This looks like a card number; the last four digits are enough.");
    static final SecretRule PASSWORD = new SecretRule(
            "password", Masking.Kind.PASSWORD, "This looks like a password; it would stay in the chat for good.");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        return Masking.in(draft.text()).stream()
                .filter(secret -> secret.kind() == kind)
                .map(secret -> new Finding(id, Severity.ALARM, secret.start(), secret.end(), reason, secret.masked()))
                .toList();
    }
}
