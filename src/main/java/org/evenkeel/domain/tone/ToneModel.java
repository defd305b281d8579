package org.evenkeel.domain.tone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenkeel.domain.tone.Weights.Head;

/**
 * Reads the mood of English messages with linear models over hashed words: no network, no clock, the same answer every time, well
 * under a millisecond a message. It is never changed once made; any thread may read with it.
 */
public final class ToneModel {
    /** Below it the best guess is wrong too often to be shown. */
    private static final double DOUBT = 0.42;

    private static final int MOST_WORDS = 3;
    /** A word with less pull than this gives no reason. */
    private static final double LEAST_PULL = 0.15;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "a", "an", "the", "i", "it", "is", "to", "of", "and", "in", "on", "at", "my", "me", "you", "your", "this",
            "that", "for", "be", "was", "are", "with", "have", "has", "had", "im", "its", "we", "they", "he", "she",
            "do", "did", "as", "or", "so", "if", "by", "from", "there", "their", "our", "us", "am", "were", "been");

    private final Weights weights;
    private final Valence valence;

    /**
     * @param weights the bytes of the trained resource
     * @throws IllegalArgumentException when they are of another make
     */
    public ToneModel(byte[] weights) {
        this.weights = new Weights(weights);
        this.valence = this.weights::valence;
    }

    /** Reads one message. Text without a word or a face reads {@link ToneReading#NONE}. */
    public ToneReading of(String text) {
        List<Token> tokens = Tokens.of(text);
        if (tokens.stream().allMatch(token -> token.kind() == Token.Kind.THING || silent(token))) {
            return ToneReading.NONE;
        }
        Features features = Features.of(tokens, valence);
        double[] scores = scores(features);
        double[] groups = groups(scores);
        Map<Mood, Double> moods = moods(groups, scores);
        int best = best(groups);
        Mood mood = mood(Head.values()[best], moods);
        List<String> because = best == Head.NEUTRAL.ordinal() ? List.of() : because(tokens, features, best);
        ToneReading reading = new ToneReading(mood, groups[best], moods, because);
        return groups[best] < DOUBT ? reading.unsure() : reading;
    }

    /** A lone full stop says nothing; a lone "???" does. */
    private static boolean silent(Token token) {
        return token.kind() == Token.Kind.PUNCTUATION
                && !token.norm().startsWith("?")
                && !token.norm().startsWith("!");
    }

    private double[] scores(Features features) {
        double[] scores = new double[Weights.HEADS];
        for (int i = 0; i < features.size(); i++) {
            for (int head = 0; head < scores.length; head++) {
                scores[head] += weights.weight(head, features.place(i)) * features.value(i);
            }
        }
        return scores;
    }

    private double[] groups(double[] scores) {
        double[] groups = new double[Head.GROUPS];
        int upset = Head.UPSET.ordinal();
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = weights.slope(i) * scores[i] + weights.offset(i) + (i == upset ? care(scores) : 0);
            most = Math.max(most, groups[i]);
        }
        double sum = 0;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Math.exp(groups[i] - most);
            sum += groups[i];
        }
        for (int i = 0; i < groups.length; i++) {
            groups[i] /= sum;
        }
        return groups;
    }

    /** In a chat, to miss somebody who is upset costs more than to look twice at somebody calm. */
    private double care(double[] scores) {
        int chat = Head.CHAT.ordinal();
        return weights.offset(chat) / (1 + Math.exp(-scores[chat]));
    }

    private static int best(double[] groups) {
        return IntStream.range(0, groups.length)
                .reduce((one, other) -> groups[other] > groups[one] ? other : one)
                .orElseThrow();
    }

    private Map<Mood, Double> moods(double[] groups, double[] scores) {
        Map<Mood, Double> moods = new EnumMap<>(Mood.class);
        moods.put(Mood.NEUTRAL, groups[Head.NEUTRAL.ordinal()]);
        split(moods, groups[Head.UPSET.ordinal()], share(Head.ANGRY, scores), Mood.ANGRY, Mood.FRUSTRATED);
        split(moods, groups[Head.UNEASY.ordinal()], share(Head.WORRIED, scores), Mood.WORRIED, Mood.CONFUSED);
        split(moods, groups[Head.CONTENT.ordinal()], share(Head.HAPPY, scores), Mood.HAPPY, Mood.SATISFIED);
        return moods;
    }

    private double share(Head head, double[] scores) {
        int i = head.ordinal();
        return 1 / (1 + Math.exp(-(weights.slope(i) * scores[i] + weights.offset(i))));
    }

    private static void split(Map<Mood, Double> moods, double group, double share, Mood one, Mood other) {
        moods.put(one, group * share);
        moods.put(other, group * (1 - share));
    }

    private static Mood mood(Head group, Map<Mood, Double> moods) {
        return switch (group) {
            case UPSET -> likelier(moods, Mood.FRUSTRATED, Mood.ANGRY);
            case UNEASY -> likelier(moods, Mood.WORRIED, Mood.CONFUSED);
            case CONTENT -> likelier(moods, Mood.SATISFIED, Mood.HAPPY);
            case NEUTRAL, CHAT, ANGRY, WORRIED, HAPPY -> Mood.NEUTRAL;
        };
    }

    private static Mood likelier(Map<Mood, Double> moods, Mood one, Mood other) {
        return moods.getOrDefault(other, 0.0) > moods.getOrDefault(one, 0.0) ? other : one;
    }

    /** How much each token pulls towards the group and away from neutral. */
    private List<String> because(List<Token> tokens, Features features, int group) {
        double[] pull = new double[tokens.size()];
        for (int i = 0; i < features.size(); i++) {
            int from = features.from(i);
            if (from >= 0) {
                double pulled = features.value(i)
                        * (weights.slope(group) * weights.weight(group, features.place(i))
                                - weights.slope(Head.NEUTRAL.ordinal())
                                        * weights.weight(Head.NEUTRAL.ordinal(), features.place(i)));
                int count = features.to(i) - from + 1;
                for (int token = from; token <= features.to(i); token++) {
                    pull[token] += pulled / count;
                }
            }
        }
        List<String> words = new ArrayList<>();
        Set<String> told = new HashSet<>();
        IntStream.range(0, pull.length)
                .filter(i -> pull[i] >= LEAST_PULL && telling(tokens.get(i)))
                .boxed()
                .sorted((one, other) -> Double.compare(pull[other], pull[one]))
                .map(i -> tokens.get(i).surface())
                .filter(word -> told.add(word.toLowerCase(Locale.ROOT)))
                .limit(MOST_WORDS)
                .forEach(words::add);
        return words;
    }

    private static boolean telling(Token token) {
        return switch (token.kind()) {
            case WORD -> !EMPTY_WORDS.contains(token.norm());
            case FACE -> true;
            case PUNCTUATION -> !silent(token);
            case THING -> false;
        };
    }
}
