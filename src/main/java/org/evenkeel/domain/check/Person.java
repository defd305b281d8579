package org.evenkeel.domain.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as a wrong word in the wrong chat would give it away.
 *
 * @param name may be empty
 * @param email or null
 * @param phone or null
 * @param numbers order and similar numbers that are theirs
 */
public record Person(
        String name, @Nullable String email, @Nullable String phone, Set<String> numbers) {
    public static final Person NOBODY = new Person("", null, null, Set.of());

    public Person {
        numbers = Set.copyOf(numbers);
    }
}
