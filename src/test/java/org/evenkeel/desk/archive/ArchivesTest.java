package org.evenkeel.desk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Trace;
import org.evenkeel.domain.template.Intent;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.Retention;
import org.evenkeel.store.ToneTable;
import org.evenkeel.sync.Housekeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions go from one computer to another as a file, with all that is known of them, and nothing else changes there. */
class ArchivesTest {
    private static final String SERVER = "https://chat.example.org";
    private static final Map<String, Review.Point> MARKS =
            Map.of("accuracy", new Review.Point(Scorecard.Mark.YES, "clear", null));

    @TempDir
    Path directory;

    private DeskOnDisk omars;
    private DeskOnDisk leads;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        omars = new DeskOnDisk(Files.createDirectory(directory.resolve("omar")));
        ReviewWeek.fill(omars.database, omars.now(), 8);
        leads = new DeskOnDisk(Files.createDirectory(directory.resolve("lead")));
        leads.database.change(s -> s.directory().replaceAgents(List.of(ReviewWeek.ANNA, ReviewWeek.OMAR)));
        file = directory.resolve("week." + Archives.ENDING);
    }

    @AfterEach
    void close() {
        omars.close();
        leads.close();
    }

    @Test
    void everythingThatIsKnownOfASessionArrivesOnAnotherServersComputer() {
        tell(omars);
        Archives.Written written = omars.archives.create(SessionFilter.ALL, file, false, null);
        List<SessionSummary> sent = rows(omars);
        assertEquals(sent.size(), written.sessions());
        Archives.Opened opened = leads.archives.open(file, null);
        Archives.Preview preview = opened.preview();
        assertEquals(written.sessions(), preview.fresh());
        assertEquals(sent.getLast().began(), preview.from());
        assertEquals("Anna", preview.giver().by());
        assertThat(preview.agents()).containsExactly("Anna", "Omar");
        assertThat(rows(leads)).as("looking writes nothing").isEmpty();

        leads.archives.take(opened);
        List<SessionSummary> got = rows(leads);
        assertThat(got).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            SessionSummary there = sent.get(i);
            SessionSummary here = got.get(i);
            assertThat(here)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "conversationId", "contactId", "agentId", "firstContact")
                    .isEqualTo(there);
            assertThat(List.of(here.conversationId(), here.contactId(), here.agentId()))
                    .as("of another server: nobody of ours")
                    .allMatch(id -> id < 0);
            Reviews.Seen left = omars.reviews.open(there.id()).orElseThrow();
            Reviews.Seen arrived = leads.reviews.open(here.id()).orElseThrow();
            assertThat(arrived.messages())
                    .extracting(Message::text)
                    .isEqualTo(left.messages().stream().map(Message::text).toList());
            assertEquals(left.others(), arrived.others());
            assertThat(arrived.measures())
                    .usingRecursiveComparison()
                    .ignoringFields("owner")
                    .isEqualTo(left.measures());
        }
        assertEquals(
                0,
                leads.database.<Integer>read(
                        s -> s.conversations().count() + s.outbox().waiting()));
        List<Trace> traces = leads.database.read(s -> got.stream()
                .flatMap(row -> s.handed().of(row).stream())
                .flatMap(one -> s.handed().rows().traces(one.id()).stream())
                .toList());
        assertThat(traces).extracting(Trace::topic).contains(Trace.Topic.values());
        assertThat(traces).extracting(Trace::text).contains("I am looking into {{that}}", "call you on Friday");

        leads.archives.take(leads.archives.open(file, null));
        assertEquals(got, rows(leads), "twice is once");
        assertEquals(1, leads.reviews.count(SessionFilter.ALL.saying("third time explaini")));
        assertEquals(0, leads.reviews.count(SessionFilter.ALL.saying("from:anna third")));
        assertFalse(leads.archives.open(file, null).preview().worth());
    }

    @Test
    void aSessionThatIsHereItselfIsCompletedByTheLedgerAndReviewsGoBackToIt() {
        Set.of(omars, leads).forEach(desk -> serve(desk, SERVER));
        ReviewWeek.fill(leads.database, leads.now(), 8);
        // What only the computer on which the chat was held knows.
        Instant began = priya(omars).began();
        omars.database.change(
                s -> s.clocks().add(new FocusSpan(ReviewWeek.PRIYA, began.plusSeconds(10), began.plusSeconds(70))));
        Housekeeping.measureAll(omars.database, omars.clock);
        assertEquals(60_000, priya(omars).focus());
        assertEquals(-1, priya(leads).focus());
        List<SessionSummary> before = rows(leads);

        omars.archives.create(SessionFilter.ALL, file, false, null);
        Archives.Preview taken = leads.archives.take(leads.archives.open(file, null));
        Housekeeping.measureAll(leads.database, leads.clock);
        assertEquals(before.size(), taken.completed());
        assertEquals(0, taken.fresh());
        assertThat(rows(leads)).as("none is doubled").hasSameSizeAs(before);
        assertEquals(60_000, priya(leads).focus());
        assertEquals(1, priya(leads).holds());
        assertEquals("Anna", handed(leads).giver().by());

        judge(leads, "well held");
        Path back = directory.resolve("back." + Archives.ENDING);
        leads.archives.create(SessionFilter.ALL.saying("third time"), back, false, null);
        Archives.Opened opened = omars.archives.open(back, null);
        assertEquals(1, opened.preview().newReviews());
        assertEquals(1, opened.preview().known());
        omars.archives.take(opened);
        Review review =
                omars.reviews.open(priya(omars).id()).orElseThrow().reviews().getFirst();
        assertEquals("well held", review.comment());
        assertEquals(
                "Ours",
                omars.reviews
                        .scoring()
                        .sheet(priya(omars).id())
                        .orElseThrow()
                        .reviews()
                        .getFirst()
                        .card()
                        .name());
        assertEquals(100, priya(omars).score());
        assertFalse(omars.archives.open(back, null).preview().worth());

        omars.reviews.scoring().acknowledge(priya(omars).id(), review.id(), "thanks");
        omars.archives.create(SessionFilter.ALL.saying("third time"), file, false, null);
        leads.archives.take(leads.archives.open(file, null));
        assertEquals(
                "thanks",
                leads.reviews
                        .open(priya(leads).id())
                        .orElseThrow()
                        .reviews()
                        .getFirst()
                        .answer());
        assertEquals(
                Review.State.ACKNOWLEDGED,
                leads.reviews
                        .open(priya(leads).id())
                        .orElseThrow()
                        .reviews()
                        .getFirst()
                        .state());
    }

    @Test
    void twoLeadsOnTwoComputersCalibrateAndNotesGoAlong() {
        Set.of(omars, leads).forEach(desk -> {
            serve(desk, SERVER);
            desk.database.change(s -> s.directory()
                    .replaceAgents(List.of(ReviewWeek.ANNA, ReviewWeek.OMAR, ReviewWeek.LENA, ReviewWeek.VERA)));
        });
        ReviewWeek.fill(leads.database, leads.now(), 8);
        be(leads, ReviewWeek.VERA);
        SessionSummary there = priya(omars);
        long message =
                omars.reviews.open(there.id()).orElseThrow().messages().get(3).localId();
        omars.reviews
                .coaching()
                .write(
                        there.agentId(),
                        "You held her well, Priya Sharma liked it.",
                        true,
                        List.of(new CoachingNote.Link(there.id(), message)));
        omars.reviews
                .coaching()
                .write(there.agentId(), "for me alone", false, List.of(new CoachingNote.Link(there.id(), null)));
        String set = omars.reviews
                .calibrations()
                .open(
                        "November",
                        Scorecard.SHIPPED,
                        Set.of(ReviewWeek.ANNA.id(), ReviewWeek.VERA.id()),
                        List.of(there.id()));
        score(omars, set, Scorecard.Mark.YES);

        omars.archives.create(SessionFilter.ALL, file, false, null);
        Archives.Opened opened = leads.archives.open(file, null);
        assertEquals(1, opened.preview().newNotes());
        assertEquals(1, opened.preview().calibrated());
        assertThat(leads.reviews.calibrations().all())
                .as("looking writes nothing")
                .isEmpty();
        leads.archives.take(opened);
        CoachingNote note =
                leads.reviews.coaching().folder(there.agentId()).notes().getFirst();
        assertEquals("You held her well, Priya Sharma liked it.", note.text());
        assertEquals(ReviewWeek.ANNA.id(), note.authorId());
        List<CoachingNote> about =
                leads.database.read(s -> s.coaching().about(priya(leads).id()));
        assertThat(about).as("the private one stays").hasSize(1);
        Long linked = note.links().getFirst().messageId();
        assertThat(leads.reviews.open(priya(leads).id()).orElseThrow().messages())
                .filteredOn(one -> Long.valueOf(one.localId()).equals(linked))
                .extracting(Message::text)
                .containsExactly(omars.reviews
                        .open(there.id())
                        .orElseThrow()
                        .messages()
                        .get(3)
                        .text());
        Calibration taken = leads.reviews.calibrations().all().getFirst().calibration();
        assertThat(taken.given(priya(leads).id(), ReviewWeek.ANNA.id()))
                .as("hidden until the second has scored")
                .isEmpty();
        assertTrue(taken.done(priya(leads).id(), ReviewWeek.ANNA.id()));
        leads.archives.take(leads.archives.open(file, null));
        assertFalse(leads.archives.open(file, null).preview().worth(), "twice is once");

        score(leads, set, Scorecard.Mark.HALF);
        Path back = directory.resolve("back." + Archives.ENDING);
        leads.archives.create(SessionFilter.ALL, back, false, null);
        assertEquals(1, omars.archives.open(back, null).preview().calibrated());
        omars.archives.take(omars.archives.open(back, null));
        Calibration whole = omars.reviews.calibrations().all().getFirst().calibration();
        assertTrue(whole.open(there.id()));
        assertThat(whole.given(there.id(), ReviewWeek.VERA.id())).isEqualTo(Map.of("clarity", Scorecard.Mark.HALF));
        assertThat(omars.reviews.coaching().folder(there.agentId()).notes())
                .as("none is doubled")
                .hasSize(2);

        // An agent gets what was said to them, and no calibration.
        be(leads, ReviewWeek.OMAR);
        leads.database.change(s -> s.calibrations().delete(set));
        assertEquals(0, leads.archives.open(back, null).preview().calibrated());
        omars.archives.create(SessionFilter.ALL, file, true, null);
        be(leads, ReviewWeek.ANNA);
        leads.database.change(s -> s.coaching().delete(note.id()));
        leads.archives.take(leads.archives.open(file, null));
        assertThat(leads.reviews
                        .coaching()
                        .folder(there.agentId())
                        .notes()
                        .getFirst()
                        .text())
                .as("masked")
                .doesNotContain("Priya");
    }

    private static void score(DeskOnDisk desk, String set, Scorecard.Mark mark) {
        long id = priya(desk).id();
        desk.reviews
                .scoring()
                .keep(id, Scorecard.SHIPPED, Map.of("clarity", new Review.Point(mark, "", null)), false, "");
        desk.reviews.calibrations().handIn(set, id);
    }

    @Test
    void aConversationThatComesFromTheServerLaterIsTheSameSession() {
        Set.of(omars, leads).forEach(desk -> serve(desk, SERVER));
        judge(omars, "kept");
        omars.archives.create(SessionFilter.ALL, file, false, null);
        leads.archives.take(leads.archives.open(file, null));
        List<SessionSummary> alone = rows(leads);
        assertTrue(priya(leads).conversationId() < 0);
        assertEquals(ReviewWeek.ANNA.id(), priya(leads).agentId());
        ReviewWeek.fill(leads.database, leads.now(), 8);
        Housekeeping.measureAll(leads.database, leads.clock);
        assertThat(rows(leads)).hasSameSizeAs(alone);
        assertEquals(ReviewWeek.PRIYA, priya(leads).conversationId());
        assertEquals(100, priya(leads).score());
    }

    @Test
    void anAgentHandsOverAndTakesOverTheirOwnAlone() {
        Set.of(omars, leads).forEach(desk -> serve(desk, SERVER));
        omars.archives.create(SessionFilter.ALL, file, false, null);
        be(leads, ReviewWeek.OMAR);
        long own = rows(omars).stream()
                .filter(row -> row.agentId() == ReviewWeek.OMAR.id())
                .count();
        Archives.Preview taken = leads.archives.take(leads.archives.open(file, null));
        assertEquals(own, taken.fresh());
        assertEquals(taken.sessions() - own, taken.others());
        be(leads, ReviewWeek.ANNA);
        assertThat(rows(leads)).hasSize((int) own).allMatch(row -> row.agentId() == ReviewWeek.OMAR.id());
        be(omars, ReviewWeek.OMAR);
        assertEquals(
                own, omars.archives.create(SessionFilter.ALL, file, false, null).sessions());
        be(omars, new Agent(77, "Nobody", "", ReviewWeek.OMAR.role(), ReviewWeek.OMAR.availability()));
        assertEquals(
                ArchiveException.Kind.NOTHING,
                refused(() -> omars.archives.create(SessionFilter.ALL, file, false, null)));
    }

    @Test
    void whatWentOnSinceIsUpdatedAndWhatIsHandedOnKeepsItsName() throws Exception {
        omars.archives.create(SessionFilter.ALL, file, false, null);
        leads.archives.take(leads.archives.open(file, null));
        List<SessionSummary> before = rows(leads);
        omars.database.change(s -> s.messages()
                .upsert(new PostedMessage(
                        99_999,
                        ReviewWeek.PRIYA,
                        MessageKind.OUTGOING,
                        new Author(Author.Kind.AGENT, ReviewWeek.ANNA.id(), "Anna"),
                        "an afterword",
                        "text",
                        Visibility.NOTE,
                        omars.now().minusSeconds(30),
                        Delivery.READ,
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of())));
        Housekeeping.measureAll(omars.database, omars.clock);
        omars.archives.create(SessionFilter.ALL, file, false, null);
        assertEquals(1, leads.archives.take(leads.archives.open(file, null)).updated());
        assertEquals(
                before.stream().map(SessionSummary::id).toList(),
                rows(leads).stream().map(SessionSummary::id).toList());
        assertThat(leads.reviews.open(priya(leads).id()).orElseThrow().messages())
                .extracting(Message::text)
                .contains("an afterword");

        Path on = directory.resolve("on." + Archives.ENDING);
        leads.archives.create(SessionFilter.ALL, on, false, null);
        try (DeskOnDisk third = new DeskOnDisk(Files.createDirectory(directory.resolve("third")))) {
            third.archives.take(third.archives.open(file, null));
            assertEquals(
                    rows(third).size(), third.archives.open(on, null).preview().known());
        }
        assertFalse(omars.archives.open(on, null).preview().worth());
    }

    @Test
    void personalDataStaysWhenItShall() throws Exception {
        omars.archives.create(SessionFilter.ALL, file, true, null);
        Archives.Opened opened = leads.archives.open(file, null);
        assertTrue(opened.preview().masked());
        leads.archives.take(opened);
        StringBuilder all = new StringBuilder();
        ArchiveFile.read(file, null).each((name, content) -> all.append(content));
        assertThat(all.toString())
                .doesNotContain("Priya", "Sharma", "priya@example.org")
                .contains("[email]");
        assertThat(rows(leads)).extracting(SessionSummary::customer).contains("Customer " + ReviewWeek.PRIYA);
    }

    @Test
    void aPassphraseLocksItAndAnotherOneDoesNotOpenIt() throws Exception {
        omars.archives.create(SessionFilter.ALL.saying("third time"), file, false, null);
        Files.write(file, Lock.close(Files.readAllBytes(file), "grün 1234 \uD83D\uDD11", 1_000));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Priya", "manifest");
        assertEquals(ArchiveException.Kind.LOCKED, refused(() -> leads.archives.open(file, "")));
        assertEquals(ArchiveException.Kind.WRONG_PASSPHRASE, refused(() -> leads.archives.open(file, "grun 1234")));
        // The same words, typed on a keyboard that writes the umlaut in two parts.
        Archives.Opened opened = leads.archives.open(file, "gru\u0308n 1234 \uD83D\uDD11");
        assertTrue(opened.preview().encrypted());
        leads.archives.take(opened);
        assertEquals("Priya Sharma", priya(leads).customer());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = '!';
        Files.write(directory.resolve("altered"), bytes);
        assertEquals(
                ArchiveException.Kind.DAMAGED, refused(() -> leads.archives.open(directory.resolve("altered"), "x")));
        assertThat(directory.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void transcriptsThatWereHandedOverGrowOldAsOurOwn() {
        omars.archives.create(SessionFilter.ALL, file, false, null);
        leads.archives.take(leads.archives.open(file, null));
        SessionSummary priya = priya(leads);
        Retention retention = new Retention(leads.database, leads.now().plus(Duration.ofDays(1)));
        while (retention.step()) {
            // one after the other
        }
        Reviews.Seen seen = leads.reviews.open(priya.id()).orElseThrow();
        assertThat(seen.messages()).isEmpty();
        assertEquals(priya, seen.summary());
        assertEquals(
                ArchiveException.Kind.NOTHING,
                refused(() -> leads.archives.create(SessionFilter.ALL, file, false, null)));
    }

    /** Something of every topic, which the fixture has not. */
    private static void tell(DeskOnDisk desk) {
        desk.database.change(s -> {
            Message said = s.messages().newest(ReviewWeek.PRIYA, 100).stream()
                    .filter(message -> message.text().contains("third time"))
                    .findFirst()
                    .orElseThrow();
            Instant at = said.createdAt();
            s.tones()
                    .put(Map.of(
                            new ToneTable.Unread(said.localId(), ReviewWeek.PRIYA, said.text()),
                            new ToneReading(Mood.ANGRY, 0.8, Map.of(), List.of("third", "time"))));
            s.tones().overrule(said.localId(), new ToneTable.Overrule(Mood.FRUSTRATED, 7, "Anna", at));
            s.templateUses()
                    .inserted(
                            "t1",
                            ReviewWeek.PRIYA,
                            Visibility.REPLY,
                            Intent.values()[0],
                            "I am looking into {{that}}",
                            Map.of(),
                            at);
            s.templateUses()
                    .sent(
                            s.templateUses()
                                    .waiting(ReviewWeek.PRIYA, Visibility.REPLY)
                                    .getFirst()
                                    .id(),
                            said.localId(),
                            at,
                            0.25,
                            "");
            s.checks().add(ReviewWeek.PRIYA, said.localId(), List.of("idiom"), at);
            s.promises().add(ReviewWeek.PRIYA, said.localId(), 7, "call you on Friday", at, at.plusSeconds(3_600));
            s.clocks().add(new FocusSpan(ReviewWeek.PRIYA, at, at.plusSeconds(30)));
        });
        Housekeeping.measureAll(desk.database, desk.clock);
    }

    private static void judge(DeskOnDisk desk, String words) {
        long id = priya(desk).id();
        Scorecard own = desk.reviews
                .scorecards()
                .save(new Scorecard(
                        "", 1, "Ours", List.of(new Scorecard.Point("accuracy", "Right", 100, false)), 50, false));
        desk.reviews.scoring().keep(id, own, MARKS, false, words);
        desk.reviews.scoring().share(id);
    }

    private static void serve(DeskOnDisk desk, String server) {
        desk.database.change(s -> s.meta().put(KeyValueTable.SERVER, server));
    }

    private static void be(DeskOnDisk desk, Agent agent) {
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, agent.id()));
    }

    private static HandedSession.Provenance handed(DeskOnDisk desk) {
        return Objects.requireNonNull(
                desk.reviews.open(priya(desk).id()).orElseThrow().handed());
    }

    private static ArchiveException.Kind refused(Runnable deed) {
        return assertThrows(ArchiveException.class, deed::run).kind();
    }

    private static SessionSummary priya(DeskOnDisk desk) {
        return rows(desk).stream()
                .filter(row -> row.customer().equals("Priya Sharma"))
                .findFirst()
                .orElseThrow();
    }

    private static List<SessionSummary> rows(DeskOnDisk desk) {
        return desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 1_000);
    }
}
