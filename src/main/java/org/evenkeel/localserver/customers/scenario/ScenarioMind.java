package org.evenkeel.localserver.customers.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.evenkeel.localserver.customers.person.Person;
import org.evenkeel.localserver.customers.scenario.Mood.Event;
import org.evenkeel.localserver.customers.scenario.Scenario.Mode;
import org.evenkeel.localserver.customers.scenario.Scenario.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Plays one scenario: decides what is said, never when. Knows no clock and no wire; the same generator and the same
 * agent's words give the same answers. For one thread.
 */
public final class ScenarioMind {
    private static final int NUDGES = 2;
    private static final int LAST_CHANCE = 3;
    private static final int ASYNC_PATIENCE = 15;
    private static final int UNSURE_AT_MOST = 3;
    private static final int ROUNDS_AT_MOST = 40;
    private static final Duration HOLD_GRACE = Duration.ofSeconds(20);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+(?=\\p{Lu}|[¿¡])");

    private final Scenario scenario;
    private final Person person;
    private final RandomGenerator random;
    private final Mood mood;
    private final List<Fact> facts;
    private final Set<String> told = new HashSet<>();
    private final Set<Reaction> used = new HashSet<>();
    private int turn;
    private int nudges;
    private int said;
    private int unsure;
    private int rounds;
    private boolean onHold;
    private boolean over;

    /**
     * @param person who plays it; the scenario's own person the first time, somebody invented later
     * @param random the source of every choice of words
     */
    public ScenarioMind(Scenario scenario, Person person, RandomGenerator random) {
        this.scenario = scenario;
        this.person = person;
        this.random = random;
        this.mood = new Mood(scenario.persona());
        this.facts = new ArrayList<>();
        for (Fact each : scenario.facts()) {
            facts.add(new Fact(each.name(), scenario.fill(each.value(), person), each.asked(), each.says()));
        }
        if (person.email() != null) {
            facts.add(
                    new Fact("email", person.email(), Pattern.compile("(?i)e-?mail|correo|courriel"), person.email()));
        }
        facts.add(new Fact(
                "name",
                person.name(),
                Pattern.compile(
                        "(?i)(your|full|first|last|ihren?|votre|su) (full )?(sur)?(name|nom|nombre)\\b|wie heißen|speaking with"),
                person.name()));
    }

    /** The first words. */
    public List<String> open() {
        return speak(pick(Occasion.OPEN)).says();
    }

    /** Whether nothing more will ever be said. */
    public boolean over() {
        return over;
    }

    /** How long an unanswered message is borne, at speed 1; shorter when sour, longer before leaving. */
    public Duration patience() {
        Duration usual =
                scenario.mode() == Mode.ASYNC ? scenario.patience().multipliedBy(ASYNC_PATIENCE) : scenario.patience();
        Duration borne = mood.sour() ? usual.multipliedBy(3).dividedBy(4) : usual;
        return nudges == NUDGES ? borne.multipliedBy(LAST_CHANCE) : borne;
    }

    /** Answers what an agent wrote since the customer's last words; several messages joined by line breaks. */
    public Answer hear(String agentText) {
        if (over) {
            return Answer.nothing();
        }
        AgentWords words = AgentWords.of(agentText);
        if (onHold && words.still() && !words.holdAsked()) {
            // Told how far it is, they go on waiting and say nothing.
            mood.move(Event.ANSWERED);
            return new Answer(List.of(), words.promised().plus(HOLD_GRACE), false);
        }
        feel(words);
        rounds++;
        Answer answer = words.holdAsked() ? agree(words) : reply(words);
        Integer stops = scenario.stopsAfter();
        if (stops != null && said >= stops) {
            over = true;
        }
        return answer;
    }

    /** Nobody wrote for as long as patience, or an agreed hold, lasted. */
    public Answer neglected() {
        if (over) {
            return Answer.nothing();
        }
        mood.move(onHold ? Event.PROMISE_BROKEN : Event.NEGLECTED);
        onHold = false;
        if (nudges == NUDGES) {
            over = true;
            return Answer.last(speak(pick(Occasion.LEAVE)).says());
        }
        List<String> lines = scenario.lines(Occasion.NUDGE);
        return speak(lines.get(Math.min(nudges++, lines.size() - 1)));
    }

    /** The agent closed the conversation. */
    public void closed() {
        if (!over) {
            boolean storyTold = turn >= scenario.lines(Occasion.TURN).size();
            mood.move(storyTold || scenario.stopsAfter() != null ? Event.ANSWERED : Event.CLOSED_TOO_SOON);
            over = true;
        }
    }

    /** What they would give the chat, 1 to 5. */
    public int rating() {
        return mood.rating();
    }

    /** What they would write under it. */
    public String verdict() {
        return scenario.fill(pick(rating() >= 4 ? Occasion.PRAISE : Occasion.GRIPE), person);
    }

    /** From -1 (furious) to 1 (delighted). */
    public double mood() {
        return mood.value();
    }

    private void feel(AgentWords words) {
        if (words.brushOff()) {
            mood.move(Event.BRUSHED_OFF);
        } else {
            mood.move(Event.ANSWERED);
        }
        if (words.apology()) {
            mood.move(Event.APOLOGY);
        }
        if (words.ownership()) {
            mood.move(Event.OWNERSHIP);
        }
        if (onHold) {
            mood.move(Event.PROMISE_KEPT);
        }
        onHold = false;
        nudges = 0;
    }

    private Answer agree(AgentWords words) {
        onHold = true;
        Answer yes = speak(pick(Occasion.HOLD));
        return new Answer(yes.says(), words.promised().plus(HOLD_GRACE), false);
    }

    private Answer reply(AgentWords words) {
        String fact = askedFor(words);
        if (fact != null) {
            return speak(fact);
        }
        for (Reaction each : scenario.reactions()) {
            if (each.to().matcher(words.text()).find() && used.add(each)) {
                return speak(each.says());
            }
        }
        List<String> story = scenario.lines(Occasion.TURN);
        boolean helped = words.done() && rounds > 1;
        if (!helped && turn < story.size()) {
            return speak(story.get(turn++));
        }
        if (!helped && words.asks() && unsure < UNSURE_AT_MOST && rounds < ROUNDS_AT_MOST) {
            unsure++;
            return speak(pick(Occasion.UNSURE));
        }
        mood.move(Event.SOLVED);
        over = true;
        return Answer.last(
                speak(pick(mood.sour() ? Occasion.GRUDGE : Occasion.THANKS)).says());
    }

    /** The facts asked for, in one text; null when none is. */
    private @Nullable String askedFor(AgentWords words) {
        List<String> parts = new ArrayList<>();
        boolean again = false;
        for (Fact each : facts) {
            List<String> asking = words.requests().stream()
                    .filter(sentence -> each.asked().matcher(sentence).find())
                    .toList();
            if (asking.isEmpty()) {
                continue;
            }
            if (asking.stream().anyMatch(sentence -> contains(sentence, each.value()))) {
                parts.add(scenario.language().yes());
            } else if (told.contains(each.name())) {
                again = true;
                parts.add(each.value());
            } else {
                parts.add(mood.sour() ? each.value() : scenario.fill(each.says(), person));
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        if (again) {
            mood.move(Event.ASKED_AGAIN);
            parts.addFirst(scenario.fill(pick(Occasion.AGAIN), person));
        }
        return String.join(" ", parts.stream().distinct().toList());
    }

    private Answer speak(String line) {
        List<String> messages = new ArrayList<>();
        for (String part : scenario.fill(line, person).split("\\|\\|")) {
            messages.addAll(breaths(part.strip()));
        }
        said += 1;
        for (Fact each : facts) {
            if (messages.stream().anyMatch(message -> contains(message, each.value()))) {
                told.add(each.name());
            }
        }
        return Answer.says(messages);
    }

    /** Some people press Enter after every sentence. */
    private List<String> breaths(String message) {
        boolean split = random.nextDouble() < scenario.persona().burst();
        String[] sentences = SENTENCE_END.split(message, 2);
        return split && sentences.length == 2 ? List.of(sentences) : List.of(message);
    }

    private String pick(Occasion occasion) {
        List<String> lines = scenario.lines(occasion);
        return lines.get(random.nextInt(lines.size()));
    }

    private static boolean contains(String text, String value) {
        return text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }
}
