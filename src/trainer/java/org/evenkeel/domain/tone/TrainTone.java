package org.evenkeel.domain.tone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.evenkeel.domain.tone.HandLabels.Label;
import org.evenkeel.domain.tone.Sample.Part;
import org.evenkeel.domain.tone.Sample.Source;

/**
 * Trains the weights of {@link ToneModel} from a folder of recorded data, writes them as the resource and prints every measure on
 * texts that no training saw. The same data gives the same bytes.
 */
public final class TrainTone {
    private static final Map<String, String> CHATS = new TreeMap<>(Map.of(
            "star", "dialogues-star-dev.jsonl.gz",
            "ubuntu", "dialogues-ubuntu-dev.jsonl.gz",
            "stripe", "chatroom-stripe-dev.jsonl",
            "mdg", "dialogues-multidogo-customer-dev.jsonl.gz"));

    private TrainTone() {}

    /**
     * @param arguments the folder of the data, then the file to write
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Corpus corpus = new Corpus(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        List<Label> labels = HandLabels.labels("chat-labels.tsv");
        List<Sample> samples = samples(corpus, labels);
        Training training = new Training(samples);
        byte[] weights = training.train(sample -> true);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, weights);
        out.printf(Locale.ROOT, "%s: %,d bytes%n%n", file.getFileName(), weights.length);

        ToneModel model = new ToneModel(weights);
        Evaluation evaluation = new Evaluation(model, out);
        evaluation.print(samples, labels);
        evaluation.worst(samples, 30);
        out.printf("%nAll customer turns of the recorded chats, the upset ones among them too%n");
        for (Map.Entry<String, String> chat : CHATS.entrySet()) {
            evaluation.shown(chat.getKey(), corpus.turns(chat.getValue()));
        }
        out.printf("%nSources that no weights are trained on%n");
        evaluation.unseen("airline tweets (word lists, tuned: 68.2 macro-F1)", corpus.airline());
        out.printf("%nSources left out of the training in turn: upset or not%n");
        CareChoice care = new CareChoice();
        for (String chat : CHATS.keySet()) {
            leftOut(chat, training, samples, sample -> sample.of(chat), care, out);
        }
        leftOut("rsics", training, samples, sample -> sample.source() == Source.RSICS, care, out);
        care.print(out);
        out.printf(
                "%n%s%n",
                Speed.of(
                        model,
                        samples.stream().filter(s -> s.part() == Part.TEST).toList()));
    }

    private static void leftOut(
            String name,
            Training training,
            List<Sample> samples,
            Predicate<Sample> left,
            CareChoice care,
            PrintStream out) {
        ToneModel without = new ToneModel(training.groups(left.negate()));
        List<Sample> own = samples.stream().filter(left).toList();
        new Evaluation(without, out).unseen(name, own);
        care.add(name, without, own);
    }

    private static List<Sample> samples(Corpus corpus, List<Label> labels) {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(corpus.goEmotions());
        samples.addAll(corpus.stackOverflow());
        samples.addAll(corpus.rsics());
        samples.addAll(HandLabels.chats(labels, corpus.chatTurns()));
        samples.addAll(HandLabels.own());
        return samples;
    }
}
