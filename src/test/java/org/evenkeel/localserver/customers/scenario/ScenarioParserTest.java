package org.evenkeel.localserver.customers.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.evenkeel.localserver.customers.person.Persona;
import org.evenkeel.localserver.customers.scenario.Scenario.Kind;
import org.evenkeel.localserver.customers.scenario.Scenario.Mode;
import org.evenkeel.localserver.customers.scenario.Scenario.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioParserTest {
    static final String GOOD = """
            # A lamp that came without its shade.
            name: Ada Brook
            email: ada.brook@example.org
            attribute plan: Basic
            persona: calm
            kind: support
            mode: live
            patience: 33s
            goal: Get the shade.

            fact order: L-1
              asked: order|number
              says: It is {order}, {first} Brook.

            on: refund
              says: No, the shade, please.

            open: The shade is missing. || It is order L-1.
            turn: When will it come?
            hold: Yes.
            nudge: Hello?
            again: Again:
            unsure: I don't know.
            thanks: Thank you.
            grudge: Fine.
            leave: Bye.
            praise: Good.
            gripe: Bad.
            """;

    @Test
    void readsEveryPart() {
        Scenario scenario = ScenarioParser.parse("lamp.scenario", GOOD);

        assertEquals("lamp", scenario.id());
        assertEquals("Ada Brook", scenario.person().name());
        assertEquals("Basic", scenario.person().attributes().get("plan"));
        assertEquals(Persona.CALM, scenario.persona());
        assertEquals(Kind.SUPPORT, scenario.kind());
        assertEquals(Mode.LIVE, scenario.mode());
        assertEquals(Language.EN, scenario.language());
        assertEquals(Duration.ofSeconds(33), scenario.patience());
        assertEquals("Get the shade.", scenario.goal());
        assertEquals("L-1", scenario.facts().getFirst().value());
        assertTrue(scenario.facts().getFirst().asked().matcher("Your ORDER?").find());
        assertEquals("No, the shade, please.", scenario.reactions().getFirst().says());
        assertEquals(1, scenario.lines(Occasion.OPEN).size());
    }

    /** What is wrong, put in place of a good line; where; and what is said about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    persona: calm        | persona: jolly       | 5  | no persona is called "jolly"
                    kind: support        | knid: support        | 6  | unknown key "knid"
                    patience: 33s        | patience: soon       | 8  | patience is seconds
                    goal: Get the shade. | goal:                | 9  | "goal" has no value
                    fact order: L-1      | fact Order!: L-1     | 11 | is no name for a fact
                    \\  asked: order      | \\  asked: (order     | 11 | is broken
                    fact order: L-1      | fact email: a@b      | 11 | is the person's own
                    fact order: L-1      | fact order: {order}  | 28 | may name only
                    on: refund           | on: [refund          | 15 | is broken
                    turn: When           | turn When            | 19 | expected "key: value"
                    turn: When will      | turn: When {will}    | 28 | {will} is neither a fact
                    thanks: Thank you.   | # nobody says thanks | 28 | no "thanks:" line
                    name: Ada            | persona: calm        | 5  | "persona" is given twice
                    """)
    void namesFileAndLine(String good, String bad, int line, String complaint) {
        String text = GOOD.replace(good.replace("\\", ""), bad.replace("\\", ""));

        ScenarioException refused =
                assertThrows(ScenarioException.class, () -> ScenarioParser.parse("lamp.scenario", text));

        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("lamp.scenario:" + line + ": "), message);
        assertTrue(message.contains(complaint), message);
    }

    @Test
    void refusesAnIndentedLineThatBelongsToNothing() {
        ScenarioException refused = assertThrows(
                ScenarioException.class, () -> ScenarioParser.parse("x.scenario", "name: A\n  says: what"));

        assertEquals("x.scenario:2: \"says\" is indented but belongs to no fact and no \"on\"", refused.getMessage());
    }
}
