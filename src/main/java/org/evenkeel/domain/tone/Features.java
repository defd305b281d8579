package org.evenkeel.domain.tone;

import java.util.Arrays;
import java.util.List;

/**
 * What the model weighs of one message: hashed words, pairs of words and parts of words, and a few plain measures. Every feature
 * remembers the tokens it comes from, so that a reading can name the words it rests on.
 */
final class Features {
    /** Words, pairs and parts share so many places. */
    static final int BITS = 19;

    private static final int HASHED = 1 << BITS;

    enum Measure {
        BIAS,
        BAD,
        GOOD,
        WORST,
        BEST,
        BALANCE_BAD,
        BALANCE_GOOD,
        LAST_BAD,
        LAST_GOOD,
        SHOUTED,
        ALL_SHOUTED,
        SHOUTED_BAD,
        EXCLAIMED,
        EXCLAIMED_BAD,
        EXCLAIMED_GOOD,
        ASKED,
        ASKED_HARD,
        TRAILED,
        DRAWN,
        NEGATIONS,
        NEGATED_GOOD,
        SHORT,
        LONG,
        VERY_LONG,
        MASKED,
        THANKED_AND_BAD
    }

    /** How many places there are in all. */
    static final int SIZE = HASHED + Measure.values().length + 2 * Cue.values().length;

    /** Of the hash FNV-1a. */
    private static final int SEED = 0x811c9dc5;

    private static final int PRIME = 0x01000193;
    private static final float WORD = 1f;
    private static final float PAIR = 0.8f;
    private static final float PART = 0.3f;
    /** The length that the words of any message together are given. */
    private static final double LEVEL = 3;

    /** "Not good" is less bad than "bad". */
    private static final float NEGATED = -0.74f;
    /** Words with fewer bones are too alike. */
    private static final int LEAST_BONES = 3;

    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;

    private final List<Token> tokens;
    private int[] places = new int[256];
    private float[] values = new float[256];
    private short[] from = new short[256];
    private short[] to = new short[256];
    private int size;

    private Features(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Features of(List<Token> tokens, Valence valence) {
        Features features = new Features(tokens);
        features.words();
        features.levelled();
        features.measures(valence);
        features.cues();
        return features;
    }

    int size() {
        return size;
    }

    int place(int i) {
        return places[i];
    }

    float value(int i) {
        return values[i];
    }

    /** The first token it comes from; negative when it comes from all. */
    int from(int i) {
        return from[i];
    }

    /** The last token it comes from. */
    int to(int i) {
        return to[i];
    }

    private void words() {
        String before = "^";
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String norm = token.norm();
            hashed(token.negated() ? "n" : "w", norm, WORD, i, i);
            if (token.negated()) {
                hashed("w", norm, WORD / 2, i, i);
            }
            hashed("p", before, norm, PAIR, Math.max(0, i - 1), i);
            if (i >= 2) {
                hashed("g", tokens.get(i - 2).norm(), norm, PAIR / 2, i - 2, i);
            }
            if (token.drawn()) {
                hashed("w", Tokens.plainest(token), WORD, i, i);
            }
            if (token.word()) {
                parts(norm, i);
                String bones = Tokens.bones(norm);
                if (bones.length() >= LEAST_BONES) {
                    hashed("b", bones, WORD, i, i);
                }
            }
            before = norm;
        }
        if (!tokens.isEmpty()) {
            int last = tokens.size() - 1;
            hashed("p", before, "$", PAIR, last, last);
        }
    }

    private void parts(String norm, int token) {
        String word = "<" + norm + ">";
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                add(placed(mixed(mixed(SEED, "c"), word, start, start + length)), PART, token, token);
            }
        }
    }

    /** A long message has no more weight in all than a short one. */
    private void levelled() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i] * values[i];
        }
        float scale = sum == 0 ? 1 : (float) (LEVEL / Math.sqrt(sum));
        for (int i = 0; i < size; i++) {
            values[i] *= scale;
        }
    }

    private void measures(Valence valence) {
        float bad = 0;
        float good = 0;
        float worst = 0;
        float best = 0;
        float last = 0;
        int words = 0;
        int shouted = 0;
        int exclaimed = 0;
        int asked = 0;
        int negations = 0;
        boolean hard = false;
        boolean trailed = false;
        boolean drawn = false;
        boolean masked = false;
        boolean negatedGood = false;
        boolean thanked = false;
        for (Token token : tokens) {
            String norm = token.norm();
            float plain = felt(token, valence);
            float felt = token.negated() ? NEGATED * plain : plain;
            negatedGood |= token.negated() && plain > 1;
            bad += Math.max(0, -felt);
            good += Math.max(0, felt);
            worst = Math.max(worst, -felt);
            best = Math.max(best, felt);
            last = felt == 0 ? last : felt;
            if (token.word()) {
                words++;
                shouted += token.shouted() ? 1 : 0;
                negations += Tokens.negates(norm) ? 1 : 0;
                drawn |= token.drawn();
                masked |= norm.indexOf('*') > 0;
                thanked |= norm.startsWith("thank") || norm.equals("thx");
            } else if (token.kind() == Token.Kind.PUNCTUATION) {
                exclaimed += norm.startsWith("!") ? norm.length() : 0;
                asked += norm.startsWith("?") ? norm.length() : 0;
                hard |= norm.equals("?!") || norm.startsWith("??") || norm.startsWith("!!!");
                trailed |= norm.equals("..");
            }
        }
        float balance = (good - bad) / (float) Math.sqrt((good - bad) * (good - bad) + 15);
        float loud = words == 0 ? 0 : (float) shouted / words;
        float exclaim = Math.min(exclaimed, 3) / 3f;
        measure(Measure.BIAS, 1);
        measure(Measure.BAD, Math.min(bad, 10) / 5);
        measure(Measure.GOOD, Math.min(good, 10) / 5);
        measure(Measure.WORST, worst / 3);
        measure(Measure.BEST, best / 3);
        measure(Measure.BALANCE_BAD, Math.max(0, -balance));
        measure(Measure.BALANCE_GOOD, Math.max(0, balance));
        measure(Measure.LAST_BAD, Math.max(0, -last) / 3);
        measure(Measure.LAST_GOOD, Math.max(0, last) / 3);
        measure(Measure.SHOUTED, shouted > 0 && loud < 0.8f ? 0.3f + loud : 0);
        measure(Measure.ALL_SHOUTED, words >= 3 && loud >= 0.8f ? 1 : 0);
        measure(Measure.SHOUTED_BAD, shouted > 0 && bad > good ? 1 : 0);
        measure(Measure.EXCLAIMED, exclaim);
        measure(Measure.EXCLAIMED_BAD, bad > good ? exclaim : 0);
        measure(Measure.EXCLAIMED_GOOD, good > bad ? exclaim : 0);
        measure(Measure.ASKED, Math.min(asked, 3) / 3f);
        measure(Measure.ASKED_HARD, hard ? 1 : 0);
        measure(Measure.TRAILED, trailed ? 1 : 0);
        measure(Measure.DRAWN, drawn ? 1 : 0);
        measure(Measure.NEGATIONS, Math.min(negations, 3) / 3f);
        measure(Measure.NEGATED_GOOD, negatedGood ? 1 : 0);
        measure(Measure.SHORT, words <= 3 ? 1 : 0);
        measure(Measure.LONG, words > 20 ? 1 : 0);
        measure(Measure.VERY_LONG, words > 60 ? 1 : 0);
        measure(Measure.MASKED, masked ? 1 : 0);
        measure(Measure.THANKED_AND_BAD, thanked && bad > good / 2 ? 1 : 0);
    }

    /** A word that is drawn out or mistyped is felt like the word that is meant. */
    private static float felt(Token token, Valence valence) {
        float felt = valence.of(token.norm());
        if (felt == 0 && token.drawn()) {
            felt = valence.of(Tokens.plainest(token));
        }
        return felt == 0 && token.word() && token.norm().length() >= Valence.LEAST_LETTERS
                ? valence.of(Valence.mistyped(token.norm()))
                : felt;
    }

    private void cues() {
        int[] counts = new int[Cue.values().length];
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            phrase.setLength(0);
            int longest = Cue.longestFrom(tokens.get(i).norm());
            for (int j = i; j < tokens.size() && j < i + longest; j++) {
                phrase.append(j == i ? "" : " ").append(tokens.get(j).norm());
                for (Cue cue : Cue.of(phrase.toString())) {
                    int n = counts[cue.ordinal()]++;
                    if (n < 2) {
                        int place = HASHED + Measure.values().length + 2 * cue.ordinal() + n;
                        add(place, 1, i, j);
                    }
                }
            }
        }
    }

    private void measure(Measure measure, float value) {
        if (value != 0) {
            add(HASHED + measure.ordinal(), value, -1, -1);
        }
    }

    private void hashed(String kind, String text, float value, int first, int last) {
        add(placed(mixed(mixed(SEED, kind), text)), value, first, last);
    }

    /** Two words as one feature, with a blank between them. */
    private void hashed(String kind, String one, String other, float value, int first, int last) {
        add(placed(mixed(mixed(mixed(mixed(SEED, kind), one), " "), other)), value, first, last);
    }

    private static int mixed(int hash, String text) {
        return mixed(hash, text, 0, text.length());
    }

    private static int mixed(int hash, String text, int from, int to) {
        int mixed = hash;
        for (int i = from; i < to; i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mixed;
    }

    private static int placed(int hash) {
        return (hash ^ hash >>> 15) & (HASHED - 1);
    }

    private void add(int place, float value, int first, int last) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        places[size] = place;
        values[size] = value;
        from[size] = (short) first;
        to[size] = (short) last;
        size++;
    }
}
