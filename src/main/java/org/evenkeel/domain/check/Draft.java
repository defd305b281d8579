package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reply being written, cut into words and sentences once for all rules. */
public final class Draft {
    private static final Pattern NO_PROSE = Pattern.compile(
            "```.*?(?:```|\\z)|`[^`\\n]+`|\\b(?:https?://|www\\.)\\S+|(?m:^ {0,3}>.*$)", Pattern.DOTALL);

    /**
     * A word.
     *
     * @param lower in small letters, with a straight apostrophe
     */
    record Word(String lower, int start, int end) {}

    /** A sentence: its characters, and its words by their places in {@link #words()}. */
    record Sentence(int start, int end, int firstWord, int endWord) {}

    private final String text;
    private final String lowerText;
    private final String prose;
    private final String lower;
    private final boolean finished;
    private final List<Word> words;
    private final List<Sentence> sentences;

    private Draft(String text, boolean finished) {
        this.text = text;
        this.finished = finished;
        this.lowerText = lower(text);
        this.prose = prose(text);
        this.lower = prose.equals(text) ? lowerText : lower(prose);
        this.words = words(prose, lower);
        this.sentences = sentences(prose, words);
    }

    /** As it stands while it is being typed: the word at its end may not be whole yet. */
    public static Draft typing(String text) {
        return new Draft(text, false);
    }

    /** As it is sent. */
    public static Draft finished(String text) {
        return new Draft(text, true);
    }

    /** False while more may come. */
    boolean finished() {
        return finished;
    }

    public String text() {
        return text;
    }

    /** The whole text in small letters. Same length. */
    String lowerText() {
        return lowerText;
    }

    /** The text with blanks where something stands that is not the agent's own prose: links, code, quotations. Same length. */
    String prose() {
        return prose;
    }

    /** The prose in small letters. Same length. */
    String lower() {
        return lower;
    }

    List<Word> words() {
        return words;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** The sentence around a character. */
    Sentence sentenceAt(int at) {
        for (Sentence sentence : sentences) {
            if (at < sentence.end()) {
                return sentence;
            }
        }
        return new Sentence(0, text.length(), 0, words.size());
    }

    String lower(Sentence sentence) {
        return lower.substring(sentence.start(), sentence.end());
    }

    private static String prose(String text) {
        Matcher other = NO_PROSE.matcher(text);
        StringBuilder prose = null;
        while (other.find()) {
            if (prose == null) {
                prose = new StringBuilder(text);
            }
            for (int i = other.start(); i < other.end(); i++) {
                if (prose.charAt(i) != '\n') {
                    prose.setCharAt(i, ' ');
                }
            }
        }
        return prose == null ? text : prose.toString();
    }

    /** Small letters, character by character, so that places stay; every apostrophe is the straight one. */
    static String lower(String text) {
        char[] small = text.toCharArray();
        for (int i = 0; i < small.length; i++) {
            char c = small[i];
            small[i] = c == '’' || c == '‘' || c == '`' ? '\'' : Character.toLowerCase(c);
        }
        return new String(small);
    }

    static List<Word> words(String text) {
        return words(text, lower(text));
    }

    private static List<Word> words(String text, String lower) {
        List<Word> words = new ArrayList<>();
        int length = text.length();
        int at = 0;
        while (at < length) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < length && within(lower, at)) {
                at++;
            }
            words.add(new Word(lower.substring(start, at), start, at));
        }
        return words;
    }

    private static boolean within(String lower, int at) {
        char c = lower.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return c == '\'' && at + 1 < lower.length() && Character.isLetter(lower.charAt(at + 1));
    }

    private static List<Sentence> sentences(String text, List<Word> words) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean last = i == text.length() - 1;
            if (last || endsAt(text, i)) {
                int end = i + 1;
                int from = word;
                while (word < words.size() && words.get(word).start() < end) {
                    word++;
                }
                if (word > from) {
                    sentences.add(new Sentence(start, end, from, word));
                }
                start = end;
            }
        }
        return sentences;
    }

    private static boolean endsAt(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || ((c == '.' || c == '!' || c == '?' || c == '…') && Character.isWhitespace(text.charAt(at + 1)));
    }
}
