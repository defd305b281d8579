package org.evenkeel.desk;

import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Contact;
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

    /** The customer, or an empty one while only the id is known. */
    static Contact contact(ReadSession session, long id) {
        return session.contacts()
                .find(id)
                .orElseGet(() -> new Contact(id, "", null, null, null, "", false, Map.of(), null, null));
    }

    /** What to call a customer; never empty. */
    static String name(String name, @Nullable String email, @Nullable String phone, long contactId) {
        if (!name.isBlank()) {
            return name;
        }
        if (email != null && !email.isBlank()) {
            return email;
        }
        return phone != null && !phone.isBlank() ? phone : "#" + contactId;
    }
}
