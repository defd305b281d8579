package org.evenkeel.desk;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.ReadSession;
import org.jspecify.annotations.Nullable;

/** Who is who, as far as the cache knows. */
final class People {
    private People() {}

    /** Our own id; 0 before the first sign-in, which is nobody's. */
    static long selfId(ReadSession session) {
        return session.meta().number(KeyValueTable.SELF).orElse(0L);
    }

    static Optional<Agent> self(ReadSession session) {
        return session.directory().agent(selfId(session));
    }

    /** The customer with a name fit to be shown, or an empty one while only the id is known. */
    static Contact contact(ReadSession session, long id) {
        return session.contacts()
                .find(id)
                .map(People::withCleanName)
                .orElseGet(() -> new Contact(id, "", null, null, null, "", false, Map.of(), null, null));
    }

    /** What to call a customer; never empty. */
    static String name(String name, @Nullable String email, @Nullable String phone, long contactId) {
        return Stream.of(name, Objects.requireNonNullElse(email, ""), Objects.requireNonNullElse(phone, ""))
                .map(SafeText::name)
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse("#" + contactId);
    }

    private static Contact withCleanName(Contact contact) {
        return new Contact(
                contact.id(),
                SafeText.name(contact.name()),
                contact.email(),
                contact.phone(),
                contact.identifier(),
                contact.thumbnail(),
                contact.blocked(),
                contact.attributes(),
                contact.createdAt(),
                contact.lastActivityAt());
    }
}
