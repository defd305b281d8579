package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Draft.Sentence;
import org.evenkeel.domain.check.Fact.Kind;

/** Asks the customer for something that they told us in this conversation. */
final class AlreadyToldRule implements Rule {
    private static final Pattern ASKS = Pattern.compile(
            "\\?|\\b(?:please|(?:i|we)(?:'ll| will| would|'d)?(?: just| also)? need|let (?:me|us) (?:know|have)|tell (?:me|us)|"
                    + "send (?:me|us)|give (?:me|us)|provide|share)\\b");
    /** Checking, offering or explaining is not asking. */
    private static final Pattern CHECKS = Pattern.compile(
            "\\b(?:confirm|verify|correct|another|different|other|new|else|change|update|again the|same|already|received|(?<!may |can |could )(?:i|we) have your|already have|"
                    + "found|see your|thank|find your|if you have|you'd like|would like|try|reset|forgot|forgotten|keep|is it|is this|is that|did you mean)\\b");

    private static final String OF = "(?:your|the|an?|what)(?: [a-z]+)?? ";
    private static final String NOUN =
            "(order|booking|reservation|invoice|ticket|case|account|tracking|reference|policy|customer|confirmation|serial|"
                    + "membership|flight|transaction|ride)";
    private static final Pattern NUMBER =
            Pattern.compile(OF + NOUN + "(?: reference| confirmation)? (?:number|no\\b|id|code|reference)|"
                    + "(?:number|id|reference)(?: of| for) (?:your|the) " + NOUN);
    private static final Pattern EMAIL = Pattern.compile(
            "(?:what(?:'s| is)|which|your|an?|the) (?:[a-z]+ )?e-?mail(?: address)?(?! (?:to|has|was|is|we|you|from|with|about|that))");
    private static final Pattern PHONE = Pattern.compile(
            "your (?:[a-z]+ )?(?:phone|mobile|telephone|cell|contact|callback)(?: phone)? ?(?:number|no\\b)");
    private static final Pattern NAME = Pattern.compile(
            "your (?:full |first |last |complete )?name\\b|who am i (?:speaking|talking|chatting) (?:with|to)");
    private static final Pattern DATE = Pattern.compile(
            "(?:when did you|what date did you|on which date did you|which day did you) (?:order|buy|purchase|book|pay|place|receive)");
    private static final Pattern AMOUNT = Pattern.compile(
            "how much (?:were you|was|did you|have you been|did they|did we) (?:charged?|pay|paid|billed?|debited)");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:which|what)(?: kind of| type of| model of)? (?:device|phone|browser|operating system|computer|laptop|tablet|model)\\b");
    private static final Pattern ERROR = Pattern.compile(
            "(?:which|what(?:'s| is)?|the|an?)(?: the| exact| full)* error(?: message| code| number)?(?: do| did| are| is| you| that|\\?)");

    @Override
    public String id() {
        return "already-told";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.note() || draft.words().isEmpty()) {
            return List.of();
        }
        List<Fact> facts = situation.facts();
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (Sentence sentence : draft.sentences()) {
            String words = draft.lower(sentence);
            if (ASKS.matcher(words).find() && !CHECKS.matcher(words).find()) {
                asked(words, facts)
                        .filter(fact -> !words.contains(Draft.lower(fact.value())))
                        .ifPresent(fact -> found.add(finding(draft, sentence, fact)));
            }
        }
        return found;
    }

    private static Optional<Fact> asked(String words, List<Fact> facts) {
        Matcher number = NUMBER.matcher(words);
        if (number.find()) {
            String noun = number.group(1) == null ? number.group(2) : number.group(1);
            return facts.stream()
                    .filter(fact -> fact.kind() == Kind.NUMBER && alike(fact.noun(), noun))
                    .findFirst();
        }
        return asked(words, facts, EMAIL, Kind.EMAIL)
                .or(() -> asked(words, facts, PHONE, Kind.PHONE))
                .or(() -> asked(words, facts, NAME, Kind.NAME))
                .or(() -> asked(words, facts, DATE, Kind.DATE))
                .or(() -> asked(words, facts, AMOUNT, Kind.AMOUNT))
                .or(() -> asked(words, facts, DEVICE, Kind.DEVICE))
                .or(() -> asked(words, facts, ERROR, Kind.ERROR));
    }

    private static Optional<Fact> asked(String words, List<Fact> facts, Pattern asks, Kind kind) {
        return asks.matcher(words).find() ? Facts.first(facts, kind) : Optional.empty();
    }

    private static boolean alike(String told, String asked) {
        return told.equals(asked)
                || told.equals("number")
                || (asked.equals("reference") || asked.equals("confirmation"))
                        && (told.equals("booking") || told.equals("reservation") || told.equals("order"))
                || asked.equals("booking") && told.equals("reservation")
                || asked.equals("reservation") && told.equals("booking");
    }

    private Finding finding(Draft draft, Sentence sentence, Fact fact) {
        int start = sentence.start();
        while (start < sentence.end() && Character.isWhitespace(draft.text().charAt(start))) {
            start++;
        }
        int end = sentence.end();
        while (end > start && Character.isWhitespace(draft.text().charAt(end - 1))) {
            end--;
        }
        return new Finding(
                id(), Severity.WARNING, start, end, "They told us already: " + fact.words() + ".", instead(fact));
    }

    private static String instead(Fact fact) {
        return switch (fact.kind()) {
            case NUMBER -> "I have your " + fact.noun() + " number here: " + fact.value() + ".";
            case EMAIL -> "I have your e-mail address here: " + fact.value() + ".";
            case PHONE -> "I have your phone number here: " + fact.value() + ".";
            case NAME -> "Thank you, " + fact.value() + ".";
            case DATE -> "I see the date: " + fact.value() + ".";
            case AMOUNT -> "I see the amount: " + fact.value() + ".";
            case DEVICE -> "You wrote that you use " + fact.value() + ".";
            case ERROR -> "I see the error: " + fact.value() + ".";
            case CARD -> "I see the card ending " + fact.value() + ".";
        };
    }
}
