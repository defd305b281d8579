package org.evenkeel.domain.tone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a taunt on a public channel: no question, no order, no problem behind it. Such a message may be left unanswered; it is
 * labelled, never hidden.
 */
public final class Baiting {
    private static final Pattern MATTER = Pattern.compile(
            "\\?|\\d{3,}|\\b(?:order|refund|account|delivery|parcel|package|booking|flight|ticket|invoice|charged?|paid|pay(?:ment)?"
                    + "|password|log ?in|error|broken|working|help|please|how|when|where|waiting|cancel|return|support|phone|app)\\b");
    private static final Pattern TAUNT = Pattern.compile(
            "\\b(?:lol|lmao|rofl|haha+|imagine (?:paying|using|buying|thinking)|cope|clowns?|ratio|l bozo|cry(?: about it| more)"
                    + "|stay mad|who even|nobody (?:uses|likes|cares)|trash company|do better|yall|y'all|losers?|suckers?|sheep|shills?"
                    + "|scammers?|stupid|dumb|idiots?|morons?|trash|garbage|worst company|fanboys?|dead company|go (?:bankrupt|broke))\\b"
                    + "|\uD83E\uDD21|\uD83D\uDE02|\uD83E\uDD23|\uD83D\uDC80");

    private Baiting() {}

    /**
     * @param messages what the customer wrote, oldest first
     * @param publicChannel whether others can read it
     * @return the word that taunts, when a reply is optional
     */
    public static Optional<String> in(List<String> messages, boolean publicChannel) {
        if (!publicChannel || messages.isEmpty()) {
            return Optional.empty();
        }
        List<String> lower = messages.stream()
                .map(message -> message.toLowerCase(Locale.ROOT))
                .toList();
        if (lower.stream()
                .anyMatch(message ->
                        MATTER.matcher(TAUNT.matcher(message).replaceAll(" ")).find())) {
            return Optional.empty();
        }
        return lower.reversed().stream()
                .map(TAUNT::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst();
    }
}
