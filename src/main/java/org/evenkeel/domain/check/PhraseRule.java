package org.evenkeel.domain.check;

import java.util.List;
import org.evenkeel.domain.check.Phrases.Match;

/** A rule that is a list of phrases. */
record PhraseRule(String id, Severity severity, String what, String advice, Phrases phrases) implements Rule {
    /**
     * @param what how the reason begins, as "Regional phrase"
     * @param advice how it ends where the list says nothing
     */
    PhraseRule {}

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        return situation.note()
                ? List.of()
                : phrases.in(draft).stream().map(match -> finding(draft, match)).toList();
    }

    private Finding finding(Draft draft, Match match) {
        String words = draft.text().substring(match.start(), match.end());
        String replacement = match.entry().replacement();
        String rest = replacement != null && !replacement.isEmpty()
                ? "Plainer: “" + replacement + "”."
                : match.entry().advice().isEmpty() ? advice : match.entry().advice();
        return new Finding(
                id,
                severity,
                match.start(),
                match.end(),
                what + ": “" + words + "”. " + rest,
                replacement == null ? null : Wording.cased(words, replacement));
    }
}
