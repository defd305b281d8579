package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Draft.Sentence;
import org.evenkeel.domain.check.Draft.Word;

/**
 * Something a customer asked.
 *
 * @param text as it was written, on one line
 * @param stems what it is about, each word cut to its first letters
 */
record Question(String text, Kind kind, Set<String> stems) {
    enum Kind {
        WHEN,
        AMOUNT,
        WHERE,
        WHO,
        /** Can be answered with yes or no. */
        WHETHER,
        OPEN
    }

    private static final int STEM = 5;
    private static final int LONGEST = 4_000;

    private static final Pattern WHEN = Pattern.compile(
            "^\\W*(?:\\w+\\W+){0,2}when (?!i\\b|you\\b|we\\b|it\\b|the\\b)|\\b(?:when (?:will|do|does|did|is|are|can|could|would|should)|how long|how soon|what (?:time|day|date)|until when|by when|how many (?:days|hours|weeks|minutes)|wann|wie lange|"
                    + "quand|cuándo)\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(?:how much|how many|what(?:'s| is| are| would be) the (?:price|cost|fee|rate|charge|total|rent)|how expensive|"
                    + "wie viel|wieviel|combien|cuánto)\\b");
    private static final Pattern WHERE =
            Pattern.compile("\\b(?:where|which (?:address|street|location|page|menu)|wo|où|dónde)\\b");
    private static final Pattern WHO = Pattern.compile("\\b(?:who|whom|whose|wer|qui|quién)\\b");
    private static final Pattern WHETHER = Pattern.compile(
            "^\\W*(?:(?:and|so|but|ok|okay|also|hi|hello|hey|thanks|please|or|well|then|great|alright)\\W+){0,4}(?:is|are|was|were|do|does|"
                    + "did|can|could|will|would|should|have|has|had|may|am|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|"
                    + "shouldn't|any|anyone|anything|ist|sind|kann|können|haben|gibt|est-ce|puis-je|puede|pueden|hay|tiene)\\b");
    private static final Pattern OPENING = Pattern.compile(
            "^\\W*(?:(?:and|so|but|ok|okay|also|hi|hello|hey|please|well|then)\\W+){0,4}(?:(?:what|which|when|where|who|why|how)"
                    + "(?:'s| is| are| do| does| did| can| could| will| would| should| was| were)|how (?:much|many|long)|is there|"
                    + "are there|do you|does it|can you|can i|could you|could i|will you|will it|would you)\\b");
    /** Asked out of politeness, of oneself, or about nothing. */
    private static final Pattern EMPTY = Pattern.compile(
            "how are (?:you|u)|how(?:'s| is) it going|how do you do|(?:can|could|would|will) (?:you|u|someone|anyone|somebody|anybody)"
                    + "(?: please| pls)? (?:please )?(?:help|assist)|anyone (?:here|there|around|home)|anybody (?:here|there|around)|"
                    + "are you (?:there|still there|a (?:bot|robot|human|person)|real|sure|serious|ok|okay|kidding)|"
                    + "(?:can|could|may) i ask|can you hear|you there|what(?:'s| is) up|what(?:'s| is) (?:new|your name)|"
                    + "how can (?:this|that|it) be|who cares|why me|know what i mean|you know\\?|right\\?$|correct\\?$|"
                    + "ok(?:ay)?\\?$|does (?:that|this|it) (?:make sense|work)\\b|yes\\?$|no\\?$|isn't it\\?$|huh\\?|"
                    + "how (?:can|may) i help|is (?:that|this) (?:ok|okay|all|fine)|^\\W*(?:what|really|why|how|who|when|where|hello|hi|"
                    + "excuse me|pardon|sorry)\\W*$");

    private static final Set<String> COMMON = WordSet.of(
            "what which when where who whom whose why how is are was were be been being am do does did done can could will would"
                    + " should shall may might must have has had the a an this that these those it its i i'm i'd i'll i've me my"
                    + " mine we us our you your yours they them their he him his she her in on at to for of from with by about"
                    + " into over under as if or and but not no yes so then than too also just only any some all more most much"
                    + " many there here please thanks thank hi hello hey ok okay get got go going know tell say want need like"
                    + " help let make sure possible able one two still even really very well now again up out off down back"
                    + " it's that's what's there's don't doesn't didn't can't isn't won't you're they're we're able else way"
                    + " long soon time kind sort thing things anything something everything right good great look find");

    /** The questions of a text. */
    static List<Question> in(String text) {
        List<Question> questions = new ArrayList<>();
        Draft draft = Draft.finished(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (Sentence sentence : draft.sentences()) {
            String lower = draft.lower(sentence).strip();
            boolean marked = lower.endsWith("?");
            boolean opens = OPENING.matcher(lower).find() && sentence.endWord() - sentence.firstWord() >= 4;
            if ((marked || opens) && !EMPTY.matcher(lower).find()) {
                Set<String> stems = stems(draft.words().subList(sentence.firstWord(), sentence.endWord()));
                if (!stems.isEmpty() && sentence.endWord() - sentence.firstWord() >= 3) {
                    String words = draft.text().substring(sentence.start(), sentence.end());
                    questions.add(new Question(words.replaceAll("\\s+", " ").strip(), kind(lower), stems));
                }
            }
        }
        return questions;
    }

    private static Kind kind(String lower) {
        if (WHEN.matcher(lower).find()) {
            return Kind.WHEN;
        }
        if (AMOUNT.matcher(lower).find()) {
            return Kind.AMOUNT;
        }
        if (WHERE.matcher(lower).find()) {
            return Kind.WHERE;
        }
        if (WHETHER.matcher(lower).find()) {
            return Kind.WHETHER;
        }
        return WHO.matcher(lower).find() ? Kind.WHO : Kind.OPEN;
    }

    static Set<String> stems(List<Word> words) {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : words) {
            if (word.lower().length() > 2 && !COMMON.contains(word.lower())) {
                stems.add(word.lower().length() > STEM ? word.lower().substring(0, STEM) : word.lower());
            }
        }
        return stems;
    }
}
