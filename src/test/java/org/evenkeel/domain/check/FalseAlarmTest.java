package org.evenkeel.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.fixtures.Dictionaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The check over twice 2,000 real agents' turns, each with the conversation before it. Every finding was read and
 * called right or wrong; the files keep the turns' ids and those labels, never a word. The rules were tuned on {@code real-turns},
 * so what they do there is no promise; {@code fresh-turns} was drawn afterwards. Runs where the recorded dialogues are at hand.
 */
class FalseAlarmTest {
    private static final Logger LOG = LoggerFactory.getLogger(FalseAlarmTest.class);

    private static final long FRESH_SEED = 2026;

    @ParameterizedTest
    @ValueSource(strings = {"real-turns.tsv", "fresh-turns.tsv"})
    void atMostOneFindingInTwentyTurnsIsWrong(String file) throws IOException {
        Path data = Samples.data();
        assumeTrue(data != null, "the recorded dialogues are not here");
        Map<String, Boolean> labels = labels(file);
        Set<String> ids = ids(labels);
        ReplyCheck check = new ReplyCheck(Dictionaries.english());
        int turns = 0;
        int findings = 0;
        List<String> wrong = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Samples.Sample sample : Samples.of(Objects.requireNonNull(data), ids)) {
            turns++;
            for (Finding finding : check.check(Draft.finished(sample.text()), sample.situation())) {
                findings++;
                String key = sample.id() + " " + finding.rule() + "@" + finding.start();
                Boolean right = labels.get(key);
                if (right == null) {
                    unread.add(key);
                } else if (!right) {
                    wrong.add(key);
                }
            }
        }
        LOG.info(
                "{}: {} turns, {} findings, {} wrong, {} not labelled",
                file,
                turns,
                findings,
                wrong.size(),
                unread.size());
        assertThat(turns).isEqualTo(2_000);
        // What nobody has read counts as wrong.
        assertThat(wrong.size() + unread.size())
                .as("wrong: %s, not labelled: %s", wrong, unread)
                .isLessThanOrEqualTo(turns / 20);
    }

    /** Nobody picked them: the seed did, among the turns that the rules were not tuned on. */
    @Test
    void theFreshTurnsAreThoseThatTheSeedDraws() throws IOException {
        Path data = Samples.data();
        assumeTrue(data != null, "the recorded dialogues are not here");
        Set<String> tuned = ids(labels("real-turns.tsv"));
        Set<String> fresh = ids(labels("fresh-turns.tsv"));
        assertThat(fresh).doesNotContainAnyElementsOf(tuned);
        assertThat(fresh)
                .containsExactlyInAnyOrderElementsOf(Samples.draw(Objects.requireNonNull(data), tuned, FRESH_SEED));
    }

    private static Set<String> ids(Map<String, Boolean> labels) {
        return labels.keySet().stream().filter(key -> !key.contains(" ")).collect(Collectors.toSet());
    }

    /** The sample's ids, and for each finding whether it is right. */
    private static Map<String, Boolean> labels(String file) throws IOException {
        Map<String, Boolean> labels = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(FalseAlarmTest.class.getResourceAsStream(file))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\t");
                        labels.put(parts[0], true);
                        for (int i = 1; i < parts.length; i++) {
                            String[] label = parts[i].split("=");
                            labels.put(parts[0] + " " + label[0], label[1].equals("right"));
                        }
                    });
        }
        return labels;
    }
}
