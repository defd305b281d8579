package org.evenkeel.domain.check;

import java.util.List;

/** Card numbers and passwords, offered masked. In notes too: what is written stays. */
record SecretRule(String id, Masking.Kind kind, String reason) implements Rule {
    static final SecretRule CARD = new SecretRule(
            "card-number",
            Masking.Kind.CARD,
            "This looks like a card number. Anybody who reads the chat can use it; only the last four digits are needed.");
    static final SecretRule PASSWORD = new SecretRule(
            "password",
            Masking.Kind.PASSWORD,
            "This looks like a password. It would stay in the chat for good; send a link to set a new one instead.");

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        return Masking.in(draft.text()).stream()
                .filter(secret -> secret.kind() == kind)
                .map(secret -> new Finding(id, Severity.ALARM, secret.start(), secret.end(), reason, secret.masked()))
                .toList();
    }
}
