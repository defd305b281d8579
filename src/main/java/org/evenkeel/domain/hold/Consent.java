package org.evenkeel.domain.hold;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a customer's answer to "may I put you on hold?" or "one moment, please".
 *
 * <p>A wrong yes leaves somebody waiting who said no, so a yes must be whole: a phrase that agrees, and around it only words
 * that cannot take it back. The guidelines, by which the test's sentences were labelled too:
 *
 * <ul>
 *   <li><b>Yes</b>: agrees ("sure", "claro", a thumb up), says that waiting is no trouble ("no problem", "I don't mind", "why
 *       not?"), or just thanks for the look. Giving in ("fine.") is a yes too.
 *   <li><b>No</b>: refuses ("nein danke", "rather not"), cannot wait, or drops the matter ("never mind").
 *   <li><b>Unclear</b>: everything a person should read before the clock starts. A yes with a limit, a condition or pressure
 *       ("yes but I leave in two minutes", "ok but hurry"), with a question or a new wish, a yes and a no together ("no, that's
 *       fine"), anger, sarcasm, other news beside the yes, and whatever does not answer at all.
 * </ul>
 *
 * <p>How: the text is cut into clauses, each clause into the longest phrases that the {@link Phrasebook} knows (English, German,
 * French, Spanish, Portuguese, Italian and Dutch in one book, because the customer's language is not known beforehand), and the
 * senses are weighed. Negation reaches to the end of its clause.
 */
public final class Consent {
    /** What the customer said to being put on hold. */
    public enum Answer {
        YES,
        NO,
        UNCLEAR
    }

    /** Longer than this nobody answers yes or no; it has to be read. In characters. */
    private static final int LONGEST = 400;

    private Consent() {}

    /** @param text the customer's message, or several of one burst with line breaks between */
    public static Answer read(String text) {
        if (text.length() > LONGEST) {
            return Answer.UNCLEAR;
        }
        Set<Sense> said = EnumSet.noneOf(Sense.class);
        for (Clause clause : Clause.of(text)) {
            said.addAll(weigh(clause));
        }
        return decide(said);
    }

    private static Answer decide(Set<Sense> said) {
        boolean agrees = said.contains(Sense.AGREE) || said.contains(Sense.PATIENT);
        boolean certain = !said.contains(Sense.DOUBT) && !said.contains(Sense.NEGATE) && !said.contains(Sense.OTHER);
        if (said.contains(Sense.REFUSE)) {
            return agrees ? Answer.UNCLEAR : Answer.NO;
        }
        if (said.contains(Sense.BARE_NO)) {
            if (said.contains(Sense.PATIENT)) {
                return certain ? Answer.YES : Answer.UNCLEAR;
            }
            return agrees ? Answer.UNCLEAR : Answer.NO;
        }
        return certain && (agrees || said.contains(Sense.THANK)) ? Answer.YES : Answer.UNCLEAR;
    }

    /** The senses of one clause after its negations have done their work. */
    private static Set<Sense> weigh(Clause clause) {
        List<Sense> senses = sensesOf(clause.words());
        Set<Sense> said = EnumSet.noneOf(Sense.class);
        boolean opening = true;
        boolean negated = false;
        boolean turned = false;
        for (Sense sense : senses) {
            boolean negates = sense == Sense.NEGATE || sense == Sense.BARE_NO && !opening;
            negated |= negates;
            if (negated && (sense == Sense.AGREE || sense == Sense.PATIENT)) {
                turned = true;
            } else {
                said.add(negates ? Sense.NEGATE : sense);
            }
            opening &= sense == Sense.PLAIN || sense == Sense.BARE_NO || sense == Sense.THANK;
        }
        if (!senses.isEmpty() && senses.getLast() == Sense.NEGATE) {
            turned |= said.remove(Sense.AGREE) | said.remove(Sense.PATIENT);
        }
        boolean bare =
                negated && EnumSet.of(Sense.PLAIN, Sense.NEGATE, Sense.THANK).containsAll(said);
        if (bare && (turned || senses.getLast() == Sense.NEGATE)) {
            said.add(Sense.REFUSE);
        }
        if (clause.asks() && !said.contains(Sense.PATIENT)) {
            said.add(Sense.DOUBT);
        }
        said.addAll(clause.signs());
        return said;
    }

    /** One unknown word after thanks is somebody's name: "thanks Anna". */
    private static List<Sense> sensesOf(List<String> words) {
        List<Sense> senses = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Phrasebook.Match match = Phrasebook.longestAt(words, at);
            at += match.length();
            boolean name = match.sense() == Sense.OTHER
                    && at == words.size()
                    && !senses.isEmpty()
                    && senses.getLast() == Sense.THANK;
            senses.add(name ? Sense.PLAIN : match.sense());
        }
        return senses;
    }
}
