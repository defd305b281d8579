package org.evenkeel.localserver.customers.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.localserver.customers.person.Persona;
import org.evenkeel.localserver.customers.scenario.Scenario.Kind;
import org.evenkeel.localserver.customers.scenario.Scenario.Mode;
import org.evenkeel.localserver.customers.scenario.Scenario.Occasion;
import org.junit.jupiter.api.Test;

class ScenarioShelfTest {
    private final List<Scenario> shelf = ScenarioShelf.shipped();

    @Test
    void everyFileIsInTheIndex() throws IOException, URISyntaxException {
        URL index = Objects.requireNonNull(
                ScenarioShelf.class.getResource("/org/evenkeel/localserver/customers/scenarios/index.txt"));
        try (Stream<Path> files = Files.list(Path.of(index.toURI()).resolveSibling(""))) {
            Set<String> present = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".scenario"))
                    .map(name -> name.replace(".scenario", ""))
                    .collect(Collectors.toSet());
            assertEquals(present, shelf.stream().map(Scenario::id).collect(Collectors.toSet()));
        }
    }

    @Test
    void thereAreManyAndAllKindsAmongThem() {
        assertTrue(shelf.size() >= 40, shelf.size() + " scenarios");
        assertEquals(
                Set.copyOf(Arrays.asList(Persona.values())),
                shelf.stream().map(Scenario::persona).collect(Collectors.toSet()));
        assertEquals(
                Set.copyOf(Arrays.asList(Language.values())),
                shelf.stream().map(Scenario::language).collect(Collectors.toSet()));
        for (Kind kind : Kind.values()) {
            assertTrue(shelf.stream().filter(each -> each.kind() == kind).count() >= 6, kind.name());
        }
        for (Mode mode : Mode.values()) {
            assertTrue(shelf.stream().filter(each -> each.mode() == mode).count() >= 4, mode.name());
        }
    }

    @Test
    void nobodyComesTwiceAndEverybodyHasAStory() {
        Set<String> names = new HashSet<>();
        for (Scenario each : shelf) {
            assertTrue(names.add(each.person().name()), each.id());
            assertTrue(each.facts().size() >= 2, each.id() + " knows too little");
            assertTrue(each.lines(Occasion.TURN).size() >= 2, each.id() + " has too little to tell");
            assertTrue(
                    each.stopsAfter() != null || each.lines(Occasion.NUDGE).size() == 2,
                    each.id() + " needs two nudges");
            assertEquals(each.stopsAfter() != null, each.persona() == Persona.SILENT, each.id());
            String email = each.person().email();
            assertTrue(email == null || email.endsWith("@example.org"), each.id() + " has an address that may exist");
        }
    }

    @Test
    void everyStoryComesToAnEndWithAHelpfulAgent() {
        for (Scenario each : shelf) {
            ScenarioMind mind = new ScenarioMind(each, each.person(), new SplittableRandom(1));
            double before = mind.mood();
            assertFalse(mind.open().isEmpty(), each.id());
            for (int i = 0; i < 15 && !mind.over(); i++) {
                mind.hear("I'm sorry about that. I'll check it for you right away.");
            }
            assertTrue(mind.over(), each.id());
            assertTrue(each.stopsAfter() != null || mind.rating() >= 3, each.id() + " gives " + mind.rating());
            assertTrue(mind.mood() > before, each.id() + " is no happier");
            assertFalse(mind.verdict().isBlank(), each.id());
        }
    }
}
