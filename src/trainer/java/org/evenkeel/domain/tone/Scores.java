package org.evenkeel.domain.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A confusion of what is true with what was read, and the figures that follow from it, in per cent. */
public final class Scores {
    private final List<String> names;
    private final int[][] counts;
    private final List<double[]> ranked = new ArrayList<>();

    public Scores(List<String> names) {
        this.names = names;
        this.counts = new int[names.size()][names.size()];
    }

    public void add(int truth, int read) {
        counts[truth][read]++;
    }

    /** For the area under the curve. */
    void rank(double score, boolean yes) {
        ranked.add(new double[] {score, yes ? 1 : 0});
    }

    int size() {
        int sum = 0;
        for (int[] row : counts) {
            for (int count : row) {
                sum += count;
            }
        }
        return sum;
    }

    double accuracy() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return 100.0 * right / Math.max(1, size());
    }

    double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int i = 0; i < counts.length; i++) {
            if (row(i) > 0) {
                sum += f1(i);
                classes++;
            }
        }
        return sum / Math.max(1, classes);
    }

    double f1(int i) {
        return 200.0 * counts[i][i] / Math.max(1, row(i) + column(i));
    }

    /** How often a yes stands above a no, 0 to 1. */
    double area() {
        List<double[]> sorted = new ArrayList<>(ranked);
        sorted.sort(Comparator.comparingDouble(pair -> pair[0]));
        double ranks = 0;
        long yes = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i)[1] == 1) {
                ranks += i + 1;
                yes++;
            }
        }
        long no = sorted.size() - yes;
        return yes == 0 || no == 0 ? 0 : (ranks - yes * (yes + 1) / 2.0) / ((double) yes * no);
    }

    /** The macro-F1 of two classes if this share of the texts were of the second; recall stays what it is. */
    double macroF1At(double share) {
        double hit = share * counts[1][1] / Math.max(1, row(1));
        double wrong = (1 - share) * counts[0][1] / Math.max(1, row(0));
        double second = 2 * hit / (share + hit + wrong);
        double first = 2 * (1 - share - wrong) / (2 * (1 - share) - wrong + share - hit);
        return 50 * (first + second);
    }

    private int row(int i) {
        int sum = 0;
        for (int count : counts[i]) {
            sum += count;
        }
        return sum;
    }

    private int column(int i) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[i];
        }
        return sum;
    }

    public String summary() {
        return String.format(Locale.ROOT, "accuracy %.1f, macro-F1 %.1f (n %,d)", accuracy(), macroF1(), size());
    }

    /** Per class, and what was read as what. */
    public String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "  %-10s %9s %7s %6s   read as:", "true", "precision", "recall", "F1"));
        names.forEach(name -> table.append(String.format(Locale.ROOT, " %9s", name)));
        for (int i = 0; i < names.size(); i++) {
            if (row(i) == 0) {
                continue;
            }
            table.append(String.format(
                    Locale.ROOT,
                    "%n  %-10s %9.1f %7.1f %6.1f           ",
                    names.get(i),
                    100.0 * counts[i][i] / Math.max(1, column(i)),
                    100.0 * counts[i][i] / row(i),
                    f1(i)));
            for (int count : counts[i]) {
                table.append(String.format(Locale.ROOT, " %9d", count));
            }
        }
        return table.toString();
    }
}
