package org.evenkeel.localserver.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.localserver.customers.person.Pace;
import org.evenkeel.localserver.customers.scenario.Language;
import org.evenkeel.localserver.customers.scenario.ScenarioMind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestListTest {
    private static CustomerPlan plan(long seed) {
        return new CustomerPlan(Integer.MAX_VALUE, 5, seed, 1, null);
    }

    /** Everything about the first hundred customers that chance decides. */
    private static List<String> everything(long seed) {
        GuestList guests = GuestList.of(plan(seed));
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            ScenarioVisit visit = (ScenarioVisit) guests.visit(number);
            all.add(visit.label() + visit.person());
            ScenarioMind mind = new ScenarioMind(visit.scenario(), visit.person(), visit.words());
            all.addAll(mind.open());
            all.addAll(mind.hear("Let me look into that.").says());
            Pace pace = new Pace(1, visit.tempo());
            all.add(pace.thinking() + " " + pace.typing("How long does this take?", 40));
        }
        return all;
    }

    @Test
    void sameSeedSameCustomersSameWordsSameDelays() {
        assertEquals(everything(5), everything(5));
        assertNotEquals(everything(5), everything(6));
    }

    @Test
    void nobodyDependsOnWhoCameBefore() {
        GuestList guests = GuestList.of(plan(5));
        ScenarioVisit late = (ScenarioVisit) guests.visit(70);
        IntStream.range(0, 70).forEach(guests::visit);

        ScenarioVisit again = (ScenarioVisit) guests.visit(70);

        assertEquals(late.person(), again.person());
        assertEquals(late.tempo().nextLong(), again.tempo().nextLong());
    }

    @Test
    void theFirstToComeSpeakEnglishAndAnswer() {
        for (long seed = 0; seed < 20; seed++) {
            GuestList guests = GuestList.of(plan(seed));
            HashSet<String> first = new HashSet<>();
            for (int number = 0; number < 3; number++) {
                ScenarioVisit visit = (ScenarioVisit) guests.visit(number);
                assertEquals(Language.EN, visit.scenario().language());
                first.add(visit.label());
            }
            assertEquals(3, first.size());
        }
    }

    @Test
    void laterRoundsAreOtherPeople() {
        GuestList guests = GuestList.of(plan(5));
        HashSet<String> names = new HashSet<>();
        for (int number = 0; number < 90; number++) {
            names.add(((ScenarioVisit) guests.visit(number)).person().name());
        }
        assertTrue(names.size() > 80, names.size() + " names");
    }

    @Test
    void theFirstTwoComeWithinFiveSeconds() {
        for (long seed = 0; seed < 200; seed++) {
            Arrivals arrivals = new Arrivals(new SplittableRandom(seed));
            Duration first = arrivals.nextGap();
            assertTrue(first.compareTo(Duration.ofSeconds(2)) < 0);
            assertTrue(first.plus(arrivals.nextGap()).compareTo(Duration.ofSeconds(5)) < 0);
        }
    }

    @Test
    void theOthersComeTwelveSecondsApartOnAverage() {
        Arrivals arrivals = new Arrivals(new SplittableRandom(1));
        double mean = IntStream.range(0, 4000)
                .mapToLong(_ -> arrivals.nextGap().toMillis())
                .average()
                .orElseThrow();
        assertTrue(mean > 11_000 && mean < 13_000, "mean " + mean);
    }

    @Test
    void recordedCustomersAreAShuffledPartOfTheFile(@TempDir Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            lines.append("{\"id\":\"d")
                    .append(i)
                    .append("\",\"turns\":[{\"speaker\":\"customer\",\"text\":\"hi\"}]}\n");
        }
        Path file = Files.writeString(folder.resolve("d.jsonl"), lines);

        List<String> some = labels(new CustomerPlan(10, 5, 3, 1, file));
        List<String> more = labels(new CustomerPlan(20, 5, 3, 1, file));

        assertEquals(10, some.size());
        assertEquals(some, more.subList(0, 10));
        assertNotEquals(some, labels(new CustomerPlan(10, 5, 4, 1, file)));
        assertEquals(
                50, labels(new CustomerPlan(Integer.MAX_VALUE, 5, 3, 1, file)).size());
    }

    private static List<String> labels(CustomerPlan plan) {
        GuestList guests = GuestList.of(plan);
        return IntStream.range(0, guests.size())
                .mapToObj(number -> guests.visit(number).label())
                .toList();
    }

    @Test
    void aPlanMustMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> new CustomerPlan(-1, 1, 0, 1, null));
        assertThrows(IllegalArgumentException.class, () -> new CustomerPlan(1, 0, 0, 1, null));
        assertThrows(IllegalArgumentException.class, () -> new CustomerPlan(1, 1, 0, 0, null));
        assertThrows(IllegalArgumentException.class, () -> new CustomerPlan(1, 1, 0, Double.NaN, null));
    }
}
