package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.check.Draft.Word;

/**
 * Words that no dictionary of the draft's language has, but one like them. Names, code and whatever was written in the
 * conversation before are left alone.
 */
final class SpellingRule implements Rule {
    private static final int MOST = 5;
    private static final int MOST_UNKNOWN = 40;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private final Speller speller;

    SpellingRule(Speller speller) {
        this.speller = speller;
    }

    @Override
    public String id() {
        return "spelling";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        Optional<String> language = DraftLanguage.of(draft.words(), situation.language());
        if (language.isEmpty() || !speller.speaks(language.get())) {
            return List.of();
        }
        List<Word> plain = draft.words().stream()
                .filter(word -> plain(draft, word, language.get()))
                .toList();
        List<Word> unknown = plain.stream()
                .filter(word -> unknown(written(draft, word), word.lower(), language.get()))
                .limit(MOST_UNKNOWN)
                .toList();
        // Where hardly a word is known, the language was taken for another, or it is no prose.
        if (unknown.isEmpty() || unknown.size() * 2 > plain.size() + 2) {
            return List.of();
        }
        Set<String> names = names(situation);
        List<Finding> found = new ArrayList<>();
        for (Word word : unknown) {
            if (found.size() < MOST && !situation.saidWord(word.lower()) && !names.contains(word.lower())) {
                look(draft, word, language.get(), found);
            }
        }
        return found;
    }

    /** However it is written: a name in small letters is no slip either. */
    private boolean unknown(String written, String lower, String language) {
        return !speller.knows(written, language)
                && !speller.knows(lower, language)
                && !speller.knows(Character.toUpperCase(lower.charAt(0)) + lower.substring(1), language);
    }

    private void look(Draft draft, Word word, String language, List<Finding> found) {
        Optional<String> meant = Apostrophes.missing(word.lower(), language)
                .or(() -> capital(draft, word) && nouns(language)
                        ? Spellings.likeliestNoun(word.lower(), speller.near(written(draft, word), language))
                        : Spellings.likeliest(word.lower(), speller.near(spelled(draft, word), language)));
        String written = draft.text().substring(word.start(), word.end());
        meant.ifPresent(near -> found.add(new Finding(
                id(),
                Severity.HINT,
                word.start(),
                word.end(),
                "Spelling: “" + written + "”. Meant: “" + near + "”?",
                Wording.cased(written, near))));
    }

    /** Small at the beginning of a sentence: a name there has only other names near it. */
    private static String spelled(Draft draft, Word word) {
        String written = written(draft, word);
        return first(draft, word) ? word.lower() : written;
    }

    private static boolean first(Draft draft, Word word) {
        return draft.words().get(draft.sentenceAt(word.start()).firstWord()) == word;
    }

    private static String written(Draft draft, Word word) {
        return draft.text().substring(word.start(), word.end()).replace('’', '\'');
    }

    private static Set<String> names(Situation situation) {
        Set<String> names = new HashSet<>();
        Draft.words(situation.customer().name()).forEach(word -> names.add(word.lower()));
        situation.colleagues().forEach(name -> Draft.words(name).forEach(word -> names.add(word.lower())));
        return names;
    }

    /** German writes every noun like a name. */
    private static boolean nouns(String language) {
        return language.equals("de");
    }

    private static boolean capital(Draft draft, Word word) {
        return Character.isUpperCase(draft.text().charAt(word.start()));
    }

    /** A word of prose that is whole, and neither a name nor code. */
    private static boolean plain(Draft draft, Word word, String language) {
        String lower = word.lower();
        if (lower.length() < SHORTEST
                || lower.length() > LONGEST
                || Terms.ALL.contains(lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower)) {
            return false;
        }
        String prose = draft.prose();
        for (int i = word.start(); i < word.end(); i++) {
            char c = prose.charAt(i);
            boolean laterCapital = i > word.start() && Character.isUpperCase(c);
            if (laterCapital || !Character.isLetter(c) && c != '\'' && c != '’') {
                return false;
            }
        }
        boolean name = capital(draft, word) && !first(draft, word) && !nouns(language);
        boolean open = !draft.finished() && word.end() == draft.text().length();
        return !name && !open && !code(prose, word.start() - 1) && !code(prose, word.end()) && !dotted(prose, word);
    }

    private static boolean code(String prose, int at) {
        return at >= 0 && at < prose.length() && "_/\\=+#@$%<>|{}[]&~^*-\"'“”".indexOf(prose.charAt(at)) >= 0;
    }

    /** Within a file's or a server's name. */
    private static boolean dotted(String prose, Word word) {
        boolean before = word.start() >= 1
                && (prose.charAt(word.start() - 1) == '.' || prose.charAt(word.start() - 1) == ':')
                && (word.start() == 1
                        || !Character.isWhitespace(prose.charAt(word.start() - 2))
                        || prose.charAt(word.start() - 1) == '.');
        boolean behind = word.end() + 1 < prose.length()
                && (prose.charAt(word.end()) == '.'
                        || prose.charAt(word.end()) == ':'
                        || prose.charAt(word.end()) == '(')
                && Character.isLetterOrDigit(prose.charAt(word.end() + 1));
        return before || behind;
    }
}
