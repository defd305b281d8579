package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;

/** All rules over one draft. Pure and without state: any thread but the FX thread. */
public final class ReplyCheck {
    /** More than this nobody reads while typing; what stands behind it is not looked at. */
    private static final int LONGEST = 20_000;

    private final List<Rule> rules;

    public ReplyCheck(Speller speller) {
        this(List.of(
                new WrongChatRule(),
                SecretRule.CARD,
                SecretRule.PASSWORD,
                new UnfilledSlotRule(),
                new NoteRule(),
                new PhraseRule(
                        "blame",
                        Severity.WARNING,
                        "Reads as blame",
                        "Say what is so, not whose fault it is.",
                        Phrases.of(Manners.BLAME)),
                new PhraseRule(
                        "heat",
                        Severity.WARNING,
                        "Sounds heated",
                        "Say it level, or leave it out.",
                        Phrases.of(Manners.HEAT)),
                new ShoutingRule(),
                new AlreadyToldRule(),
                new VaguePromiseRule(),
                new PhraseRule(
                        "regional",
                        Severity.WARNING,
                        "Regional phrase",
                        "Say it in words that everybody learns.",
                        Phrases.of(Idioms.REGIONAL)),
                new PhraseRule(
                        "idiom",
                        Severity.WARNING,
                        "Figure of speech",
                        "Say what is meant by it.",
                        Phrases.of(EnglishIdioms.ALL, Idioms.GERMAN, Idioms.FRENCH, Idioms.SPANISH)),
                new PhraseRule(
                        "joke", Severity.HINT, "A joke is easily misread", "Leave it out.", Phrases.of(Idioms.JOKES)),
                new JargonRule(),
                new UnansweredRule(),
                new SpellingRule(speller)));
    }

    private ReplyCheck(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What there is to say about the draft, the most severe first. None stands within a more severe one. */
    public List<Finding> check(Draft draft, Situation situation) {
        if (draft.text().isBlank()) {
            return List.of();
        }
        if (draft.text().length() > LONGEST) {
            return check(Draft.typing(draft.text().substring(0, LONGEST)), situation);
        }
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            found.addAll(rule.check(draft, situation));
        }
        found.sort(Finding.ORDER);
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : found) {
            if (kept.stream().noneMatch(finding::within)) {
                kept.add(finding);
            }
        }
        return List.copyOf(kept);
    }
}
