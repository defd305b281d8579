package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.tone.Register;

/**
 * What a draft answers to. What the rules want to know of the conversation is worked out once, when it is made: it is kept for
 * as long as nothing new is said, and a draft is looked at with every key.
 */
public final class Situation {
    private static final int LONGEST_TURN = 4_000;

    /** A reply out of nowhere. */
    public static final Situation EMPTY =
            new Situation(List.of(), Person.NOBODY, List.of(), List.of(), Register.UNKNOWN, false);

    private final List<Turn> turns;
    private final Person customer;
    private final List<Person> others;
    private final List<String> colleagues;
    private final Register register;
    private final boolean note;
    private final Heard heard;

    /** What follows from the turns. */
    private record Heard(
            List<String> lower,
            Set<String> words,
            List<Fact> facts,
            List<Question> lastAsked,
            boolean technical,
            Optional<String> language) {}

    /**
     * @param turns what was said, oldest first, notes left out
     * @param customer who reads the reply
     * @param others the customers of the agent's other open conversations
     * @param colleagues the names of everybody who answers customers
     * @param register how the customer writes
     * @param note true when only colleagues will read the draft
     */
    public Situation(
            List<Turn> turns,
            Person customer,
            List<Person> others,
            List<String> colleagues,
            Register register,
            boolean note) {
        this(List.copyOf(turns), customer, List.copyOf(others), List.copyOf(colleagues), register, note, heard(turns));
    }

    private Situation(
            List<Turn> turns,
            Person customer,
            List<Person> others,
            List<String> colleagues,
            Register register,
            boolean note,
            Heard heard) {
        this.turns = turns;
        this.customer = customer;
        this.others = others;
        this.colleagues = colleagues;
        this.register = register;
        this.note = note;
        this.heard = heard;
    }

    private static Heard heard(List<Turn> turns) {
        List<String> lower = new ArrayList<>();
        Set<String> words = new HashSet<>();
        List<Draft.Word> all = new ArrayList<>();
        boolean technical = false;
        for (Turn turn : turns) {
            String text = turn.text().length() > LONGEST_TURN ? turn.text().substring(0, LONGEST_TURN) : turn.text();
            Draft draft = Draft.finished(text);
            lower.add(Draft.lower(text));
            draft.words().forEach(word -> words.add(word.lower()));
            all.addAll(draft.words());
            technical |= turn.byCustomer() && JargonRule.usedIn(draft);
        }
        List<Question> asked = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0 && turns.get(i).byCustomer(); i--) {
            asked.addAll(0, Question.in(turns.get(i).text()));
        }
        return new Heard(
                List.copyOf(lower),
                Set.copyOf(words),
                Facts.of(turns),
                asked.stream().distinct().toList(),
                technical,
                DraftLanguage.of(all, Optional.empty()));
    }

    /** The same for a private note, or for a reply. */
    public Situation asNote(boolean isNote) {
        return isNote == note ? this : new Situation(turns, customer, others, colleagues, register, isNote, heard);
    }

    /** The same among other open customers. */
    public Situation among(List<Person> open) {
        return new Situation(turns, customer, List.copyOf(open), colleagues, register, note, heard);
    }

    /** The same with a customer who is known. */
    public Situation with(Person person) {
        return new Situation(turns, person, others, colleagues, register, note, heard);
    }

    /** The same after other turns. */
    public Situation after(List<Turn> said) {
        return new Situation(said, customer, others, colleagues, register, note);
    }

    public List<Turn> turns() {
        return turns;
    }

    public Person customer() {
        return customer;
    }

    List<Person> others() {
        return others;
    }

    List<String> colleagues() {
        return colleagues;
    }

    Register register() {
        return register;
    }

    boolean note() {
        return note;
    }

    /** What the customer told us. */
    public List<Fact> facts() {
        return heard.facts();
    }

    /** What the customer asked since the last reply. */
    List<Question> lastAsked() {
        return heard.lastAsked();
    }

    /** True when the customer has used words of the trade. */
    boolean technical() {
        return heard.technical() || register.technicality() == Register.Technicality.TECHNICAL;
    }

    /** What they speak here: ISO 639-1, or empty when it cannot be told. */
    Optional<String> language() {
        return heard.language().or(() -> Optional.ofNullable(register.language()));
    }

    /** True when these words were written in this conversation before, whatever their case. */
    boolean said(String words) {
        String wanted = Draft.lower(words);
        return heard.lower().stream().anyMatch(text -> text.contains(wanted));
    }

    /** True when this word was written in this conversation before. */
    boolean saidWord(String lower) {
        return heard.words().contains(lower);
    }
}
