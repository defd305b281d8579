package org.evenkeel.domain.tone;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains one head: a logistic regression over the features of texts that are for or against it. */
final class HeadTrainer {
    /** A text that is for or against. */
    record Example(Feature[] features, boolean yes, int weight) {}

    private final double strength;

    /** @param strength liblinear's C: greater trusts the texts more, smaller trusts small weights more */
    HeadTrainer(double strength) {
        this.strength = strength;
    }

    /** Each place once, in order, as liblinear wants them; its places begin at 1. */
    static Feature[] features(Features features) {
        Map<Integer, Double> sums = new TreeMap<>();
        for (int i = 0; i < features.size(); i++) {
            sums.merge(features.place(i) + 1, (double) features.value(i), Double::sum);
        }
        List<Feature> nodes = new ArrayList<>(sums.size());
        sums.forEach((place, value) -> nodes.add(new FeatureNode(place, value)));
        return nodes.toArray(Feature[]::new);
    }

    /** The weight of every place, for the yes. */
    double[] train(List<Example> examples) {
        List<Example> counted = new ArrayList<>();
        examples.forEach(example -> {
            for (int i = 0; i < example.weight(); i++) {
                counted.add(example);
            }
        });
        // liblinear takes the label it meets first as the one its weights speak for
        counted.sort(Comparator.comparing(example -> !example.yes()));
        Problem problem = new Problem();
        problem.l = counted.size();
        problem.n = Features.SIZE;
        problem.x = counted.stream().map(Example::features).toArray(Feature[][]::new);
        problem.y =
                counted.stream().mapToDouble(example -> example.yes() ? 1 : 0).toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, strength, 0.01));
        double[] weights = model.getFeatureWeights();
        double[] all = new double[Features.SIZE];
        System.arraycopy(weights, 0, all, 0, Math.min(weights.length, all.length));
        return all;
    }
}
