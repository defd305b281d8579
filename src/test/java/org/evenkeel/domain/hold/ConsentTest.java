package org.evenkeel.domain.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.domain.hold.Consent.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ConsentTest {
    private static final Logger log = LoggerFactory.getLogger(ConsentTest.class);
    private static final Path OWN = Path.of("src/test/resources/org/evenkeel/domain/hold/consent-own.txt");

    @Test
    void ownWordingIsReadAsItWasMeant() throws IOException {
        ConsentScore score = new ConsentScore();
        for (String line : Files.readAllLines(OWN)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" ", 3);
                score.add(line, Answer.valueOf(parts[1]), Consent.read(parts[2]));
            }
        }
        log.warn("Own wording: {}", score);
        assertTrue(score.cases() >= 150, score.toString());
        score.assertGoodEnough();
    }

    /** Each pair differs by one thing only, and that thing decides. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no problem            | YES     | no, problem
            I don't mind          | YES     | I do mind
            I can wait            | YES     | I can't wait
            not in a hurry        | YES     | not fine
            sure                  | YES     | sure not
            kein Problem          | YES     | keine Zeit
            d'accord              | YES     | pas d'accord
            claro que sí          | YES     | claro que no
            certo                 | YES     | certo che no
            natuurlijk            | YES     | natuurlijk niet
            """)
    void oneWordDecides(String yes, Answer answer, String other) {
        assertEquals(answer, Consent.read(yes));
        assertTrue(Consent.read(other) != Answer.YES, other);
    }

    @Test
    void whatDoesNotAnswerIsUnclear() {
        for (String text :
                List.of("", "   ", "?", "...", "😀", "42", "x".repeat(10_000), "ok ".repeat(5_000), "\u0000\ud800")) {
            assertEquals(Answer.UNCLEAR, Consent.read(text));
        }
    }
}
