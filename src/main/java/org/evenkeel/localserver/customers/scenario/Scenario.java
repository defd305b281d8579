package org.evenkeel.localserver.customers.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.localserver.customers.person.Person;
import org.evenkeel.localserver.customers.person.Persona;
import org.jspecify.annotations.Nullable;

/**
 * A written customer: who, why, what they know, how they take things. Texts may name {@code {name}}, {@code {first}},
 * {@code {email}} and any fact as {@code {order}}; {@code ||} separates messages sent one after the other.
 *
 * @param id the file's name without its ending
 * @param goal one sentence for the people who read scenarios; never sent
 * @param patience how long an unanswered message is borne, at speed 1
 * @param stopsAfter how many messages a silent one writes before saying nothing more; null for everybody else
 * @param lines what they say, by occasion; every occasion has at least one line
 */
public record Scenario(
        String id,
        Person person,
        Persona persona,
        Kind kind,
        Mode mode,
        Language language,
        String goal,
        Duration patience,
        @Nullable Integer stopsAfter,
        List<Fact> facts,
        List<Reaction> reactions,
        Map<Occasion, List<String>> lines) {

    /** Service is about the relationship and the choice, support about the fault. */
    public enum Kind {
        SERVICE,
        SUPPORT
    }

    /** Whether the customer sits there waiting or comes back to read later. */
    public enum Mode {
        LIVE,
        ASYNC
    }

    /** When something is said. */
    public enum Occasion {
        /** Comes in. Each line is an alternative. */
        OPEN,
        /** The story, line after line, one for each answer that asks for nothing in particular. */
        TURN,
        /** Agrees to a hold. */
        HOLD,
        /** Is being neglected; said in order, at most two. */
        NUDGE,
        /** Is asked for something told before; the fact follows. */
        AGAIN,
        /** Is asked something unknown. */
        UNSURE,
        /** Says goodbye after being helped. */
        THANKS,
        /** Says goodbye after being treated badly, though helped. */
        GRUDGE,
        /** Gives up. */
        LEAVE,
        /** Survey words when treated well. */
        PRAISE,
        /** Survey words when treated badly. */
        GRIPE
    }

    private static final Pattern SLOT = Pattern.compile("\\{([a-z_-]+)}");

    public Scenario {
        facts = List.copyOf(facts);
        reactions = List.copyOf(reactions);
        lines = Map.copyOf(lines);
    }

    public List<String> lines(Occasion occasion) {
        return lines.getOrDefault(occasion, List.of());
    }

    /** Puts the person and the facts into the braces of {@code text}. */
    String fill(String text, Person as) {
        Matcher slots = SLOT.matcher(text);
        return slots.replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1), as)));
    }

    private String slot(String name, Person as) {
        return switch (name) {
            case "name" -> as.name();
            case "first" -> as.firstName();
            case "email" -> as.email() == null ? "" : as.email();
            default ->
                facts.stream()
                        .filter(fact -> fact.name().equals(name))
                        .map(fact -> fill(fact.value(), as))
                        .findFirst()
                        .orElse("{" + name + "}");
        };
    }

    /** The names in braces that neither the person nor a fact explains. */
    List<String> unknownSlots(String text) {
        Matcher slots = SLOT.matcher(text);
        return slots.results()
                .map(found -> found.group(1))
                .filter(name -> slot(name, person).equals("{" + name + "}"))
                .toList();
    }
}
