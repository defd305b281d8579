package org.evenkeel.localserver.customers.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.evenkeel.localserver.customers.person.Person;
import org.evenkeel.localserver.customers.person.Persona;
import org.evenkeel.localserver.customers.scenario.Scenario.Kind;
import org.evenkeel.localserver.customers.scenario.Scenario.Mode;
import org.evenkeel.localserver.customers.scenario.Scenario.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Reads one scenario from its text.
 *
 * <p>The format is UTF-8 lines of {@code key: value}. Empty lines and lines that begin with {@code #} are skipped; a
 * line that begins with blanks belongs to the entry above it. Example:
 *
 * <pre>
 * # Somebody waits for a parcel.
 * name: Marta Keller
 * email: marta.keller@example.org
 * phone: +4930555010            (optional)
 * attribute plan: Basic         (as many as wanted)
 * persona: anxious              calm chatty terse technical anxious confused furious silent baiting
 * kind: support                 service or support
 * mode: live                    live or async
 * language: en                  (optional) en de fr es
 * patience: 40s                 (optional) else the persona's own
 * stops after: 2                (optional) says nothing more after so many messages
 * goal: Learn where the parcel is.
 *
 * fact order: KL-20881
 *   asked: order|parcel number  a pattern, found in the agent's question in any case
 *   says: It's {order}.         (optional) else the bare fact
 *
 * on: refund|money back         a pattern, found in anything the agent writes; used once
 *   says: I'd rather have the parcel.
 *
 * open: Hello, my parcel is late. || It's for Sunday.
 * turn: …   hold: …   nudge: …   again: …   unsure: …   thanks: …   grudge: …   leave: …   praise: …   gripe: …
 * </pre>
 *
 * <p>The person's own name and e-mail are facts of every scenario and need not be written. A fact's value may name them
 * as {@code {name}}, {@code {first}} and {@code {email}}; what is said may name facts as well.
 */
public final class ScenarioParser {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final Pattern SLOT = Pattern.compile("\\{[a-z_-]+}");
    private static final List<String> THE_PERSONS_OWN = List.of("name", "first", "email");

    private final String file;
    private final Map<String, String> head = new HashMap<>();
    private final Map<String, Integer> headLines = new HashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final Map<Occasion, List<String>> lines = new EnumMap<>(Occasion.class);
    private @Nullable Block block;
    private int line;

    private ScenarioParser(String file) {
        this.file = file;
    }

    /**
     * Reads a scenario.
     *
     * @param file the name to complain with; without its ending it becomes the scenario's id
     * @throws ScenarioException when the text is no scenario
     */
    public static Scenario parse(String file, String text) {
        return new ScenarioParser(file).read(text);
    }

    private Scenario read(String text) {
        for (String each : text.lines().toList()) {
            line++;
            if (!each.isBlank() && !each.startsWith("#")) {
                entry(each);
            }
        }
        endBlock();
        line = Math.max(line, 1);
        return scenario();
    }

    private void entry(String each) {
        int colon = each.indexOf(':');
        if (colon < 0) {
            throw complaint("expected \"key: value\" but found \"" + each.strip() + "\"");
        }
        String key = each.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = each.substring(colon + 1).strip();
        if (value.isEmpty()) {
            throw complaint("\"" + key + "\" has no value");
        }
        if (Character.isWhitespace(each.charAt(0))) {
            if (block == null) {
                throw complaint("\"" + key + "\" is indented but belongs to no fact and no \"on\"");
            }
            block.put(key, value);
            return;
        }
        endBlock();
        Optional<Occasion> occasion = occasion(key);
        if (key.startsWith("fact ")) {
            block = new Block(line, identifier(key.substring(5).strip()), value);
        } else if (key.equals("on")) {
            block = new Block(line, null, value);
        } else if (key.startsWith("attribute ")) {
            attributes.put(key.substring(10).strip(), value);
        } else if (occasion.isPresent()) {
            lines.computeIfAbsent(occasion.get(), _ -> new ArrayList<>()).add(value);
        } else if (!HEAD.contains(key)) {
            throw complaint("unknown key \"" + key + "\"");
        } else if (head.put(key, value) != null) {
            throw complaint("\"" + key + "\" is given twice");
        } else {
            headLines.put(key, line);
        }
    }

    private static final List<String> HEAD =
            List.of("name", "email", "phone", "persona", "kind", "mode", "language", "patience", "stops after", "goal");

    /** A fact or an "on" whose indented lines are still being read. */
    private final class Block {
        private final int from;
        private final @Nullable String fact;
        private final String value;
        private final Map<String, String> parts = new HashMap<>();

        Block(int from, @Nullable String fact, String value) {
            this.from = from;
            this.fact = fact;
            this.value = value;
        }

        void put(String key, String text) {
            boolean fits = key.equals("says") || (key.equals("asked") && fact != null);
            if (!fits) {
                throw complaint("\"" + key + "\" does not belong here");
            }
            if (parts.put(key, text) != null) {
                throw complaint("\"" + key + "\" is given twice");
            }
        }

        void end() {
            String says = parts.get("says");
            if (fact != null) {
                String asked = parts.get("asked");
                if (asked == null) {
                    throw complaint(from, "fact \"" + fact + "\" lacks \"asked:\"");
                }
                if (facts.stream().anyMatch(known -> known.name().equals(fact))) {
                    throw complaint(from, "fact \"" + fact + "\" is given twice");
                }
                facts.add(new Fact(fact, value, pattern(from, asked), says == null ? value : says));
            } else if (says == null) {
                throw complaint(from, "\"on\" lacks \"says:\"");
            } else {
                reactions.add(new Reaction(pattern(from, value), says));
            }
        }
    }

    private void endBlock() {
        if (block != null) {
            block.end();
            block = null;
        }
    }

    private Scenario scenario() {
        Persona persona = choice("persona", Persona.class, null);
        Person person = new Person(required("name"), head.get("email"), head.get("phone"), attributes);
        for (Occasion each : Occasion.values()) {
            if (!lines.containsKey(each)) {
                throw complaint("no \"" + each.name().toLowerCase(Locale.ROOT) + ":\" line");
            }
        }
        Scenario scenario = new Scenario(
                file.replaceFirst("\\.scenario$", ""),
                person,
                persona,
                choice("kind", Kind.class, null),
                choice("mode", Mode.class, null),
                choice("language", Language.class, Language.EN),
                required("goal"),
                patience(persona),
                stopsAfter(),
                facts,
                reactions,
                lines);
        slotsAreKnown(scenario);
        return scenario;
    }

    private void slotsAreKnown(Scenario scenario) {
        for (Fact fact : facts) {
            if (SLOT.matcher(fact.value().replaceAll("\\{(name|first|email)}", ""))
                    .find()) {
                throw complaint("the value of fact \"" + fact.name() + "\" may name only {name}, {first} and {email}");
            }
        }
        List<String> texts = new ArrayList<>();
        lines.values().forEach(texts::addAll);
        facts.forEach(fact -> texts.add(fact.says()));
        reactions.forEach(reaction -> texts.add(reaction.says()));
        for (String text : texts) {
            for (String unknown : scenario.unknownSlots(text)) {
                throw complaint("{" + unknown + "} is neither a fact nor name, first or email");
            }
        }
    }

    private Duration patience(Persona persona) {
        String given = head.get("patience");
        if (given == null) {
            return persona.patience();
        }
        if (!given.matches("[1-9][0-9]{0,4}s")) {
            throw complaint(headLines.getOrDefault("patience", line), "patience is seconds, as in 40s, not " + given);
        }
        return Duration.ofSeconds(Long.parseLong(given.substring(0, given.length() - 1)));
    }

    private @Nullable Integer stopsAfter() {
        String given = head.get("stops after");
        if (given == null) {
            return null;
        }
        if (!given.matches("[1-9][0-9]?")) {
            throw complaint(
                    headLines.getOrDefault("stops after", line), "\"stops after\" is a small number, not " + given);
        }
        return Integer.valueOf(given);
    }

    private <E extends Enum<E>> E choice(String key, Class<E> kinds, @Nullable E otherwise) {
        String given = head.get(key);
        if (given == null && otherwise != null) {
            return otherwise;
        }
        String word = required(key);
        for (E each : kinds.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        throw complaint(headLines.getOrDefault(key, line), "no " + key + " is called \"" + word + "\"");
    }

    private String required(String key) {
        String given = head.get(key);
        if (given == null) {
            throw complaint("no \"" + key + ":\" line");
        }
        return given;
    }

    private static Optional<Occasion> occasion(String key) {
        for (Occasion each : Occasion.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(key)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private String identifier(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            throw complaint("\"" + name + "\" is no name for a fact: lower-case letters, digits, - and _");
        }
        if (THE_PERSONS_OWN.contains(name)) {
            throw complaint("\"" + name + "\" is the person's own and needs no fact");
        }
        return name;
    }

    private Pattern pattern(int at, String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw complaint(at, "the pattern \"" + text + "\" is broken: " + e.getDescription());
        }
    }

    private ScenarioException complaint(String what) {
        return complaint(line, what);
    }

    private ScenarioException complaint(int at, String what) {
        return new ScenarioException(file, at, what);
    }
}
