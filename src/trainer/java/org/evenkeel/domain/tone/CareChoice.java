package org.evenkeel.domain.tone;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much likelier than the counts say a message should be taken to be upset, chosen on sources that were left out of the training,
 * and what each of them gets when only the others have chosen. The models that read the others have seen it; it is a single number
 * that is chosen.
 */
final class CareChoice {
    private static final double LEAST = 0.5;
    private static final double MOST = 6;
    private static final double STEP = 1.1;
    private static final List<String> UPSET = List.of("other", "upset");

    /** How far upset stands above the likeliest other group, as a quotient. */
    private record Standing(double quotient, boolean upset) {}

    private final Map<String, List<Standing>> sources = new TreeMap<>();

    /** @param model trained without this source */
    void add(String source, ToneModel model, List<Sample> samples) {
        List<Standing> standings = new ArrayList<>();
        for (Sample sample : samples) {
            if (sample.upset() != null) {
                standings.add(new Standing(quotient(model.of(sample.text())), sample.upset()));
            }
        }
        sources.put(source, standings);
    }

    private static double quotient(ToneReading reading) {
        double[] groups = Evaluation.groups(reading);
        double others = Math.max(groups[1], Math.max(groups[2], groups[3]));
        return others == 0 ? 0 : groups[0] / others;
    }

    void print(PrintStream out) {
        out.printf(
                "%nUpset or not with the care that the other left-out sources would choose, as a multiple of what is shipped:"
                        + " macro-F1, and if one in seven were upset%n");
        double plain = 0;
        double even = 0;
        for (String source : sources.keySet()) {
            double chosen = best(sources.keySet().stream()
                    .filter(other -> !other.equals(source))
                    .toList());
            Scores scores = at(source, chosen);
            plain += scores.macroF1() / sources.size();
            even += scores.macroF1At(Evaluation.ONE_IN_SEVEN) / sources.size();
            out.printf(
                    Locale.ROOT,
                    "  %-10s x %.2f   %.1f   %.1f%n",
                    source,
                    chosen,
                    scores.macroF1(),
                    scores.macroF1At(Evaluation.ONE_IN_SEVEN));
        }
        out.printf(Locale.ROOT, "  %-10s          %.1f   %.1f%n", "mean", plain, even);
        out.printf(Locale.ROOT, "  all of them would choose x %.2f%n", best(List.copyOf(sources.keySet())));
    }

    private double best(List<String> among) {
        double best = 1;
        double most = 0;
        for (double factor = LEAST; factor <= MOST; factor *= STEP) {
            double sum = 0;
            for (String source : among) {
                sum += at(source, factor).macroF1At(Evaluation.ONE_IN_SEVEN);
            }
            if (sum > most) {
                most = sum;
                best = factor;
            }
        }
        return best;
    }

    private Scores at(String source, double factor) {
        Scores scores = new Scores(UPSET);
        for (Standing standing : sources.getOrDefault(source, List.of())) {
            scores.add(standing.upset() ? 1 : 0, standing.quotient() * factor > 1 ? 1 : 0);
        }
        return scores;
    }
}
