package org.evenkeel.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.evenkeel.fixtures.Dictionaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HunspellSpellerTest {
    @TempDir
    Path directory;

    @Test
    void knowsTheWordsOfALanguageThatShips() {
        HunspellSpeller speller = Dictionaries.speaking("en");
        assertThat(speller.knows("received", "en")).isTrue();
        assertThat(speller.knows("recieved", "en")).isFalse();
        speller.near("recieved", "en");
        speller.settle();
        assertThat(speller.near("recieved", "en")).contains("received");
        assertThat(speller.settle()).isFalse();
    }

    /** What was meant by a word far off takes tens of milliseconds to tell: whoever types does not wait for it. */
    @Test
    void thinksAboutAWordAsideAndSaysWhenItKnows() {
        HunspellSpeller speller = Dictionaries.speaking("en");
        assertThat(speller.near("permenantlie", "en")).isEmpty();
        assertThat(speller.settle()).isTrue();
        assertThat(speller.near("permenantlie", "en")).isNotEmpty();
        assertThat(speller.settle()).isFalse();
    }

    /** A quick thread is done before the one that asks has gone on. */
    @Test
    void takesAnAnswerThatIsThereBeforeItIsWaitedFor() {
        HunspellSpeller speller = new HunspellSpeller(List.of(), Runnable::run);
        assertThat(speller.learn("en")).isTrue();
        assertThat(speller.near("recieved", "en")).isEmpty();
        assertThat(speller.settle()).isTrue();
        assertThat(speller.near("recieved", "en")).contains("received");
    }

    /** Else whoever looks again because of a new answer would do so for ever. */
    @Test
    void asksOnceAboutAWordThatCannotBeThoughtAbout() {
        HunspellSpeller speller = new HunspellSpeller(List.of(), Runnable::run);
        assertThat(speller.learn("en")).isTrue();
        assertThat(speller.near("", "en")).isEmpty(); // has no first letter to look at
        assertThat(speller.settle()).isTrue();
        assertThat(speller.near("", "en")).isEmpty();
        assertThat(speller.settle()).isFalse();
    }

    @Test
    void aThinkerThatTakesNothingKeepsNobodyWaiting() {
        HunspellSpeller speller = new HunspellSpeller(List.of(), task -> {
            throw new RejectedExecutionException("full");
        });
        assertThat(speller.learn("en")).isTrue();
        assertThrows(RejectedExecutionException.class, () -> speller.near("recieved", "en"));
        assertTimeoutPreemptively(Duration.ofSeconds(10), speller::settle);
    }

    @Test
    void readsADictionaryBesideWhoeverAsks() {
        HunspellSpeller speller = new HunspellSpeller(List.of());
        assertThat(speller.speaks("es")).isFalse();
        assertThat(speller.knows("qwertz", "es")).isTrue();
        await().atMost(Duration.ofSeconds(60)).until(() -> speller.speaks("es"));
        assertThat(speller.knows("pedido", "es")).isTrue();
        assertThat(speller.knows("pedodo", "es")).isFalse();
    }

    @Test
    void takesGermanFromTheSystemWhereItIsThere() throws Exception {
        assertThat(new HunspellSpeller(List.of(directory)).learn("de")).isFalse();
        Files.writeString(directory.resolve("de_DE.aff"), "SET UTF-8\n");
        Files.writeString(directory.resolve("de_DE.dic"), "2\nBestellung\nerhalten\n");
        HunspellSpeller speller = new HunspellSpeller(List.of(directory.resolve("nowhere"), directory));
        assertThat(speller.learn("de")).isTrue();
        assertThat(speller.knows("erhalten", "de")).isTrue();
        assertThat(speller.patient().near("erhaltn", "de")).containsExactly("erhalten");
    }

    @Test
    void aLanguageItDoesNotSpeakHasNoMistakes() {
        assertThat(Dictionaries.speaking("en").speaks("xx")).isFalse();
        assertThat(Dictionaries.speaking("en").knows("qwertz", "xx")).isTrue();
    }
}
