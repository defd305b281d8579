package org.evenkeel.domain.tone;

import java.util.List;
import org.evenkeel.domain.tone.Weights.Head;
import org.jspecify.annotations.Nullable;

/** Finds the slopes and offsets that turn the heads' scores into probabilities that mean what they say. */
final class Calibration {
    /** @param group what is true, or null when only upset or not is known */
    record Case(
            double[] scores, @Nullable Head group, @Nullable Boolean upset, double weight) {}

    private static final int ROUNDS = 3_000;
    private static final double STEP = 0.3;

    final float[] slopes = new float[Weights.HEADS];
    final float[] offsets = new float[Weights.HEADS];

    private Calibration() {
        java.util.Arrays.fill(slopes, 1f);
    }

    static Calibration of(List<Case> cases) {
        Calibration calibration = new Calibration();
        calibration.groups(cases.stream()
                .filter(c -> c.group() != null || c.upset() != null)
                .toList());
        return calibration;
    }

    /** Gradient descent on the weighted log loss of the four groups. */
    private void groups(List<Case> cases) {
        int n = Head.GROUPS;
        double[] a = new double[n];
        double[] b = new double[n];
        java.util.Arrays.fill(a, 1);
        double all = cases.stream().mapToDouble(Case::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double[] da = new double[n];
            double[] db = new double[n];
            for (Case one : cases) {
                double[] p = softmax(one.scores(), a, b);
                double[] wanted = wanted(one, p);
                for (int k = 0; k < n; k++) {
                    double error = (p[k] - wanted[k]) * one.weight() / all;
                    da[k] += error * one.scores()[k];
                    db[k] += error;
                }
            }
            for (int k = 0; k < n; k++) {
                a[k] -= STEP * da[k];
                b[k] -= STEP * db[k];
            }
        }
        for (int k = 0; k < n; k++) {
            slopes[k] = (float) a[k];
            offsets[k] = (float) b[k];
        }
    }

    /** Where only upset or not is known, the rest is shared out as it is now. */
    private static double[] wanted(Case one, double[] p) {
        double[] wanted = new double[p.length];
        if (one.group() != null) {
            wanted[one.group().ordinal()] = 1;
        } else if (Boolean.TRUE.equals(one.upset())) {
            wanted[0] = 1;
        } else {
            for (int k = 1; k < p.length; k++) {
                wanted[k] = p[k] / Math.max(1e-9, 1 - p[0]);
            }
        }
        return wanted;
    }

    static double[] softmax(double[] scores, double[] a, double[] b) {
        double[] p = new double[a.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < p.length; k++) {
            p[k] = a[k] * scores[k] + b[k];
            most = Math.max(most, p[k]);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(p[k] - most);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
