package org.evenkeel.domain.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.evenkeel.domain.tone.Register;

/**
 * The table of a rule, {@code rules/<id>.txt}: {@code +} a draft it must remark on, {@code -} one it must not. Before them
 * {@code C:} the customer's and {@code A:} the agent's messages, {@code ME:} the customer, {@code O:} another one, {@code N:} the
 * colleagues' names. An empty line begins another situation.
 */
final class RuleExamples {
    record Example(String draft, boolean remarked, Situation situation) {}

    private final List<Example> examples = new ArrayList<>();
    private List<Turn> turns = new ArrayList<>();
    private List<Person> others = new ArrayList<>();
    private List<String> colleagues = List.of();
    private Person customer = Person.NOBODY;

    private RuleExamples() {}

    static List<Example> of(String rule) throws IOException {
        RuleExamples table = new RuleExamples();
        try (InputStream in =
                Objects.requireNonNull(RuleExamples.class.getResourceAsStream("rules/" + rule + ".txt"), rule)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(table::line);
        }
        return table.examples;
    }

    private void line(String line) {
        if (line.isBlank()) {
            turns = new ArrayList<>();
            return;
        }
        String rest = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.indexOf(' '))) {
            case "+" -> examples.add(new Example(rest, true, situation()));
            case "-" -> examples.add(new Example(rest, false, situation()));
            case "C:" -> turns.add(Turn.customer(rest));
            case "A:" -> turns.add(Turn.agent(rest));
            case "ME:" -> customer = person(rest);
            case "O:" -> others.add(person(rest));
            case "N:" -> colleagues = List.of(rest.split(", *"));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private Situation situation() {
        return new Situation(turns, customer, others, colleagues, Register.UNKNOWN, false);
    }

    private static Person person(String line) {
        String[] parts = line.split(" *\\| *", -1);
        Set<String> numbers = parts.length > 3 && !parts[3].isBlank()
                ? new HashSet<>(List.of(parts[3].strip().split(", *")))
                : Set.of();
        return new Person(parts[0].strip(), part(parts, 1), part(parts, 2), numbers);
    }

    private static @org.jspecify.annotations.Nullable String part(String[] parts, int at) {
        return parts.length > at && !parts[at].isBlank() ? parts[at].strip() : null;
    }
}
