package org.evenkeel.domain.hold;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.domain.hold.Consent.Answer;

/** Counts what was meant against what was read. */
final class ConsentScore {
    private final Map<Answer, Map<Answer, Integer>> counts = new EnumMap<>(Answer.class);
    private final List<String> misread = new ArrayList<>();

    /** @param about names the case in a failure's message */
    void add(String about, Answer meant, Answer read) {
        counts.computeIfAbsent(meant, m -> new EnumMap<>(Answer.class)).merge(read, 1, Integer::sum);
        if (meant != read) {
            misread.add(about + " was read as " + read);
        }
    }

    private int count(Answer meant, Answer read) {
        return counts.getOrDefault(meant, Map.of()).getOrDefault(read, 0);
    }

    private int meant(Answer answer) {
        return List.of(Answer.values()).stream().mapToInt(r -> count(answer, r)).sum();
    }

    private int read(Answer answer) {
        return List.of(Answer.values()).stream().mapToInt(m -> count(m, answer)).sum();
    }

    int cases() {
        return List.of(Answer.values()).stream().mapToInt(this::meant).sum();
    }

    /** Of those read so, the share that was meant so; 1 when none was read so. */
    double precision(Answer answer) {
        return read(answer) == 0 ? 1 : (double) count(answer, answer) / read(answer);
    }

    /** Of those meant so, the share that was read so; 1 when none was meant so. */
    double recall(Answer answer) {
        return meant(answer) == 0 ? 1 : (double) count(answer, answer) / meant(answer);
    }

    void assertGoodEnough() {
        assertTrue(count(Answer.NO, Answer.YES) == 0, () -> "A refusal was read as a yes: " + misread);
        assertTrue(precision(Answer.YES) >= 0.98, () -> this + " " + misread);
        assertTrue(recall(Answer.YES) >= 0.85, () -> this + " " + misread);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(cases() + " cases");
        for (Answer answer : Answer.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %s %d, precision %.3f, recall %.3f",
                    answer,
                    meant(answer),
                    precision(answer),
                    recall(answer)));
        }
        return text.append("; refusals read as a yes ")
                .append(count(Answer.NO, Answer.YES))
                .toString();
    }
}
