package org.evenkeel.localserver.customers.person;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who introduces themselves to a chat.
 *
 * @param name full name
 * @param email address, or null for one who gave none
 * @param phone number in international form ({@code +4930…}), or null
 * @param attributes custom attributes of the contact, as shown to the agent
 */
public record Person(
        String name, @Nullable String email, @Nullable String phone, Map<String, String> attributes) {
    public Person {
        attributes = Map.copyOf(attributes);
    }

    /** The part of the name that friends use. */
    public String firstName() {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
