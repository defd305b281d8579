package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Phrases.Match;

/** A public reply that reads as if it were for colleagues. */
final class NoteRule implements Rule {
    private static final Phrases PHRASES = Phrases.of(Manners.TO_COLLEAGUES);
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.@/])@(\\p{L}[\\p{L}\\d_.-]{1,30})");
    private static final Set<String> ALL =
            Set.of("team", "all", "here", "channel", "everyone", "support", "billing", "lead");

    @Override
    public String id() {
        return "looks-like-note";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.note()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (Match match : PHRASES.in(draft)) {
            found.add(finding(draft, match.start(), match.end()));
        }
        Matcher mention = MENTION.matcher(draft.prose());
        while (mention.find()) {
            String name = Draft.lower(mention.group(1)).replaceAll("[.-]+$", "");
            if (ALL.contains(name) || colleague(situation, name)) {
                found.add(finding(draft, mention.start(), mention.start() + 1 + name.length()));
            }
        }
        return found;
    }

    private static boolean colleague(Situation situation, String name) {
        return situation.colleagues().stream()
                .map(Draft::lower)
                .anyMatch(colleague -> colleague.equals(name)
                        || colleague.replace(" ", ".").equals(name)
                        || colleague.replace(" ", "").equals(name)
                        || colleague.replace(' ', '_').equals(name)
                        || colleague.startsWith(name + " "));
    }

    private Finding finding(Draft draft, int start, int end) {
        return new Finding(
                id(),
                Severity.ALARM,
                start,
                end,
                "The customer will read this: “" + Wording.shown(draft.text().substring(start, end))
                        + "” sounds like a note for colleagues.",
                null);
    }
}
