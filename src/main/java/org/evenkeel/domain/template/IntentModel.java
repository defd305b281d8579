package org.evenkeel.domain.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.domain.tone.Trained;

/**
 * Reads what a customer's message wants with linear models over its words and pairs of words, trained on labelled chats, and with
 * the cue words of {@link Intent} where those chats know nothing of it. It is never changed once made; any thread may read with it.
 */
public final class IntentModel {
    static final int MAGIC = 0x454b4931;
    /** Words and pairs share so many places. */
    static final int PLACES = 1 << 14;

    /** Below it a cue word that stands in the message is believed rather than the model. */
    private static final double SURE = 0.8;

    private static final int LONGEST = 1_000;
    /** What the labelled chats have much of, so that the model tells it better. */
    private static final Set<Intent> PLAIN =
            EnumSet.of(Intent.GREETING, Intent.THANKS, Intent.GOODBYE, Intent.REQUEST, Intent.OTHER);

    private static final Set<Intent> ACTS = EnumSet.of(Intent.GREETING, Intent.THANKS, Intent.GOODBYE);

    /** What the model makes of a message. */
    record Guess(Intent intent, double confidence) {}

    private final List<Intent> intents = new ArrayList<>();
    private final List<byte[]> weights = new ArrayList<>();
    private final float[] scales;
    private final float[] offsets;

    /**
     * @param bytes the trained resource
     * @throws IllegalArgumentException when it is not one of this make
     */
    public IntentModel(byte[] bytes) {
        Trained in = new Trained(bytes);
        if (bytes.length < 12 || in.number() != MAGIC || in.number() != PLACES) {
            throw new IllegalArgumentException("These are no weights of this version");
        }
        int count = in.number();
        scales = new float[count];
        offsets = new float[count];
        for (int i = 0; i < count; i++) {
            intents.add(Intent.valueOf(in.name()));
            offsets[i] = in.real();
            scales[i] = in.real();
            weights.add(in.bytes(PLACES));
        }
    }

    /** What a message wants. */
    public Intent of(String message) {
        return joined(Intent.of(message), guess(message));
    }

    /** What the labelled chats never ask for is told by its cue words alone. */
    Intent joined(Intent cue, Guess guess) {
        boolean topic = !PLAIN.contains(cue) && !ACTS.contains(guess.intent());
        return topic && (guess.confidence() < SURE || !intents.contains(cue)) ? cue : guess.intent();
    }

    /** By the model alone. */
    Guess guess(String message) {
        int[] places = places(message);
        double value = value(places);
        Intent best = Intent.OTHER;
        double most = 0;
        double sum = 0;
        for (int i = 0; i < intents.size(); i++) {
            byte[] own = weights.get(i);
            double score = offsets[i];
            for (int place : places) {
                score += scales[i] * own[place] * value;
            }
            double likely = 1 / (1 + Math.exp(-score));
            sum += likely;
            if (likely > most) {
                most = likely;
                best = intents.get(i);
            }
        }
        return new Guess(best, sum == 0 ? 0 : most / sum);
    }

    /** Where the words and pairs of words of a message have their weights. */
    static int[] places(String message) {
        String start = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        String[] words = start.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("\u2019", "")
                .strip()
                .split("[^\\p{L}\\p{N}]+");
        int[] places = new int[2 * words.length + 1];
        String before = "^";
        for (int i = 0; i < words.length; i++) {
            places[2 * i] = place(words[i]);
            places[2 * i + 1] = place(before + " " + words[i]);
            before = words[i];
        }
        places[2 * words.length] = place(before + " $");
        return places;
    }

    /** What each place counts, so that a long message has no more weight in all than a short one. */
    static double value(int[] places) {
        return 1 / Math.sqrt(places.length);
    }

    private static int place(String feature) {
        int hash = feature.hashCode() * 0x9e3779b1;
        return (hash ^ hash >>> 15) & (PLACES - 1);
    }
}
