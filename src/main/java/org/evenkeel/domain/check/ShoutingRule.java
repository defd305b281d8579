package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.check.Draft.Word;

/** Capitals for emphasis, and rows of exclamation marks. */
final class ShoutingRule implements Rule {
    private static final Pattern MARKS = Pattern.compile("!{3,}|\\?{3,}|(?:!\\?|\\?!)[!?]+");

    /** Words that one capital word among small ones makes loud. */
    private static final Set<String> LOUD_ALONE = WordSet.of(
            "never always must please stop read again already wait listen immediately urgent really very nothing everything");

    /** Words that are capitals only when shouted. */
    private static final Set<String> LOUD = WordSet.of(
            "never always must please stop read only every very really wait listen again already again nothing everything now"
                    + " cannot don't can't won't didn't immediately urgent important all any have because before after"
                    + " then what why how when where your you are this that those these did does should would could"
                    + " with from and not");

    @Override
    public String id() {
        return "shouting";
    }

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.note()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        marks(draft, found);
        List<Word> words = draft.words();
        for (int i = 0; i < words.size(); i++) {
            int end = i;
            while (end < words.size() && capitals(draft, words.get(end)) && (end == i || together(draft, words, end))) {
                end++;
            }
            if (end > i) {
                run(draft, words.subList(i, end), found);
                i = end;
            }
        }
        return found;
    }

    private void marks(Draft draft, List<Finding> found) {
        Matcher marks = MARKS.matcher(draft.prose());
        while (marks.find()) {
            String one = marks.group().contains("?") ? "?" : "!";
            found.add(new Finding(
                    id(),
                    Severity.HINT,
                    marks.start(),
                    marks.end(),
                    "“" + marks.group() + "” reads as shouting. One mark is enough.",
                    one));
        }
    }

    private void run(Draft draft, List<Word> run, List<Finding> found) {
        long loud = run.stream().filter(word -> LOUD.contains(word.lower())).count();
        boolean sentence = run.size() >= 4
                && loud >= 1
                && run.stream().filter(w -> w.lower().length() > 3).count() >= 2;
        Word first = run.getFirst();
        boolean single = run.size() == 1 && LOUD_ALONE.contains(first.lower());
        boolean several = run.size() >= 2 && loud * 2 >= run.size() && loud >= 1;
        if (!sentence && !single && !several) {
            return;
        }
        int start = first.start();
        int end = run.getLast().end();
        String words = draft.text().substring(start, end);
        boolean opens = draft.sentenceAt(start).firstWord() == draft.words().indexOf(first);
        String quiet = Draft.lower(words).replaceAll("\\bi\\b", "I");
        found.add(new Finding(
                id(),
                Severity.WARNING,
                start,
                end,
                "Capitals read as shouting: “" + Wording.shown(words) + "”.",
                opens ? Character.toUpperCase(quiet.charAt(0)) + quiet.substring(1) : quiet));
    }

    private static boolean capitals(Draft draft, Word word) {
        int letters = 0;
        for (int i = word.start(); i < word.end(); i++) {
            char c = draft.text().charAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            } else if (Character.isDigit(c)) {
                return false;
            }
        }
        boolean code = beside(draft, word.start() - 1) || beside(draft, word.end());
        return !code
                && (letters >= 2 || word.lower().equals("i") || word.lower().equals("a"));
    }

    private static boolean beside(Draft draft, int at) {
        return at >= 0
                && at < draft.prose().length()
                && "_/\\-+=$%#@<>|".indexOf(draft.prose().charAt(at)) >= 0;
    }

    private static boolean together(Draft draft, List<Word> words, int word) {
        return draft.prose()
                .substring(words.get(word - 1).end(), words.get(word).start())
                .isBlank();
    }
}
