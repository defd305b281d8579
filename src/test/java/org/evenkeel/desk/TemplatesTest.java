package org.evenkeel.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.evenkeel.desk.Templates.Heard;
import org.evenkeel.desk.Templates.Offer;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.Reason;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.store.Retention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates on a real cache: found, filled in, counted, compared, kept and carried away. */
class TemplatesTest {
    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private Templates templates;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.conversation(1, "priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.database.change(s -> s.directory()
                .replaceCanned(List.of(new CannedResponse(9, "hours", "We open at ten, {{contact.first_name}}."))));
        templates = desk.templates;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void hears(Mood mood) {
        desk.heard = new Heard(mood, Register.UNKNOWN, Optional.empty(), false);
    }

    private static Template own(String code, Variant... variants) {
        return new Template(
                "",
                Origin.PERSONAL,
                code,
                "My " + code,
                "Mine",
                List.of("a", "b c"),
                Purpose.REFUND,
                ConversationKind.SERVICE,
                List.of(variants),
                List.of("terms.pdf"));
    }

    @Test
    void sharedPersonalAndReadyOnesAreFoundByCodeTitleTagAndText() {
        templates.save(own("zebra", Variant.any("striped words")));
        assertEquals("zebra", templates.find("zeb", 5).getFirst().shortCode());
        assertEquals("hours", templates.find("hours", 5).getFirst().shortCode());
        assertEquals("hold", templates.find("hold", 5).getFirst().shortCode());
        assertTrue(templates.find("striped", 5).stream()
                .anyMatch(t -> t.shortCode().equals("zebra")));
        assertTrue(templates.find("parcel carrier", 5).stream()
                .anyMatch(t -> t.shortCode().equals("carrier")));
        assertEquals(List.of(), templates.find("nosuchwordanywhere", 5));
        assertEquals(5, templates.find("", 5).size());
    }

    @Test
    void aPieceIsFilledInForItsConversation() {
        assertEquals(
                "We open at ten, Priya.",
                templates.piece("shared:9", 1).orElseThrow().text());
        assertEquals(Optional.empty(), templates.piece("shared:10", 1));
        hears(Mood.ANGRY);
        Piece calm = templates.piece("ready:calm", 1).orElseThrow();
        assertTrue(calm.text().startsWith("I can see why this is frustrating, Priya."), calm.text());
        assertEquals(
                List.of("action", "time"),
                calm.filled().open().stream().map(o -> o.name()).toList());
    }

    @Test
    void anUpsetCustomerIsCalmedFirst() {
        desk.customer(1, "I was charged twice and nobody answers!", desk.now());
        hears(Mood.ANGRY);
        List<Offer> offers = templates.suggest(1);
        assertEquals(3, offers.size());
        assertEquals(Reason.UPSET, offers.getFirst().reason());
        assertEquals(Purpose.DE_ESCALATE, offers.getFirst().piece().template().purpose());
        assertTrue(offers.get(1).piece().template().speaksTo(Feeling.UPSET));
        desk.agent(1, "Sorry.", desk.now().plusSeconds(1));
        assertEquals(List.of(), templates.suggest(1));
    }

    @Test
    void theKindIsGuessedAndCanBeOverruled() {
        desk.customer(1, "do you have this in blue", desk.now());
        assertEquals(Optional.of(ConversationKind.SERVICE), desk.conversations.kind(1));
        assertFalse(desk.database.<Boolean>derive(s -> s.kinds().guessSome(9)));
        assertEquals(
                ConversationKind.SERVICE,
                desk.conversations.queue(QueueView.MINE, 9).getFirst().kind());
        desk.conversations.kind(1, ConversationKind.SUPPORT);
        desk.customer(1, "how much does it cost", desk.now().plusSeconds(1));
        assertEquals(Optional.of(ConversationKind.SUPPORT), desk.conversations.kind(1));
        desk.database.<Boolean>derive(s -> s.kinds().guessSome(9));
        assertEquals(
                ConversationKind.SUPPORT,
                desk.conversations.queue(QueueView.MINE, 9).getFirst().kind());
        desk.conversations.kind(1, null);
        assertEquals(Optional.of(ConversationKind.SERVICE), desk.conversations.kind(1));
    }

    @Test
    void whatWasSentIsComparedWithWhatWasInserted() {
        desk.customer(1, "when are you open", desk.now());
        templates.inserted(1, Visibility.REPLY, templates.piece("shared:9", 1).orElseThrow());
        templates.inserted(1, Visibility.NOTE, templates.piece("shared:9", 1).orElseThrow());
        long id = desk.replies.send(1, "We open at nine, Priya.", Visibility.REPLY);
        assertEquals(1, templates.total().sent());
        assertEquals(1.0 / 7, templates.total().meanEditShare(), 1e-9);
        desk.replies.undo(id);
        assertEquals(0, templates.total().sent());
        desk.replies.send(1, "We open at ten, Priya.", Visibility.REPLY);
        assertEquals(0, templates.total().meanEditShare());
        desk.replies.send(1, "something else entirely", Visibility.NOTE);
        assertEquals(1, templates.total().sent());
    }

    @Test
    void aWordingSentThreeTimesIsOfferedOnce() {
        for (long chat = 1; chat <= 3; chat++) {
            desk.conversation(chat, "Customer" + chat + " X", People.ANA.id(), null, 0);
            assertEquals(List.of(), templates.ownWordings());
            templates.inserted(
                    chat, Visibility.REPLY, templates.piece("shared:9", chat).orElseThrow());
            desk.replies.send(chat, "Hi Customer" + chat + ", we open at ten.", Visibility.REPLY);
        }
        Templates.OwnWording own = templates.ownWordings().getFirst();
        assertEquals("Hi {{contact.first_name}}, we open at ten.", own.text());
        assertEquals(3, own.times());
        assertEquals("shared:9", own.template().id());
        templates.settle(own);
        assertEquals(List.of(), templates.ownWordings());
    }

    /** The wording it comes from is replaced; the ones for other customers stay. */
    @Test
    void anOwnWordingBecomesAVariantOfTheAgentsOwn() {
        Template ready = templates.all().stream()
                .filter(template -> template.shortCode().equals("calm"))
                .findFirst()
                .orElseThrow();
        Variant casual = ready.variants().getLast();
        Template own = ready.reworded(casual.text().replace("I understand why", "I can see why"));
        assertEquals("calm-mine", own.shortCode());
        assertEquals(ready.variants().size(), own.variants().size());
        assertEquals(ready.variants().subList(0, 3), own.variants().subList(0, 3));
        assertTrue(own.variants().getLast().text().startsWith("I can see why"));
        assertEquals(casual.feeling(), own.variants().getLast().feeling());
        String id = templates.save(own);
        Template again = own.as(id).reworded(own.variants().getFirst().text() + " Thank you.");
        assertEquals(id, again.id());
        assertEquals("calm-mine", again.shortCode());
    }

    @Test
    void habitsMoveATemplateUp() {
        desk.customer(1, "when are you open on Sunday, do you know", desk.now());
        assertFalse(offers("shared:9"));
        for (int i = 0; i < 4; i++) {
            templates.inserted(
                    1, Visibility.REPLY, templates.piece("shared:9", 1).orElseThrow());
            desk.replies.send(1, "We open at ten, Priya.", Visibility.REPLY);
        }
        desk.database.change(
                s -> s.messages().unsent(1).forEach(m -> s.messages().delete(m.localId())));
        assertTrue(offers("shared:9"));
    }

    private boolean offers(String id) {
        return templates.suggest(1).stream()
                .anyMatch(o -> o.piece().template().id().equals(id));
    }

    @Test
    void noBraceReachesTheOutbox() {
        desk.replies.send(1, "You wrote {{agent.email}} and {% raw %}", Visibility.REPLY);
        String sent = desk.transcripts.newest(1, 9).messages().getLast().text();
        assertFalse(sent.contains("{{") || sent.contains("{%"), sent);
        assertEquals("You wrote {{agent.email}} and {% raw %}", sent.replace("\u2060", ""));
    }

    @Test
    void personalOnesAreKeptAlteredAndForgotten() {
        String id = templates.save(
                own("one", Variant.any("text"), new Variant(Feeling.UPSET, Formality.FORMAL, Length.SHORT, "sorry")));
        Template kept = templates.all().getFirst();
        assertEquals(
                own("one", Variant.any("text"), new Variant(Feeling.UPSET, Formality.FORMAL, Length.SHORT, "sorry"))
                        .as(id),
                kept);
        templates.save(own("two", Variant.any("other")).as(id));
        assertEquals("two", templates.all().getFirst().shortCode());
        assertEquals(1, templates.all().getFirst().variants().size());
        templates.delete(id);
        assertEquals(Origin.SHARED, templates.all().getFirst().origin());
        assertThrows(IllegalArgumentException.class, () -> templates.save(own("x", Variant.any(" "))));
    }

    @Test
    void csvAndJsonComeBackAsTheyWent() throws IOException {
        TemplateFiles files = new TemplateFiles(templates);
        templates.save(own(
                "one",
                Variant.any("a, \"b\"\nc; {{x}} é"),
                new Variant(Feeling.UPSET, Formality.CASUAL, Length.SHORT, "d")));
        templates.save(own("two", new Variant(null, null, Length.FULL, "e\\n\tf")));
        List<Template> before = personal();
        for (String name : List.of("mine.csv", "mine.json")) {
            Path file = directory.resolve(name);
            assertEquals(2, files.write(file));
            assertEquals(2, files.read(file));
            assertEquals(before, personal(), name + " over the same ones");
            personal().forEach(template -> templates.delete(template.id()));
            files.read(file);
            assertEquals(
                    before.stream().map(t -> t.as("")).toList(),
                    personal().stream().map(t -> t.as("")).toList(),
                    name);
            before = personal();
        }
    }

    @Test
    void jsonTakesTheFilesAlongToAnotherComputer() throws IOException {
        byte[] prices = new byte[300_000];
        new Random(7).nextBytes(prices);
        Path original = Files.write(directory.resolve("Price list, 2026.pdf"), prices);
        String entry = templates.enclosures().keep(original);
        templates.save(with(own("one", Variant.any("a")), entry));
        templates.save(with(own("two", Variant.any("b")), entry));
        templates.save(with(own("three", Variant.any("c")), "0123456789abcdef/gone.pdf"));
        Path json = directory.resolve("mine.json");
        assertEquals(3, new TemplateFiles(templates).write(json));
        assertTrue(Files.size(json) < 2 * prices.length, "the bytes are in it once");

        try (DeskOnDisk elsewhere = new DeskOnDisk(Files.createDirectory(directory.resolve("elsewhere")))) {
            Templates theirs = elsewhere.templates;
            assertEquals(3, new TemplateFiles(theirs).read(json));
            for (Template template : theirs.all().subList(0, 3)) {
                String brought = template.attachments().getFirst();
                assertEquals(template.shortCode().equals("three") ? "0123456789abcdef/gone.pdf" : entry, brought);
                Optional<Path> here = elsewhere.database.enclosures().find(brought);
                if (template.shortCode().equals("three")) {
                    assertTrue(here.isEmpty());
                } else {
                    assertArrayEquals(prices, Files.readAllBytes(here.orElseThrow()));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.pdf     | no base64! | What it holds of “a.pdf” cannot be understood.
            a.pdf     |            | “a.pdf” is empty.
            ../../a   | QUJD       |
            ..        | QUJD       |
            ''        | QUJD       |
            """)
    void filesInJsonStayInTheirFolder(String name, @Nullable String content, @Nullable String refused)
            throws IOException {
        Path json = directory.resolve("a.json");
        Files.writeString(
                json,
                "[{\"short_code\":\"s\",\"content\":\"t\",\"attachments\":[{\"name\":\"%s\",\"content\":\"%s\"}]}]"
                        .formatted(name, content == null ? "" : content));
        TemplateFiles files = new TemplateFiles(templates);
        if (refused != null) {
            IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> files.read(json));
            assertEquals(refused, refusal.getMessage());
            assertEquals(List.of(), personal());
            return;
        }
        files.read(json);
        String entry = personal().getFirst().attachments().getFirst();
        Path kept = desk.database.enclosures().find(entry).orElseThrow().toRealPath();
        assertTrue(kept.startsWith(desk.database.enclosures().directory().toRealPath()), kept.toString());
        assertEquals("ABC", Files.readString(kept));
    }

    private static Template with(Template template, String entry) {
        return new Template(
                template.id(),
                template.origin(),
                template.shortCode(),
                template.title(),
                template.folder(),
                template.tags(),
                template.purpose(),
                template.kind(),
                template.variants(),
                List.of(entry));
    }

    private List<Template> personal() {
        return templates.all().stream()
                .filter(t -> t.origin() == Origin.PERSONAL)
                .toList();
    }

    @Test
    void filesFromElsewhereAreUnderstoodOrRefusedWhole() throws IOException {
        TemplateFiles files = new TemplateFiles(templates);
        Path csv = directory.resolve("a.csv");
        Files.writeString(csv, "\uFEFFtext;short_code\r\n\"Hello; you\";hi there\r\nBye;bye\r\n");
        assertEquals(2, files.read(csv));
        assertEquals(
                List.of("bye", "hi-there"),
                personal().stream().map(Template::shortCode).sorted().toList());
        Files.writeString(csv, "short_code,text,feeling\na,b,\nc,d,furious\n");
        assertEquals(
                "/c: \"furious\" is not one of: upset, worried, confused, neutral, happy.",
                assertThrows(IllegalArgumentException.class, () -> files.read(csv))
                        .getMessage());
        assertEquals(2, personal().size());
        Path json = directory.resolve("a.json");
        Files.writeString(json, "[{\"short_code\":\"s\",\"content\":\"Canned \\u00e9\"}]");
        assertEquals(1, files.read(json));
        for (String broken : List.of(
                "", "[", "{}", "[1]", "[{\"short_code\":\"s\"}]", "[{\"a\" 1}]", "[\"\\u00\"]", "[".repeat(99))) {
            Files.writeString(json, broken);
            assertThrows(IllegalArgumentException.class, () -> files.read(json), broken);
        }
        assertEquals(3, personal().size());
    }

    @Test
    void textsLeaveWithTheTranscriptsAndNumbersStay() {
        for (int i = 0; i < 3; i++) {
            templates.inserted(
                    1, Visibility.REPLY, templates.piece("shared:9", 1).orElseThrow());
            desk.replies.send(1, "We open at nine, Priya.", Visibility.REPLY);
        }
        assertEquals(1, templates.ownWordings().size());
        Retention retention = new Retention(desk.database, desk.now().plusSeconds(60));
        while (retention.step()) {
            assertTrue(retention.removed() >= 0);
        }
        assertEquals(0, templates.ownWordings().size());
        assertEquals(3, templates.total().sent());
    }
}
