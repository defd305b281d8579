package org.evenkeel.domain.tone;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenkeel.domain.tone.Sample.Part;
import org.evenkeel.domain.tone.Sample.Source;
import org.evenkeel.domain.tone.Weights.Head;
import org.jspecify.annotations.Nullable;

/** Trains all heads on the texts of the training part and finds their calibration on the tuning part. */
final class Training {
    private static final double STRENGTH = 0.3;
    /** Upset must carry over to sources that were never seen, which smaller weights do better. */
    private static final double CAUTIOUS = 0.1;

    /**
     * A message a little likelier to be upset or uneasy than the counts say is shown so: to miss an upset customer costs more than
     * to look twice at a calm one.
     */
    private static final double CARE_UPSET = 1.4;

    /** The same where a text reads like one written to a support desk, which is what the readings are for. */
    private static final double CARE_CHAT = 2.2;

    private static final double CARE_UNEASY = 2.0;

    /** What a confidence says must hold in chats, which are the fewer of the texts it is fitted on. */
    private static final double CHAT_CASES = 3;

    private final Map<String, Float> valence = HandLabels.valence();
    private final List<Sample> samples;
    private final Map<Sample, Feature[]> features = new IdentityHashMap<>();

    /** @param samples of all sources; those without weight are left out */
    Training(List<Sample> samples) {
        this.samples = samples.stream().filter(sample -> sample.weight() > 0).toList();
        Valence words = Valence.of(valence);
        for (Sample sample : this.samples) {
            features.put(sample, HeadTrainer.features(Features.of(Tokens.of(sample.text()), words)));
        }
    }

    /** @return the resource, trained on what the predicate takes */
    byte[] train(Predicate<Sample> taken) {
        double[][] tuning = heads(taken.and(sample -> sample.part() == Part.TRAIN), Head.GROUPS);
        double[][] heads = heads(taken.and(sample -> sample.part() != Part.TEST), Weights.HEADS);
        return written(heads, calibration(tuning, taken));
    }

    /** As quick as it can be, for measuring what is left out: the four groups and the chats, from the training part alone. */
    byte[] groups(Predicate<Sample> taken) {
        double[][] tuning = heads(taken.and(sample -> sample.part() == Part.TRAIN), Head.GROUPS + 1);
        return written(tuning, calibration(tuning, taken));
    }

    private byte[] written(double[][] heads, Calibration calibration) {
        calibration.offsets[Head.UPSET.ordinal()] += (float) Math.log(CARE_UPSET);
        calibration.offsets[Head.CHAT.ordinal()] = (float) Math.log(CARE_CHAT / CARE_UPSET);
        calibration.offsets[Head.UNEASY.ordinal()] += (float) Math.log(CARE_UNEASY);
        return WeightsWriter.write(heads, calibration.slopes, calibration.offsets, valence);
    }

    private Calibration calibration(double[][] tuning, Predicate<Sample> taken) {
        List<Calibration.Case> cases = new ArrayList<>();
        for (Sample sample : samples) {
            if (taken.test(sample) && sample.part() == Part.TUNE) {
                cases.add(new Calibration.Case(
                        scores(tuning, features.getOrDefault(sample, new Feature[0])),
                        sample.group(),
                        sample.upset(),
                        sample.source() == Source.CHAT ? CHAT_CASES : 1));
            }
        }
        return Calibration.of(cases);
    }

    /** @param count so many are trained, side by side; the others weigh nothing */
    private double[][] heads(Predicate<Sample> taken, int count) {
        double[][] heads = new double[Weights.HEADS][Features.SIZE];
        Arrays.stream(Head.values()).limit(count).parallel().forEach(head -> heads[head.ordinal()] = head(head, taken));
        return heads;
    }

    private double[] head(Head head, Predicate<Sample> taken) {
        List<HeadTrainer.Example> examples = new ArrayList<>();
        for (Sample sample : samples) {
            Boolean yes = taken.test(sample) ? yes(head, sample) : null;
            if (yes != null) {
                examples.add(
                        new HeadTrainer.Example(features.getOrDefault(sample, new Feature[0]), yes, sample.weight()));
            }
        }
        return new HeadTrainer(head == Head.UPSET ? CAUTIOUS : STRENGTH).train(examples);
    }

    private static double[] scores(double[][] heads, Feature[] features) {
        double[] scores = new double[heads.length];
        for (Feature feature : features) {
            for (int head = 0; head < scores.length; head++) {
                scores[head] += heads[head][feature.getIndex() - 1] * feature.getValue();
            }
        }
        return scores;
    }

    /** Whether a text is for or against a head; null when its labels cannot say. */
    private static @Nullable Boolean yes(Head head, Sample sample) {
        Mood mood = sample.mood();
        return switch (head) {
            case UPSET -> sample.upset();
            // who asks a technical question was never asked whether they are confused
            case UNEASY -> sample.source() == Source.STACK_OVERFLOW ? null : is(head, sample.group());
            case NEUTRAL, CONTENT -> is(head, sample.group());
            case CHAT ->
                switch (sample.source()) {
                    case CHAT, OWN -> true;
                    case GOEMOTIONS -> false;
                    case STACK_OVERFLOW, RSICS, AIRLINE -> null;
                };
            case ANGRY -> mood == null || !mood.upset() ? null : mood == Mood.ANGRY;
            case WORRIED -> mood == null || !mood.uneasy() ? null : mood == Mood.WORRIED;
            case HAPPY -> mood == null || sample.group() != Head.CONTENT ? null : mood == Mood.HAPPY;
        };
    }

    private static @Nullable Boolean is(Head head, @Nullable Head group) {
        return group == null ? null : group == head;
    }
}
