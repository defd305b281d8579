package org.evenkeel.domain.tone;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.evenkeel.domain.tone.Sample.Part;
import org.evenkeel.domain.tone.Sample.Source;

/** Reads texts that no training saw and prints how often the readings are right, beside what word lists reach. */
final class Evaluation {
    private static final List<String> GROUPS = List.of("upset", "uneasy", "neutral", "happy");
    private static final List<String> UPSET = List.of("other", "upset");
    private static final int NEUTRAL = 2;
    private static final int BINS = 10;
    /** As many as in support chats where many are upset. */
    static final double ONE_IN_SEVEN = 1 / 7.0;

    private final ToneModel model;
    private final PrintStream out;

    Evaluation(ToneModel model, PrintStream out) {
        this.model = model;
        this.out = out;
    }

    /** Everything, for the shipped weights. */
    void print(List<Sample> samples, List<HandLabels.Label> labels) {
        List<Sample> test =
                samples.stream().filter(sample -> sample.part() == Part.TEST).toList();
        List<Sample> comments = from(test, Source.GOEMOTIONS);
        out.println(
                "GoEmotions, test part. Without uneasy the word lists reach, tuned: VADER 67.9 / 64.3, AFINN 68.9 / 66.1");
        groups("upset, uneasy, neutral, happy", comments, false);
        upset("upset or not (word lists: VADER 70.7, AFINN 72.4 macro-F1)", comments);
        List<Sample> posts = from(test, Source.STACK_OVERFLOW);
        out.println("Stack Overflow, test part. Word lists, tuned: VADER 75.7 / 75.6, AFINN 71.5 / 72.0");
        groups("negative, neutral, positive", posts, true);
        upset("negative or not (VADER 79.1, AFINN 78.3 macro-F1)", posts);
        out.println("RSiCS, test part. Word lists, macro-F1, tuned: VADER 63.9, AFINN 52.1");
        upset("rant or not", from(test, Source.RSICS));
        out.println("Hand-labelled chat turns, test part; more than half were chosen for being hard");
        List<Sample> chats = from(test, Source.CHAT);
        groups("upset, uneasy, neutral, happy", chats, false);
        upset("upset or not", chats);
        ordinary(test, labels);
        calibration(
                "all of the above",
                test.stream()
                        .filter(sample -> sample.group() != null && sample.source() != Source.OWN)
                        .toList());
        calibration("GoEmotions", comments);
        calibration("chat turns", chats);
    }

    /** The chat turns read wrong with the most confidence, by id: their texts stay where they are. */
    void worst(List<Sample> samples, int count) {
        record Mistake(Sample sample, ToneReading reading) {}
        out.printf("%nThe %d worst mistakes on chat turns of the test part: id, true, read as, confidence%n", count);
        samples.stream()
                .filter(sample -> sample.source() == Source.CHAT && sample.part() == Part.TEST)
                .map(sample -> new Mistake(sample, model.of(sample.text())))
                .filter(m -> m.sample().group() != null
                        && best(m.reading(), false) != m.sample().group().ordinal())
                .sorted(Comparator.comparingDouble(m -> -m.reading().confidence()))
                .limit(count)
                .forEach(m -> out.printf(
                        Locale.ROOT,
                        "  %-60s %-10s %-10s %.2f%n",
                        m.sample().id(),
                        m.sample().mood(),
                        m.reading().mood(),
                        m.reading().confidence()));
    }

    /** Upset or not, on texts of a source that training never saw. */
    void unseen(String name, List<Sample> samples) {
        Scores scores = upset(name, samples);
        out.printf(
                Locale.ROOT,
                "  if one in seven were upset, as in support chats: macro-F1 %.1f%n",
                scores.macroF1At(ONE_IN_SEVEN));
    }

    /** How many customer turns of a whole source are shown as upset. */
    void shown(String source, List<Corpus.Turn> turns) {
        long upset = turns.stream()
                .filter(turn -> model.of(turn.text()).mood().upset())
                .count();
        out.printf(
                Locale.ROOT,
                "  %-10s %.2f %% of %,d turns are shown as upset%n",
                source,
                100.0 * upset / turns.size(),
                turns.size());
    }

    private static List<Sample> from(List<Sample> samples, Source source) {
        return samples.stream().filter(sample -> sample.source() == source).toList();
    }

    /** @param three whether the labels know no uneasy, which then counts as neutral */
    private void groups(String name, List<Sample> samples, boolean three) {
        Scores scores = new Scores(GROUPS);
        for (Sample sample : samples) {
            if (sample.group() != null) {
                scores.add(sample.group().ordinal(), best(model.of(sample.text()), three));
            }
        }
        out.printf("%n  %s: %s%n%s%n", name, scores.summary(), scores.table());
    }

    static double[] groups(ToneReading reading) {
        return new double[] {
            reading.upset(),
            reading.score(Mood.WORRIED) + reading.score(Mood.CONFUSED),
            reading.score(Mood.NEUTRAL),
            reading.score(Mood.SATISFIED) + reading.score(Mood.HAPPY)
        };
    }

    private static int best(ToneReading reading, boolean three) {
        double[] groups = groups(reading);
        if (three) {
            groups[NEUTRAL] += groups[1];
            groups[1] = 0;
        }
        int best = NEUTRAL;
        for (int i = 0; i < groups.length; i++) {
            best = groups[i] > groups[best] ? i : best;
        }
        return best;
    }

    private Scores upset(String name, List<Sample> samples) {
        Scores scores = new Scores(UPSET);
        for (Sample sample : samples) {
            if (sample.upset() != null) {
                ToneReading reading = model.of(sample.text());
                scores.add(sample.upset() ? 1 : 0, reading.mood().upset() ? 1 : 0);
                scores.rank(reading.upset(), sample.upset());
            }
        }
        out.printf(
                Locale.ROOT,
                "%n  %s: %s, F1 of upset %.1f, AUC %.3f%n%s%n",
                name,
                scores.summary(),
                scores.f1(1),
                scores.area(),
                scores.table());
        return scores;
    }

    /** Of the turns picked at random and labelled as not upset. */
    private void ordinary(List<Sample> test, List<HandLabels.Label> labels) {
        List<String> random = labels.stream()
                .filter(label -> label.random() && !label.mood().upset())
                .map(HandLabels.Label::id)
                .toList();
        out.printf("%nOrdinary turns, picked at random and labelled as not upset, shown as upset%n");
        for (String chat : List.of("star", "mdg", "ubuntu", "stripe")) {
            Predicate<Sample> ordinary = sample -> sample.of(chat) && random.contains(sample.id());
            List<Sample> calm = test.stream().filter(ordinary).toList();
            long wrong = calm.stream()
                    .filter(sample -> model.of(sample.text()).mood().upset())
                    .count();
            out.printf(Locale.ROOT, "  %-10s %d of %d%n", chat, wrong, calm.size());
        }
    }

    /** Expected calibration error over ten bins, in points: how far the confidence is from how often it is right. */
    private void calibration(String name, List<Sample> samples) {
        double[] said = new double[BINS];
        double[] right = new double[BINS];
        int unsure = 0;
        for (Sample sample : samples) {
            boolean three = sample.source() == Source.STACK_OVERFLOW;
            ToneReading reading = model.of(sample.text());
            int bin = (int) Math.min(BINS - 1, reading.confidence() * BINS);
            said[bin] += reading.confidence();
            right[bin] += sample.group() != null
                            && best(reading, three) == sample.group().ordinal()
                    ? 1
                    : 0;
            unsure += reading.mood() == Mood.UNSURE ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]);
        }
        out.printf(
                Locale.ROOT,
                "  Expected calibration error, %s: %.1f points; unsure %.1f %% (n %,d)%n",
                name,
                100 * error / samples.size(),
                100.0 * unsure / samples.size(),
                samples.size());
    }
}
