package org.evenkeel.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.desk.Enclosures;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Templates;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.fixtures.Console;
import org.evenkeel.fixtures.Visitor;
import org.evenkeel.localserver.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A template's file goes with the reply it was put into, over the wire to the embedded server, once. */
@Timeout(120)
class EnclosureDeliveryTest {
    private static final String WORDS = "The terms are in the file.";

    @TempDir
    static Path directory;

    private static LocalServer server;

    @TempDir
    Path own;

    private ChatwootBackend backend;
    private Console console;
    private Templates templates;
    private Enclosures enclosures;
    private long id;

    @BeforeAll
    static void serve() throws Exception {
        server = LocalServer.start(directory, 0, InstantSource.system());
    }

    @AfterAll
    static void stopServing() {
        server.close();
    }

    @BeforeEach
    void open() {
        Visitor piet = new Visitor(server.url(), server.inboxIdentifier(), "Piet Vos");
        piet.say("Which terms hold?");
        id = piet.conversation();
        backend = new ChatwootBackend(
                server.url(), server.accountId(), server.agents().getFirst()::accessToken, InstantSource.system());
        console = new Console(own.resolve("cache.db"), backend, InstantSource.system());
        templates = new Templates(console.database, InstantSource.system(), chat -> Templates.Heard.NOTHING);
        enclosures = templates.enclosures();
        console.sync.start();
        await().until(() -> console.database.read(s -> s.conversations().exists(id))
                && console.connectivity.line().state() == Connectivity.State.ONLINE);
    }

    @AfterEach
    void close() {
        console.close();
        backend.close();
    }

    private String file(String name, String content) throws Exception {
        Path file = Files.writeString(own.resolve(name), content);
        String entry = enclosures.keep(file);
        Files.delete(file);
        return entry;
    }

    /** Puts a template with files into the reply. */
    private void insert(String... entries) {
        String template = templates.save(new Template(
                "",
                Origin.PERSONAL,
                "terms",
                "Terms",
                "",
                List.of(),
                null,
                null,
                List.of(Variant.any(WORDS)),
                List.of(entries)));
        Templates.Piece piece = templates.piece(template, id).orElseThrow();
        templates.inserted(id, Visibility.REPLY, piece);
    }

    private Message sent(long localId) {
        await().untilAsserted(
                        () -> assertThat(console.message(localId).delivery().accepted())
                                .as("%s", console.message(localId))
                                .isTrue());
        return console.message(localId);
    }

    @Test
    void theFileGoesAlongOnceAndIsSeenInTheTranscript() throws Exception {
        insert(file("terms & más.pdf", "%PDF the terms"), file("plan.png", "a picture"));
        assertThat(enclosures.of(id, Visibility.REPLY))
                .extracting(Enclosures.Waiting::name, Enclosures.Waiting::here)
                .containsExactly(tuple("terms & más.pdf", true), tuple("plan.png", true));

        long localId = console.replies.send(id, WORDS, Visibility.REPLY);
        assertThat(enclosures.of(id, Visibility.REPLY)).isEmpty();
        assertThat(console.message(localId).attachments())
                .extracting(Attachment::title)
                .containsExactly("terms & más.pdf", "plan.png");
        console.outbox.start();

        Message there = sent(localId);
        assertThat(there.attachments()).extracting(Attachment::title).containsExactly("terms & más.pdf", "plan.png");
        assertThat(there.attachments()).extracting(Attachment::fileType).containsExactly("file", "image");
        assertEquals("%PDF the terms", bytes(there.attachments().getFirst()));
        assertThat(backend.newestMessages(id))
                .filteredOn(message -> message.text().equals(WORDS))
                .hasSize(1);
        long after = console.replies.send(id, "And nothing with this one.", Visibility.REPLY);
        assertThat(sent(after).attachments()).isEmpty();
    }

    @Test
    void aFileNeedsNoWordsAndNoTemplate() throws Exception {
        enclosures.attach(id, Visibility.REPLY, Files.writeString(own.resolve("plan.txt"), "the plan"));
        enclosures.attach(id, Visibility.REPLY, "picture.png", new byte[] {1, 2, 3});
        long localId = console.replies.send(id, "", Visibility.REPLY);
        console.outbox.start();
        assertThat(sent(localId).attachments())
                .extracting(Attachment::title)
                .containsExactly("plan.txt", "picture.png");
        assertEquals("the plan", bytes(sent(localId).attachments().getFirst()));
        assertThat(backend.newestMessages(id))
                .filteredOn(message -> message.text().isEmpty())
                .hasSize(1);
        assertThatThrownBy(() -> console.replies.send(id, " ", Visibility.REPLY))
                .hasMessage("There is nothing to send yet.");
    }

    private static String bytes(Attachment attachment) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(attachment.url())).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void whatIsTakenBackTakesItsFilesBack() throws Exception {
        insert(file("terms.pdf", "terms"));
        long localId = console.replies.send(id, WORDS, Visibility.REPLY);
        assertThat(console.replies.undo(localId)).isTrue();
        assertThat(enclosures.of(id, Visibility.REPLY))
                .extracting(Enclosures.Waiting::name)
                .containsExactly("terms.pdf");
        enclosures.remove(
                id,
                Visibility.REPLY,
                enclosures.of(id, Visibility.REPLY).getFirst().entry());
        assertThat(enclosures.of(id, Visibility.REPLY)).isEmpty();
    }

    @Test
    void aFileThatIsGoneStopsSendWithASentenceAndTheDraftStays() throws Exception {
        String entry = file("terms.pdf", "terms");
        insert(entry, "price list.pdf");
        Replies replies = console.replies;
        assertThatThrownBy(() -> replies.send(id, WORDS, Visibility.REPLY))
                .hasMessageContaining("“price list.pdf” is not on this computer any more");
        enclosures.remove(id, Visibility.REPLY, "price list.pdf");

        long localId = replies.send(id, WORDS, Visibility.REPLY);
        Path copy = console.database.enclosures().find(entry).orElseThrow();
        Files.move(copy, own.resolve("away"));
        console.outbox.start();
        await().until(() -> console.message(localId).delivery() == Delivery.FAILED);
        assertThat(console.message(localId).failure())
                .isEqualTo("“terms.pdf” is not on this computer any more: nothing was sent.");
        assertThat(backend.newestMessages(id))
                .noneMatch(message -> message.text().equals(WORDS));

        Files.move(own.resolve("away"), copy);
        replies.tryAgain(localId);
        assertThat(sent(localId).attachments()).hasSize(1);
    }
}
