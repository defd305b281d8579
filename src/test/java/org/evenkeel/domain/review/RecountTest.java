package org.evenkeel.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every measure, counted twice by two people who did not talk to each other: equal to the millisecond. */
class RecountTest {
    private static final int GENERATED = 200;
    /** All of them in the long run: {@code -Devenkeel.recount=2000}. */
    private static final int RECORDED = Integer.getInteger("evenkeel.recount", 400);

    @Test
    void generatedDialoguesAreCountedAlike() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < GENERATED; seed++) {
            compare("seed " + seed, RawDialogues.generated(seed), seen);
        }
        assertThat(seen)
                .as("the dice made every case that matters")
                .containsKeys(
                        "reopened",
                        "never answered",
                        "bot only",
                        "bot first",
                        "transferred twice",
                        "hold",
                        "broken promise",
                        "over midnight",
                        "over the clock change",
                        "two agents",
                        "still open",
                        "we wrote first",
                        "recovered",
                        "focus");
    }

    @Test
    void recordedDialoguesAreCountedAlike() throws IOException {
        Path file = Path.of(System.getProperty("evenkeel.data", "../shared/data"), "dialogues-star-dev.jsonl.gz");
        assumeTrue(Files.isRegularFile(file));
        Map<String, Integer> seen = new TreeMap<>();
        int compared = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && compared < RECORDED; line = lines.readLine()) {
                JsonObject dialogue = JsonParser.parseString(line).getAsJsonObject();
                compare(dialogue.get("id").getAsString(), RawDialogues.recorded(compared, turns(dialogue)), seen);
                compared++;
            }
        }
        assertEquals(RECORDED, compared);
        assertThat(seen).containsKeys("hold", "broken promise", "transferred twice", "reopened", "bot first");
    }

    private static List<RawDialogues.Turn> turns(JsonObject dialogue) {
        List<RawDialogues.Turn> turns = new ArrayList<>();
        long before = 0;
        for (JsonElement element : dialogue.getAsJsonArray("turns")) {
            JsonObject turn = element.getAsJsonObject();
            String speaker = turn.get("speaker").getAsString();
            if (!speaker.equals("action") && turn.has("t") && !turn.get("t").isJsonNull()) {
                long at = Math.round(turn.get("t").getAsDouble() * 1_000);
                turns.add(new RawDialogues.Turn(speaker.equals("customer"), Math.max(0, at - before)));
                before = Math.max(before, at);
            }
        }
        return turns;
    }

    /** Both counts of one conversation, every measure of every session. */
    static void compare(String name, List<RawEvent> raw, Map<String, Integer> seen) {
        Instant created = Instant.ofEpochMilli(raw.getFirst().at());
        Instant now = Instant.ofEpochMilli(raw.getLast().at()).plus(Duration.ofMinutes(2));
        List<Session> sessions = Session.cut(1, created, RawEvent.events(raw));
        List<List<RawEvent>> counted = Recount.sessions(raw);
        assertEquals(counted.size(), sessions.size(), name);
        List<RawEvent> before = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            Measures ours = Measures.of(sessions.get(i), now);
            Recount theirs = new Recount(
                    counted.get(i), i == 0, created.toEpochMilli(), Recount.holder(before), now.toEpochMilli());
            before.addAll(counted.get(i));
            equal(name + " session " + (i + 1), theirs, ours);
            note(ours, sessions.get(i), seen);
        }
    }

    private static void equal(String name, Recount theirs, Measures ours) {
        assertEquals(theirs.firstResponse, millis(ours.firstResponse()), name + ": first response");
        assertEquals(
                theirs.waits,
                ours.waits().stream().map(wait -> wait.waited().toMillis()).toList(),
                name + ": waits");
        assertEquals(theirs.unanswered, ours.unanswered(), name + ": unanswered");
        assertEquals(theirs.queueWait, millis(ours.queueWait()), name + ": queue wait");
        assertEquals(theirs.handle, millis(ours.handleElapsed()), name + ": handle");
        assertEquals(theirs.focus, millis(ours.handleFocus()), name + ": focus");
        assertEquals(theirs.resolution, millis(ours.resolution()), name + ": resolution");
        assertEquals(theirs.transfers, ours.transfers(), name + ": transfers");
        assertEquals(theirs.owner, ours.owner() == null ? 0 : ours.owner(), name + ": owner");
        Measures.Holds holds = ours.holds();
        assertEquals(theirs.holds, holds.count(), name + ": holds");
        assertEquals(theirs.holdTotal, holds.total().toMillis(), name + ": hold total");
        assertEquals(theirs.holdLongest, holds.longest().toMillis(), name + ": longest hold");
        assertEquals(theirs.asked, holds.asked(), name + ": asked");
        assertEquals(theirs.granted, holds.granted(), name + ": granted");
        assertEquals(theirs.promises, holds.promises(), name + ": promises");
        assertEquals(theirs.kept, holds.kept(), name + ": kept");
        assertEquals(
                theirs.overrun,
                holds.overruns().stream().mapToLong(Duration::toMillis).sum(),
                name + ": overrun");
        assertEquals(theirs.checkIns, holds.checkIns(), name + ": check-ins");
        assertEquals(theirs.upset, ours.tone().upset(), name + ": upset");
        assertEquals(theirs.recovered, ours.tone().recovered(), name + ": recovered");
        Integer turns = ours.tone().turnsToRecover();
        assertEquals(theirs.turns, turns == null ? -1 : turns, name + ": turns to recover");
        assertEquals(theirs.templates, ours.templateUses(), name + ": templates");
        Double edited = ours.edited();
        assertEquals(theirs.edited, edited == null ? Recount.NONE : edited, 1e-9, name + ": edited");
        assertEquals(theirs.surveys, ours.surveys(), name + ": surveys");
        Integer rating = ours.rating();
        assertEquals(theirs.rating, rating == null ? 0 : rating, name + ": rating");
    }

    private static void note(Measures ours, Session session, Map<String, Integer> seen) {
        count(seen, "reopened", session.reopened());
        count(seen, "never answered", ours.exclusions().contains(Exclusion.NEVER_ANSWERED));
        count(seen, "bot only", ours.exclusions().contains(Exclusion.BOT_ONLY));
        count(seen, "we wrote first", ours.exclusions().contains(Exclusion.WE_WROTE_FIRST));
        count(seen, "still open", ours.exclusions().contains(Exclusion.STILL_OPEN));
        count(seen, "transferred twice", ours.transfers() >= 2);
        count(seen, "hold", ours.holds().count() > 0);
        count(seen, "broken promise", ours.holds().kept() < ours.holds().promises());
        count(seen, "recovered", ours.tone().recovered());
        count(seen, "focus", ours.handleFocus() != null);
        List<SessionEvent.Said> said = session.events().stream()
                .filter(SessionEvent.Said.class::isInstance)
                .map(SessionEvent.Said.class::cast)
                .toList();
        count(
                seen,
                "two agents",
                said.stream()
                                .filter(SessionEvent.Said::answers)
                                .mapToLong(SessionEvent.Said::authorId)
                                .distinct()
                                .count()
                        > 1);
        count(
                seen,
                "bot first",
                ours.firstResponse() != null
                        && said.stream().anyMatch(one -> one.by() == org.evenkeel.domain.chat.Author.Kind.BOT));
        Instant midnight = Instant.parse("2026-10-24T22:00:00Z");
        Instant change = Instant.parse("2026-10-25T01:00:00Z");
        for (HoldRecord hold : ours.holds().records()) {
            Instant ended = hold.ended();
            count(seen, "over midnight", hold.began().isBefore(midnight) && ended != null && ended.isAfter(midnight));
        }
        Instant end = session.events().getLast().at();
        count(seen, "over the clock change", session.begins().isBefore(change) && end.isAfter(change));
    }

    private static void count(Map<String, Integer> seen, String what, boolean is) {
        if (is) {
            seen.merge(what, 1, Integer::sum);
        }
    }

    private static long millis(@Nullable Duration duration) {
        return duration == null ? Recount.NONE : duration.toMillis();
    }
}
