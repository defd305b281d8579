package org.evenkeel.localserver.customers.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.domain.hold.HoldWords;
import org.evenkeel.domain.tone.Register.Formality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioMindTest {
    private static final String UNTOLD = ScenarioParserTest.GOOD.replace(" || It is order L-1.", "");

    private static ScenarioMind lamp(String text) {
        Scenario scenario = ScenarioParser.parse("lamp.scenario", text);
        ScenarioMind mind = new ScenarioMind(scenario, scenario.person(), new SplittableRandom(7));
        mind.open();
        return mind;
    }

    @Test
    void tellsAFactWhenItIsAsked() {
        Answer answer = lamp(UNTOLD).hear("Happy to help. What's your order number?");

        assertEquals(List.of("It is L-1, Ada Brook."), answer.says());
    }

    @Test
    void isAnnoyedWhenAskedForWhatWasTold() {
        ScenarioMind mind = lamp(ScenarioParserTest.GOOD);
        double before = mind.mood();

        Answer answer = mind.hear("What's your order number?");

        assertEquals("Again: L-1", String.join(" ", answer.says()));
        assertTrue(mind.mood() < before);
    }

    @Test
    void confirmsWhatIsReadBack() {
        Answer answer = lamp(ScenarioParserTest.GOOD).hear("So the order is L-1, right?");

        assertEquals(List.of("Yes, that's right."), answer.says());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    May I put you on hold for 3 minutes while I check?      | 180
                    Would you mind holding on? It takes two minutes.        | 120
                    Bear with me, please.                                   | 120
                    Darf ich Sie kurz warten lassen? Etwa fünf Minuten.     | 300
                    Un instant s'il vous plaît, je vérifie.                 | 120
                    ¿Puede esperar tres minutos?                            | 180
                    Give me a minute to look that up.                       | 60
                    """)
    void agreesToAHoldAndWaitsForWhatWasPromised(String asked, int seconds) {
        Answer answer = lamp(UNTOLD).hear(asked);

        assertEquals(List.of("Yes."), answer.says());
        assertEquals(Duration.ofSeconds(seconds + 20), answer.waits());
    }

    @ParameterizedTest
    @EnumSource
    void understandsTheHoldsOfTheConsole(Formality how) {
        ScenarioMind mind = lamp(UNTOLD);

        Answer asked = mind.hear(HoldWords.ask(how, "the order", 3));
        assertEquals(List.of("Yes."), asked.says());
        assertEquals(Duration.ofSeconds(200), asked.waits());

        Answer updated = mind.hear(HoldWords.update(how, "the order", 1));
        assertEquals(List.of(), updated.says());
        assertEquals(Duration.ofSeconds(80), updated.waits());

        Answer extended = mind.hear(HoldWords.extend(how, 2));
        assertEquals(List.of("Yes."), extended.says());
        assertEquals(Duration.ofSeconds(140), extended.waits());

        assertNull(mind.hear(HoldWords.back(how)).waits());
    }

    @Test
    void aBrokenPromiseWeighsMoreThanABorneSilence() {
        ScenarioMind held = lamp(UNTOLD);
        held.hear("May I put you on hold for 2 minutes?");
        double before = held.mood();
        held.neglected();
        double broken = before - held.mood();

        ScenarioMind waiting = lamp(UNTOLD);
        before = waiting.mood();
        waiting.neglected();

        assertTrue(broken > before - waiting.mood());
    }

    @Test
    void aKeptPromiseMakesFriends() {
        ScenarioMind mind = lamp(UNTOLD);
        mind.hear("May I put you on hold for 2 minutes?");
        double before = mind.mood();

        Answer answer = mind.hear("Thank you for waiting.");

        assertTrue(mind.mood() > before);
        assertNull(answer.waits());
    }

    @Test
    void nudgesTwiceThenLeaves() {
        ScenarioMind mind = lamp(UNTOLD);

        assertEquals(List.of("Hello?"), mind.neglected().says());
        assertEquals(List.of("Hello?"), mind.neglected().says());
        Answer last = mind.neglected();

        assertEquals(List.of("Bye."), last.says());
        assertTrue(last.ends());
        assertTrue(mind.over());
        assertTrue(mind.rating() <= 2, "rating " + mind.rating());
        assertEquals("Bad.", mind.verdict());
    }

    @Test
    void thanksAndGoesWhenItIsDone() {
        ScenarioMind mind = lamp(UNTOLD);
        assertEquals(
                List.of("When will it come?"),
                mind.hear("Oh, I'm sorry, let me check.").says());

        Answer end = mind.hear("It has been sent, you should get it on Friday. Anything else?");

        assertEquals(List.of("Thank you."), end.says());
        assertTrue(end.ends());
        assertTrue(mind.rating() >= 4, "rating " + mind.rating());
    }

    @Test
    void reactsOnce() {
        ScenarioMind mind = lamp(UNTOLD);

        assertEquals(
                List.of("No, the shade, please."),
                mind.hear("I can offer a refund.").says());
        assertEquals(List.of("When will it come?"), mind.hear("No refund then.").says());
    }

    @Test
    void beingClosedTooSoonHurts() {
        ScenarioMind mind = lamp(UNTOLD);
        mind.closed();

        assertTrue(mind.over());
        assertTrue(mind.rating() <= 3);
        assertTrue(mind.hear("Hello?").says().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Calm down.", "As I already told you.", "You should have read the manual."})
    void beingBrushedOffHurts(String rude) {
        ScenarioMind mind = lamp(UNTOLD);
        double before = mind.mood();
        mind.hear(rude);
        assertTrue(mind.mood() < before);
    }

    @Test
    void theSilentOneStops() {
        ScenarioMind mind = lamp(UNTOLD.replace("persona: calm", "persona: silent\nstops after: 2"));

        assertFalse(mind.hear("Hello, how can I help?").says().isEmpty());
        assertTrue(mind.over());
    }

    @Test
    void sameSeedSameWords() {
        for (Scenario scenario : ScenarioShelf.shipped()) {
            assertEquals(transcript(scenario, 3), transcript(scenario, 3), scenario.id());
        }
    }

    private static List<String> transcript(Scenario scenario, long seed) {
        ScenarioMind mind = new ScenarioMind(scenario, scenario.person(), new SplittableRandom(seed));
        List<String> words = new ArrayList<>(mind.open());
        words.addAll(mind.hear("Good morning. May I ask for your order number and e-mail?")
                .says());
        words.addAll(mind.neglected().says());
        for (int i = 0; i < 10; i++) {
            words.addAll(mind.hear("I'm sorry about that, I'll look into it.").says());
        }
        words.add(mind.verdict());
        return words;
    }
}
