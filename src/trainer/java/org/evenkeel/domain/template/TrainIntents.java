package org.evenkeel.domain.template;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.evenkeel.domain.tone.Scores;

/**
 * Trains the weights of {@link IntentModel} on labelled turns, writes them as the resource, and prints on the conversations of a half
 * that was kept out how often cue words, model and both are right, also about a trade that no training saw. The same data gives the
 * same bytes.
 */
public final class TrainIntents {
    private static final double STRENGTH = 4;

    private final List<LabelledTurn> turns;
    private final Feature[][] features;
    private final PrintStream out;

    private TrainIntents(List<LabelledTurn> turns, PrintStream out) {
        this.turns = turns;
        this.out = out;
        this.features = turns.stream().map(turn -> features(turn.text())).toArray(Feature[][]::new);
    }

    /** @param arguments the folder of the data, then the file to write */
    public static void main(String[] arguments) throws IOException {
        Linear.disableDebugOutput();
        TrainIntents training = new TrainIntents(
                LabelledTurn.all(Path.of(arguments[0])), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        training.measure();
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, training.train(turn -> true));
    }

    private void measure() throws IOException {
        out.printf("What a message wants, conversations kept out of the training%n");
        IntentModel model = new IntentModel(train(turn -> !turn.heldOut()));
        print("cue words", turn -> turn.heldOut(), turn -> Intent.of(turn.text()));
        print("model", turn -> turn.heldOut(), turn -> model.guess(turn.text()).intent());
        print("both, as shipped", turn -> turn.heldOut(), turn -> model.of(turn.text()));
        Map<String, IntentModel> strangers = new TreeMap<>();
        for (String domain :
                new TreeSet<>(turns.stream().map(LabelledTurn::domain).toList())) {
            strangers.put(
                    domain,
                    new IntentModel(
                            train(turn -> !turn.heldOut() && !turn.domain().equals(domain))));
        }
        out.printf("%nThe same turns, each read without any training on its trade%n");
        print(
                "model",
                turn -> turn.heldOut(),
                turn -> stranger(strangers, turn).guess(turn.text()).intent());
        print("both", turn -> turn.heldOut(), turn -> stranger(strangers, turn).of(turn.text()));
    }

    private static IntentModel stranger(Map<String, IntentModel> strangers, LabelledTurn turn) {
        return Objects.requireNonNull(strangers.get(turn.domain()), turn.domain());
    }

    private interface Reader {
        Intent read(LabelledTurn turn);
    }

    private void print(String name, Predicate<LabelledTurn> taken, Reader reader) {
        List<Intent> known = new ArrayList<>(
                new TreeSet<>(turns.stream().map(LabelledTurn::intent).toList()));
        List<String> names = new ArrayList<>(known.stream()
                .map(intent -> intent.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
        names.add("else");
        Scores scores = new Scores(names);
        for (LabelledTurn turn : turns) {
            if (taken.test(turn)) {
                int read = known.indexOf(reader.read(turn));
                scores.add(known.indexOf(turn.intent()), read < 0 ? known.size() : read);
            }
        }
        out.printf("%n  %s: %s%n%s%n", name, scores.summary(), scores.table());
    }

    private byte[] train(Predicate<LabelledTurn> taken) throws IOException {
        List<Integer> rows = new ArrayList<>();
        Map<Intent, Integer> counts = new EnumMap<>(Intent.class);
        for (int i = 0; i < turns.size(); i++) {
            if (taken.test(turns.get(i))) {
                rows.add(i);
                counts.merge(turns.get(i).intent(), 1, Integer::sum);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream resource = new DataOutputStream(bytes);
        resource.writeInt(IntentModel.MAGIC);
        resource.writeInt(IntentModel.PLACES);
        resource.writeInt(counts.size());
        for (Intent intent : counts.keySet()) {
            resource.writeInt(intent.name().length());
            resource.writeBytes(intent.name());
            write(weights(intent, rows), resource);
        }
        return bytes.toByteArray();
    }

    /** The weight of every place, and of what has no place behind them. */
    private double[] weights(Intent intent, List<Integer> rows) {
        // liblinear takes the label it meets first as the one its weights speak for
        List<Integer> sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparing(row -> turns.get(row).intent() != intent));
        Problem problem = new Problem();
        problem.l = sorted.size();
        problem.n = IntentModel.PLACES + 1;
        problem.x = sorted.stream().map(row -> features[row]).toArray(Feature[][]::new);
        problem.y = sorted.stream()
                .mapToDouble(row -> turns.get(row).intent() == intent ? 1 : 0)
                .toArray();
        return Linear.train(problem, new Parameter(SolverType.L2R_LR, STRENGTH, 0.01))
                .getFeatureWeights();
    }

    private static void write(double[] weights, DataOutputStream resource) throws IOException {
        double most = 1e-9;
        for (int i = 0; i < IntentModel.PLACES; i++) {
            most = Math.max(most, Math.abs(weights[i]));
        }
        double scale = most / 127;
        resource.writeFloat((float) weights[IntentModel.PLACES]);
        resource.writeFloat((float) scale);
        for (int i = 0; i < IntentModel.PLACES; i++) {
            resource.writeByte((int) Math.round(weights[i] / scale));
        }
    }

    /** Each place once, in order, as liblinear wants them; its places begin at 1. */
    private static Feature[] features(String text) {
        int[] places = IntentModel.places(text);
        Map<Integer, Double> sums = new TreeMap<>();
        for (int place : places) {
            sums.merge(place + 1, IntentModel.value(places), Double::sum);
        }
        sums.put(IntentModel.PLACES + 1, 1.0);
        return sums.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue()))
                .toArray(Feature[]::new);
    }
}
