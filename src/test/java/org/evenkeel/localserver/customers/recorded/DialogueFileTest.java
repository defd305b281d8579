package org.evenkeel.localserver.customers.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.evenkeel.localserver.customers.recorded.RecordedDialogue.Turn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueFileTest {
    @TempDir
    Path folder;

    private List<RecordedDialogue> read(String text) throws IOException {
        return DialogueFile.read(Files.writeString(folder.resolve("dialogues.jsonl"), text));
    }

    @Test
    void takesTheCustomersTurnsAndTheirTimes() throws IOException {
        List<RecordedDialogue> dialogues = read("""
                {"id":"a-1","flow":"garden","rated_helpful":false,"turns":[
                 {"speaker":"agent","t":0,"text":"Good day"},
                 {"speaker":"customer","t":5,"text":"My rose is ill."},
                 {"speaker":"customer","t":9.5,"text":"Very ill."},
                 {"speaker":"action","t":10,"text":"query roses"},
                 {"speaker":"agent","t":30,"text":"Which rose?"},
                 {"speaker":"customer","t":300,"text":"The red one."}]}
                """.replace("\n", ""));

        assertEquals(
                List.of(new RecordedDialogue(
                        "a-1",
                        "garden",
                        false,
                        List.of(
                                new Turn("My rose is ill.", false, Duration.ofSeconds(5)),
                                new Turn("Very ill.", false, Duration.ofMillis(4500)),
                                new Turn("The red one.", true, Duration.ofSeconds(60))))),
                dialogues);
    }

    @Test
    void splitsALogOfManyCustomers() throws IOException {
        List<RecordedDialogue> dialogues = read("""
                {"id":"log-1","turns":[
                 {"speaker":"customer","who":"c1","t":0,"text":"one"},
                 {"speaker":"customer","who":"c2","t":5,"text":"two"},
                 {"speaker":"agent","who":"a","to":"c1","t":7,"text":"for one"},
                 {"speaker":"customer","who":"c2","t":9,"text":"two again"},
                 {"speaker":"customer","who":"c1","t":10,"text":"one again"}]}
                """.replace("\n", ""));

        assertEquals(
                List.of("log-1/c1", "log-1/c2"),
                dialogues.stream().map(RecordedDialogue::id).toList());
        assertTrue(dialogues.get(0).turns().get(1).afterAgent());
        assertFalse(dialogues.get(1).turns().get(1).afterAgent());
        assertNull(dialogues.get(1).turns().get(0).gap());
        assertEquals(Duration.ofSeconds(4), dialogues.get(1).turns().get(1).gap());
    }

    @Test
    void aGapInTheNumbersIsAnAgentsTurn() throws IOException {
        List<Turn> turns = read("""
                        {"id":"m","turns":[{"speaker":"customer","n":0,"text":"a"},{"speaker":"customer","n":2,"text":"b"},{"speaker":"customer","n":3,"text":"c"}]}
                        """).getFirst().turns();

        assertEquals(
                List.of(false, true, false),
                turns.stream().map(Turn::afterAgent).toList());
    }

    @Test
    void skipsBadLinesAndGoesOn() throws IOException {
        List<RecordedDialogue> dialogues = read("""
                {"id":"good","turns":[{"speaker":"customer","text":"hello"}]}
                this is no json
                {"id":"no turns"}
                {"id":"odd","turns":[{"speaker":"customer","t":"noon","text":"x"}]}
                [1,2]
                {"id":"only agents","turns":[{"speaker":"agent","text":"hello?"}]}

                {"id":"also good","turns":[{"speaker":"customer","text":"bye"}]}
                """);

        assertEquals(
                List.of("good", "also good"),
                dialogues.stream().map(RecordedDialogue::id).toList());
    }

    @Test
    void readsGzipWhateverItsName() throws IOException {
        Path file = folder.resolve("zipped.data");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"z\",\"turns\":[{\"speaker\":\"customer\",\"text\":\"grüß dich\"}]}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(
                "grüß dich",
                DialogueFile.read(file).getFirst().turns().getFirst().text());
    }

    @Test
    void saysInOneSentenceWhyAFileIsNoUse() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        assertEquals(
                "There is no dialogue file " + missing + ".",
                assertThrows(IllegalArgumentException.class, () -> DialogueFile.read(missing))
                        .getMessage());
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        assertEquals(
                "The dialogue file " + empty + " has no dialogue in which a customer speaks.",
                assertThrows(IllegalArgumentException.class, () -> DialogueFile.read(empty))
                        .getMessage());
        assertEquals(
                "The dialogue file " + folder + " cannot be read.",
                assertThrows(IllegalArgumentException.class, () -> DialogueFile.read(folder))
                        .getMessage());
    }

    /** The numbers are those the recordings' own description gives. */
    @ParameterizedTest
    @CsvSource({
        "dialogues-star-dev.jsonl.gz, 2600, 24972",
        "dialogues-ubuntu-dev.jsonl.gz, 1200, 1",
        "chatroom-stripe-dev.jsonl, 190, 1",
        "dialogues-multidogo-customer-dev.jsonl.gz, 7130, 58556",
        "dialogues-twitter-brands-dev.jsonl, 490, 1",
        "dialogues-twitter-airlines-dev.jsonl.gz, 4300, 1",
        "dialogues-abcd-sample-dev.jsonl, 5, 1"
    })
    void readsTheRealFiles(String name, int dialoguesAtLeast, int turnsAtLeast) {
        Path file = Path.of(System.getProperty("evenkeel.data", "../shared/data"), name);
        Assumptions.assumeTrue(Files.isRegularFile(file));

        List<RecordedDialogue> dialogues = DialogueFile.read(file);

        int turns = dialogues.stream().mapToInt(each -> each.turns().size()).sum();
        assertTrue(dialogues.size() >= dialoguesAtLeast, dialogues.size() + " dialogues");
        assertTrue(turns >= turnsAtLeast, turns + " turns");
    }
}
