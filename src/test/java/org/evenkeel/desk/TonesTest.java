package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.desk.Tones.Tone;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.tone.LanguageGuess;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.ShippedTone;
import org.evenkeel.sync.ToneReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TonesTest {
    private static final String FURIOUS = "This is ridiculous, you people are useless, give me my money back NOW!!!";

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private Tones tones;
    private ToneReader reader;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.conversation(1, "Grace", People.ANA.id(), Duration.ofSeconds(30), 1);
        tones = new Tones(desk.database, desk.clock, LanguageGuess.NONE);
        reader = new ToneReader(desk.database, () -> ShippedTone.MODEL);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void customer(String text) {
        desk.pass(Duration.ofSeconds(5));
        desk.customer(1, text, desk.now());
    }

    private void read() {
        boolean more = true;
        while (more) {
            more = reader.step(2);
        }
    }

    private Tones.Standing standing() {
        return Objects.requireNonNull(tones.standings(List.of(1L)).get(1L));
    }

    private Tones.Moment latest() {
        return tones.of(1).latest().orElseThrow();
    }

    @Test
    void knowsNothingBeforeItWasRead() {
        customer(FURIOUS);

        assertThat(tones.of(1)).isEqualTo(Tone.NONE);
        assertThat(tones.standings(List.of(1L))).isEmpty();
    }

    @Test
    void readsWhatCustomersWroteAndNothingElse() {
        customer("Hello, I would like to ask about my order.");
        customer("The number is 44871.");
        customer("It was for next Monday.");
        desk.agent(1, "This is ridiculous and terrible.", desk.now());
        desk.posted(
                1,
                MessageKind.OUTGOING,
                Visibility.NOTE,
                new Author(Author.Kind.AGENT, People.ANA.id(), "Ana"),
                "awful customer",
                desk.now());
        customer(FURIOUS);
        read();

        Tone tone = tones.of(1);
        assertThat(tone.moments()).hasSize(4);
        assertThat(tone.curve().entry()).isEqualTo(Mood.NEUTRAL);
        assertThat(tone.curve().current().upset()).isTrue();
        assertThat(tone.curve().points())
                .hasSize(4)
                .last()
                .satisfies(last -> assertThat(last).isNegative());
        assertThat(latest().reading().because()).isNotEmpty();
        assertThat(tones.standings(List.of(1L, 2L))).containsOnlyKeys(1L);
        assertThat(standing()).isEqualTo(new Tones.Standing(tone.curve().current(), false));
    }

    @Test
    void tellsWhichConversationsItRead() {
        List<Change> heard = new CopyOnWriteArrayList<>();
        customer(FURIOUS);
        desk.database.changes().subscribe(heard::add);
        read();

        assertThat(heard).contains(new Change.Conversations(Set.of(1L)));
        heard.clear();
        assertThat(reader.step(10)).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void theAgentsWordStandsAndTheReadingIsKept() {
        customer(FURIOUS);
        read();
        Mood readAs = latest().readAs();
        long id = latest().messageId();

        tones.overrule(id, Mood.HAPPY);
        assertThat(latest().reading().mood()).isEqualTo(Mood.HAPPY);
        assertThat(latest().saidBy()).isEqualTo(People.ANA.name());
        assertThat(latest().saidAt()).isEqualTo(desk.now());
        assertThat(latest().readAs()).isEqualTo(readAs);
        assertThat(standing().mood()).isEqualTo(Mood.HAPPY);

        tones.withdraw(id);
        assertThat(latest().saidBy()).isNull();
        assertThat(latest().reading().mood()).isEqualTo(readAs);
        assertThat(standing().mood()).isEqualTo(readAs);
    }

    @Test
    void theWordOutlivesTheProgram() {
        customer(FURIOUS);
        read();
        tones.overrule(latest().messageId(), Mood.WORRIED);
        desk.close();
        desk = new DeskOnDisk(directory);
        tones = new Tones(desk.database, desk.clock, LanguageGuess.NONE);

        assertThat(latest().reading().mood()).isEqualTo(Mood.WORRIED);
        assertThat(new ToneReader(desk.database, () -> ShippedTone.MODEL).step(10))
                .isFalse();
    }

    @Test
    void showsTheLatestOnly() {
        for (int i = 0; i < 20; i++) {
            customer("message number " + i);
        }
        read();

        assertThat(tones.of(1).moments()).hasSize(Tones.CURVE);
    }

    @Test
    void tellsHowTheyWrite() {
        customer("Dear Sir or Madam, I would kindly request your assistance regarding my recent purchase of a lamp.");
        read();

        assertThat(tones.of(1).register().formality()).isEqualTo(Register.Formality.FORMAL);
    }

    @Test
    void isUnsureInALanguageItDoesNotRead() {
        customer("Das ist eine Frechheit, ich warte seit Wochen!");
        read();
        Tones german = new Tones(desk.database, desk.clock, text -> Optional.of("de"));

        assertThat(german.of(1).curve().current()).isEqualTo(Mood.UNSURE);
        assertThat(german.of(1).register().language()).isEqualTo("de");
    }

    @Test
    void tauntsAreOptionalInPublicOnly() {
        customer("lol imagine paying for this");
        read();
        assertThat(tones.of(1).baiting()).isEmpty();

        desk.database.change(s -> s.directory().replaceInboxes(List.of(new Inbox(1, "X", "Channel::TwitterProfile"))));
        customer("clowns");
        read();
        assertThat(tones.of(1).baiting()).contains("clowns");
        assertThat(standing().baiting()).isTrue();
    }
}
