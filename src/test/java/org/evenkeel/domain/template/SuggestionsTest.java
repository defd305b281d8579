package org.evenkeel.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is offered what. */
class SuggestionsTest {
    private static final List<Template> ONE_EACH = Arrays.stream(Purpose.values())
            .map(purpose -> template(purpose.word(), purpose, null))
            .toList();

    private static Template template(String code, Purpose purpose, @Nullable ConversationKind kind) {
        return new Template(
                "ready:" + code,
                Origin.READY,
                code,
                code,
                "",
                List.of(),
                purpose,
                kind,
                List.of(Variant.any(code)),
                List.of());
    }

    private static Situation when(Mood mood, @Nullable String said) {
        return new Situation(mood, Register.UNKNOWN, null, said, true, Optional.empty(), false, Map.of());
    }

    private static List<Purpose> offered(Situation situation) {
        return Suggestions.rank(ONE_EACH, situation).stream()
                .map(one -> one.template().purpose())
                .toList();
    }

    @Test
    void anUpsetCustomerIsAlwaysCalmedFirst() {
        for (Mood mood : List.of(Mood.ANGRY, Mood.FRUSTRATED)) {
            for (String said : List.of("refund", "how do i", "thank you", "hello", "is it down", "i want a manager")) {
                List<Purpose> offered = offered(when(mood, said));
                assertEquals(Purpose.DE_ESCALATE, offered.getFirst());
                assertTrue(offered.size() <= 3);
                assertTrue(!offered.contains(Purpose.SURVEY) && !offered.contains(Purpose.CLOSING));
            }
        }
    }

    @Test
    void evenAgainstTheStrongestHabit() {
        Situation habit = new Situation(
                Mood.ANGRY,
                Register.UNKNOWN,
                null,
                "refund",
                true,
                Optional.empty(),
                false,
                Map.of("ready:refund", 1.0, "ready:hold-ask", 1.0));
        assertEquals(Purpose.DE_ESCALATE, offered(habit).getFirst());
    }

    @Test
    void theMoodDecides() {
        assertEquals(
                Purpose.REASSURE,
                offered(when(Mood.WORRIED, "was i charged twice")).getFirst());
        assertEquals(
                Purpose.ONE_STEP,
                offered(when(Mood.CONFUSED, "where do i find it")).getFirst());
        assertEquals(
                Purpose.REFUND,
                offered(when(Mood.NEUTRAL, "i was charged twice")).getFirst());
    }

    @Test
    void nothingIsOfferedWhileNothingWaits() {
        assertEquals(List.of(), offered(when(Mood.ANGRY, null)));
    }

    @Test
    void aHoldHasItsOwn() {
        Situation holding = new Situation(
                Mood.NEUTRAL,
                Register.UNKNOWN,
                null,
                null,
                true,
                Optional.of(HoldStanding.State.HOLDING),
                false,
                Map.of());
        assertEquals(List.of(Purpose.HOLD_UPDATE, Purpose.HOLD_RETURN), offered(holding));
        Situation overdue = new Situation(
                Mood.NEUTRAL,
                Register.UNKNOWN,
                null,
                null,
                true,
                Optional.of(HoldStanding.State.OVERDUE),
                false,
                Map.of());
        assertEquals(Purpose.HOLD_EXTEND, offered(overdue).getFirst());
    }

    @Test
    void baitingGetsAShortAnswer() {
        Situation baiting = new Situation(
                Mood.NEUTRAL,
                Register.UNKNOWN,
                null,
                "lol imagine paying for this",
                true,
                Optional.empty(),
                true,
                Map.of());
        assertEquals(Purpose.BAITING, offered(baiting).getFirst());
    }

    @Test
    void habitMovesATemplateUp() {
        List<Template> two = List.of(template("a", Purpose.REFUND, null), template("b", Purpose.REFUND, null));
        assertEquals(
                "a",
                Suggestions.rank(two, when(Mood.NEUTRAL, "refund"))
                        .getFirst()
                        .template()
                        .shortCode());
        Situation habit = new Situation(
                Mood.NEUTRAL, Register.UNKNOWN, null, "refund", true, Optional.empty(), false, Map.of("ready:b", 0.5));
        assertEquals("b", Suggestions.rank(two, habit).getFirst().template().shortCode());
    }

    @Test
    void theOtherKindIsLeftOut() {
        List<Template> templates = new ArrayList<>(ONE_EACH);
        templates.addFirst(template("0", Purpose.ASK_FACTS, ConversationKind.SERVICE));
        Situation support = new Situation(
                Mood.NEUTRAL,
                Register.UNKNOWN,
                ConversationKind.SUPPORT,
                "it does not work",
                true,
                Optional.empty(),
                false,
                Map.of());
        assertNotEquals(
                "0", Suggestions.rank(templates, support).getFirst().template().shortCode());
    }

    @Test
    void aCannedResponseIsFoundByItsWords() {
        List<Template> templates = List.of(
                Template.of(new CannedResponse(1, "opening", "We open on Sunday at ten.")),
                Template.of(new CannedResponse(2, "walnut", "The walnut table comes in a smaller size.")));
        List<Suggestions.Suggestion> found =
                Suggestions.rank(templates, when(Mood.NEUTRAL, "does the walnut table come smaller"));
        assertEquals(1, found.size());
        assertEquals("shared:2", found.getFirst().template().id());
        assertEquals(Reason.WORDS, found.getFirst().reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|GREETING",
                "Good morning, are you open|GREETING",
                "thank you so much|THANKS",
                "bye|GOODBYE",
                "nothing else|GOODBYE",
                "I was charged twice for order 44871|REFUND",
                "I want my money back|REFUND",
                "where is my parcel|DELIVERY",
                "It has not arrived|DELIVERY",
                "orders api is down again|OUTAGE",
                "I get a 503 error|OUTAGE",
                "the app doesn't open|PROBLEM",
                "I can’t log in|PROBLEM",
                "how do I change my address|HOW_TO",
                "why was this closed|WHY",
                "does the walnut one come in a smaller size|PRE_SALE",
                "how much does the team plan cost|PRE_SALE",
                "it would be nice if it had a dark mode|FEATURE",
                "I want to cancel my plan|CANCEL",
                "please change the address of my order|REQUEST",
                "let me speak to a manager|PERSON",
                "hello??|WAITING",
                "still waiting|WAITING",
                "blue, size four|OTHER",
                "ich habe eine Frage|OTHER",
            })
    void intents(String said, Intent expected) {
        assertEquals(expected, Intent.of(said));
    }

    @Test
    void kindsComeFromTheFirstWords() {
        assertNull(Intent.kindOf(List.of("hello", "ok")));
        assertEquals(ConversationKind.SUPPORT, Intent.kindOf(List.of("hi", "the app doesn't open", "thanks")));
        assertEquals(ConversationKind.SERVICE, Intent.kindOf(List.of("do you have this in blue")));
        assertEquals(ConversationKind.SERVICE, Intent.kindOf(List.of("I want a refund", "it is broken")));
        assertEquals(
                ConversationKind.SUPPORT,
                Intent.kindOf(List.of("I want a refund", "it is broken", "it shows an error")));
    }
}
