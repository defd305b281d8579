package org.evenkeel.localserver.customers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.evenkeel.localserver.customers.person.InventedPeople;
import org.evenkeel.localserver.customers.person.Person;
import org.evenkeel.localserver.customers.person.Persona;
import org.evenkeel.localserver.customers.recorded.DialogueFile;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue;
import org.evenkeel.localserver.customers.scenario.Language;
import org.evenkeel.localserver.customers.scenario.Scenario;
import org.evenkeel.localserver.customers.scenario.Scenario.Mode;
import org.evenkeel.localserver.customers.scenario.ScenarioShelf;

/**
 * Who comes, in order: a function of the seed alone. Each visitor has generators of their own, so that nobody's words
 * or delays depend on anybody else or on how threads happen to run.
 */
sealed interface GuestList {
    /** How many come in all; {@link Integer#MAX_VALUE} without end. */
    int size();

    /** The visitor with this number, from 0. */
    Visit visit(int number);

    /**
     * Reads who comes.
     *
     * @throws IllegalArgumentException when the dialogue file cannot be read; one sentence for a person
     */
    static GuestList of(CustomerPlan plan) {
        if (plan.dialogues() == null) {
            return new Scenarios(plan.customers(), plan.seed(), ScenarioShelf.shipped());
        }
        List<RecordedDialogue> dialogues = new ArrayList<>(DialogueFile.read(plan.dialogues()));
        Collections.shuffle(dialogues, new Random(plan.seed()));
        int size = Math.min(plan.customers(), dialogues.size());
        return new Dialogues(plan.seed(), List.copyOf(dialogues.subList(0, size)));
    }

    /** A generator for one purpose of one visitor. */
    private static SplittableRandom generator(long seed, int number, Purpose purpose) {
        SplittableRandom own = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        SplittableRandom generator = own.split();
        for (int i = 0; i < purpose.ordinal(); i++) {
            generator = own.split();
        }
        return generator;
    }

    /** What chance decides about a visitor. */
    enum Purpose {
        NAME,
        WORDS,
        TEMPO
    }

    /** The shipped scenarios, each once a round, every round in another order. */
    record Scenarios(int size, long seed, List<Scenario> shelf) implements GuestList {
        private static final int EASY_ONES = 3;

        @Override
        public Visit visit(int number) {
            int round = number / shelf.size();
            Scenario scenario = order(round).get(number % shelf.size());
            Person person = round == 0
                    ? scenario.person()
                    : InventedPeople.withEmail(
                            generator(seed, number, Purpose.NAME),
                            scenario.person().attributes());
            return new ScenarioVisit(
                    scenario, person, generator(seed, number, Purpose.WORDS), generator(seed, number, Purpose.TEMPO));
        }

        /** The first who come are easy to talk to; everything else is chance. */
        private List<Scenario> order(int round) {
            List<Scenario> order = new ArrayList<>(shelf);
            Collections.shuffle(order, new Random(seed + 31L * round));
            List<Scenario> easy =
                    order.stream().filter(Scenarios::easy).limit(EASY_ONES).toList();
            if (round == 0) {
                order.removeAll(easy);
                order.addAll(0, easy);
            }
            return order;
        }

        private static boolean easy(Scenario scenario) {
            return scenario.language() == Language.EN
                    && scenario.mode() == Mode.LIVE
                    && scenario.persona() != Persona.SILENT
                    && scenario.persona() != Persona.BAITING;
        }
    }

    /** Recorded dialogues, each once. */
    record Dialogues(long seed, List<RecordedDialogue> dialogues) implements GuestList {
        @Override
        public int size() {
            return dialogues.size();
        }

        @Override
        public Visit visit(int number) {
            RecordedDialogue dialogue = dialogues.get(number);
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("dialogue_id", dialogue.id());
            if (dialogue.topic() != null) {
                attributes.put("topic", dialogue.topic());
            }
            Person person = InventedPeople.named(generator(seed, number, Purpose.NAME), attributes);
            return new RecordedVisit(dialogue, person, generator(seed, number, Purpose.TEMPO));
        }
    }
}
