package org.evenkeel.domain.hold;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.evenkeel.domain.hold.Consent.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What real customers answered, where the recordings are at hand. The labels are ours, the words stay where they are. */
class ConsentRecordedTest {
    private static final Logger log = LoggerFactory.getLogger(ConsentRecordedTest.class);
    private static final Path LABELS = Path.of("src/test/resources/org/evenkeel/domain/hold/consent-recorded.txt");
    private static final Path DATA = Path.of(System.getProperty("evenkeel.data", "../shared/data"));
    private static final Map<String, String> FILES = Map.of(
            "star", "dialogues-star-dev.jsonl.gz",
            "ubuntu", "dialogues-ubuntu-dev.jsonl.gz",
            "stripe", "chatroom-stripe-dev.jsonl",
            "twacs", "dialogues-twitter-airlines-dev.jsonl.gz",
            "abcd", "dialogues-abcd-sample-dev.jsonl");

    /** One labelled turn; {@code agrees} also where it is meant to be read by somebody first. */
    private record Case(String dialogue, int turn, Answer meant, boolean agrees) {
        static Case of(String line) {
            String[] parts = line.split(" ");
            boolean besides = parts[2].equals("YES+");
            Answer meant = besides ? Answer.UNCLEAR : Answer.valueOf(parts[2]);
            return new Case(parts[0], Integer.parseInt(parts[1]), meant, besides || meant == Answer.YES);
        }

        /** The rules were written looking at the first half only. */
        boolean keptAside() throws NoSuchAlgorithmException {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(dialogue.getBytes(StandardCharsets.UTF_8));
            return (hash[1] & 1) == 1;
        }
    }

    @Test
    void recordedAnswersAreReadAsTheyWereMeant() throws IOException, NoSuchAlgorithmException {
        List<Case> cases = Files.readAllLines(LABELS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Case::of)
                .toList();
        Map<String, JsonObject> dialogues = dialogues(cases);
        Assumptions.assumeFalse(dialogues.isEmpty(), "no recorded dialogues in " + DATA);
        ConsentScore seen = new ConsentScore();
        ConsentScore aside = new ConsentScore();
        ConsentScore all = new ConsentScore();
        int agreed = 0;
        int agreedRead = 0;
        for (Case one : cases) {
            Answer read = Consent.read(text(requireNonNull(dialogues.get(one.dialogue())), one.turn()));
            String about = one.dialogue() + " " + one.turn();
            (one.keptAside() ? aside : seen).add(about, one.meant(), read);
            all.add(about, one.meant(), read);
            agreed += one.agrees() ? 1 : 0;
            agreedRead += one.agrees() && read == Answer.YES ? 1 : 0;
        }
        log.warn("Recorded, developed on: {}", seen);
        log.warn("Recorded, kept aside: {}", aside);
        log.warn("Recorded, all: {}; {} of {} who agree in any way were read as a yes", all, agreedRead, agreed);
        assertTrue(all.cases() >= 200, all.toString());
        seen.assertGoodEnough();
        aside.assertGoodEnough();
    }

    /** The text without the stand-ins for nicknames that the recordings put before it. */
    private static String text(JsonObject dialogue, int turn) {
        return dialogue.getAsJsonArray("turns")
                .get(turn)
                .getAsJsonObject()
                .get("text")
                .getAsString()
                .replaceAll("\\bagent\\d+\\b\\s*[:,]?|@user|@brand|\\[(name|nick)]", " ");
    }

    private static Map<String, JsonObject> dialogues(List<Case> cases) throws IOException {
        Map<String, Set<String>> wanted = cases.stream()
                .collect(Collectors.groupingBy(
                        one -> FILES.get(
                                one.dialogue().substring(0, one.dialogue().indexOf('-'))),
                        Collectors.mapping(one -> "{\"id\":\"" + one.dialogue() + "\"", Collectors.toSet())));
        Map<String, JsonObject> found = new HashMap<>();
        for (String name : wanted.keySet()) {
            Path file = DATA.resolve(name);
            if (!Files.exists(file)) {
                return Map.of();
            }
            try (BufferedReader lines = open(file)) {
                lines.lines()
                        .filter(line -> wanted.get(name)
                                .contains(line.substring(0, line.indexOf(',')).replace(" ", "")))
                        .map(line -> JsonParser.parseString(line).getAsJsonObject())
                        .forEach(dialogue -> found.put(dialogue.get("id").getAsString(), dialogue));
            }
        }
        return found;
    }

    private static BufferedReader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
