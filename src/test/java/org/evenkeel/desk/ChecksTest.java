package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.check.Fact;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.store.CheckTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check with what the cache knows. */
@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class ChecksTest {
    private static final long PRIYA = 1042;
    private static final long MARCUS = 1039;

    @TempDir
    Path directory;

    private DeskOnDisk desk;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.conversation(PRIYA, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.conversation(MARCUS, "Marcus Keller", People.ANA.id(), Duration.ofSeconds(30), 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> rules(String draft) {
        return rules(draft, Visibility.REPLY);
    }

    private List<String> rules(String draft, Visibility visibility) {
        return desk.checks.check(PRIYA, draft, visibility).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void whatTheCustomerTellsCountsAtOnce() {
        assertThat(rules("What is your order number?")).isEmpty();
        desk.customer(PRIYA, "It is order 44871, when will it come?", desk.now());
        assertThat(rules("What is your order number?")).containsExactly("already-told");
        assertThat(desk.checks.told(PRIYA))
                .isEqualTo(new Checks.Told(
                        List.of(new Fact(Fact.Kind.NUMBER, "order", "44871")),
                        List.of("It is order 44871, when will it come?")));
        desk.agent(PRIYA, "It comes on Monday.", desk.now().plusSeconds(1));
        assertThat(desk.checks.told(PRIYA).questions()).isEmpty();
    }

    @Test
    void anotherOpenCustomersNameNumberAndAddressAreKeptApart() {
        assertThat(rules("Hello Marcus")).containsExactly("wrong-chat");
        assertThat(rules("I have 88123 here.")).isEmpty();
        desk.customer(MARCUS, "my order is 88123", desk.now());
        assertThat(rules("I have 88123 here.")).containsExactly("wrong-chat");
        desk.database.change(s -> {
            s.contacts()
                    .merge(new Contact(
                            MARCUS, "Marcus Keller", "mk@example.org", null, null, "", false, Map.of(), null, null));
            s.attach(new Change.Contacts(Set.of(MARCUS)));
        });
        assertThat(rules("I wrote to mk@example.org.")).containsExactly("wrong-chat");
        desk.conversations.resolve(MARCUS);
        assertThat(rules("Hello Marcus")).isEmpty();
    }

    @Test
    void aNoteMayNameWhomItLikesButNoSecrets() {
        assertThat(rules("@bruno the customer is annoying", Visibility.REPLY)).contains("looks-like-note");
        assertThat(rules("@bruno the customer is annoying", Visibility.NOTE)).isEmpty();
        assertThat(rules("4111 1111 1111 1111", Visibility.NOTE)).containsExactly("card-number");
    }

    @Test
    void whatIsSentAllTheSameIsKeptAndGoesWithTheMessage() {
        long localId =
                desk.replies.send(PRIYA, "You should have read the mail. I will get back to you.", Visibility.REPLY);
        assertThat(kept()).containsExactlyInAnyOrder("blame", "vague-promise");
        desk.replies.send(PRIYA, "It comes on Monday.", Visibility.REPLY);
        assertThat(kept()).hasSize(2);
        desk.replies.undo(localId);
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return desk.database.read(
                s -> s.checks().of(PRIYA).stream().map(CheckTable.Row::rule).toList());
    }
}
