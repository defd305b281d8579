package org.evenkeel.localserver.customers.person;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** People who do not exist. The same generator state gives the same person. */
public final class InventedPeople {
    private static final List<String> FIRST = List.of(
            "Amara", "Anselm", "Aoife", "Bastian", "Beatriz", "Bram", "Camille", "Dalia", "Daniyar", "Edda", "Elio",
            "Esther", "Farid", "Freya", "Gideon", "Greta", "Hana", "Hugo", "Ines", "Isak", "Jamila", "Joris", "Kaia",
            "Kofi", "Lara", "Leandro", "Maeve", "Malik", "Marisol", "Mateus", "Nadia", "Niko", "Odile", "Orla", "Paolo",
            "Priya", "Quentin", "Rafael", "Renske", "Rosa", "Samir", "Signe", "Soren", "Tamsin", "Teo", "Uma", "Viggo",
            "Wanda", "Yara", "Yusuf", "Zelda", "Zoran");
    private static final List<String> LAST = List.of(
            "Abara",
            "Ahlberg",
            "Balogh",
            "Barros",
            "Bergmann",
            "Castel",
            "Corrigan",
            "Dekker",
            "Dossa",
            "Eklund",
            "Falk",
            "Ferreira",
            "Gallo",
            "Greenwood",
            "Haddad",
            "Hollis",
            "Ivarsson",
            "Jansen",
            "Kaplan",
            "Kovac",
            "Lindqvist",
            "Loxley",
            "Marchetti",
            "Mbeki",
            "Moreau",
            "Nakamura",
            "Novak",
            "Okafor",
            "Ortega",
            "Pasternak",
            "Quigley",
            "Rahimi",
            "Rosen",
            "Sandoval",
            "Sato",
            "Thorne",
            "Ueda",
            "Vance",
            "Varga",
            "Weller",
            "Whitlock",
            "Yilmaz",
            "Zeller");

    private InventedPeople() {}

    /**
     * A person with a name of their own and an address on a domain that can never exist.
     *
     * @param attributes what the agent sees beside the name
     */
    public static Person withEmail(RandomGenerator random, Map<String, String> attributes) {
        String name = name(random);
        String mailbox = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new Person(name, mailbox + (10 + random.nextInt(90)) + "@example.org", null, attributes);
    }

    /** A person who gave nothing but a name. */
    public static Person named(RandomGenerator random, Map<String, String> attributes) {
        return new Person(name(random), null, null, attributes);
    }

    private static String name(RandomGenerator random) {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
    }
}
