package org.evenkeel.domain.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.evenkeel.fixtures.ShippedTone;
import org.junit.jupiter.api.Test;

/** The shipped weights on recorded chats and on tweets that no weights were trained on. Skipped where the data is not. */
class ToneEvaluationTest {
    private static final Path DATA = Path.of(System.getProperty("evenkeel.data", "../shared/data"));
    /** Every so manieth record is enough to see that the shipped weights are the measured ones. */
    private static final int STEP = 8;

    private static void each(String file, Consumer<JsonObject> record) throws IOException {
        Path path = DATA.resolve(file);
        assumeTrue(Files.isReadable(path), "the recorded data is not here");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            int index = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (index++ % STEP == 0) {
                    record.accept(JsonParser.parseString(line).getAsJsonObject());
                }
            }
        }
    }

    private static double shownUpset(String file) throws IOException {
        List<Boolean> upset = new ArrayList<>();
        each(file, record -> {
            for (JsonElement element : record.getAsJsonArray("turns")) {
                JsonObject turn = element.getAsJsonObject();
                if (turn.get("speaker").getAsString().equals("customer")) {
                    upset.add(ShippedTone.MODEL
                            .of(turn.get("text").getAsString())
                            .mood()
                            .upset());
                }
            }
        });
        assertThat(upset).hasSizeGreaterThan(500);
        return 100.0 * upset.stream().filter(is -> is).count() / upset.size();
    }

    @Test
    void ordinaryChatIsNotCalledUpset() throws IOException {
        assertThat(shownUpset("dialogues-star-dev.jsonl.gz")).isLessThan(1.5);
        assertThat(shownUpset("dialogues-multidogo-customer-dev.jsonl.gz")).isLessThan(0.5);
    }

    @Test
    void complaintsOfASourceNeverSeenStandAboveTheRest() throws IOException {
        List<double[]> scores = new ArrayList<>();
        each(
                "tone-airline-dev.jsonl.gz",
                record -> scores.add(new double[] {
                    ShippedTone.MODEL.of(record.get("text").getAsString()).upset(),
                    record.get("sentiment").getAsString().equals("negative") ? 1 : 0
                }));
        scores.sort(java.util.Comparator.comparingDouble(pair -> pair[0]));
        double ranks = 0;
        double upset = 0;
        for (int i = 0; i < scores.size(); i++) {
            ranks += scores.get(i)[1] * (i + 1);
            upset += scores.get(i)[1];
        }
        double area = (ranks - upset * (upset + 1) / 2) / (upset * (scores.size() - upset));
        assertThat(area).isGreaterThan(0.82);
    }
}
