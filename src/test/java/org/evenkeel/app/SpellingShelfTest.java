package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.check.Draft;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.check.Person;
import org.evenkeel.domain.check.ReplyCheck;
import org.evenkeel.domain.check.Situation;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.lexicon.HunspellSpeller;
import org.evenkeel.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** German by a small dictionary of our own: chosen in the settings, remembered, and what cannot be used refused in a sentence. */
class SpellingShelfTest {
    private static final String DRAFT = "Ihre Bestelung ist da und wird heute für Sie geliefert.";
    private static final List<String> WORDS =
            List.of("Ihre/A", "Bestellung/A", "ist", "da", "und", "wird", "heute", "für", "Sie", "geliefert", "Straße");

    @TempDir
    Path directory;

    private Path dictionary(String name) throws Exception {
        Files.writeString(
                directory.resolve(name + ".aff"),
                "SET ISO8859-1\nTRY esianrtolcdugmphbyfvkwäüöß\nSFX A Y 1\nSFX A 0 en .\n",
                StandardCharsets.ISO_8859_1);
        return Files.writeString(
                directory.resolve(name + ".dic"),
                WORDS.size() + "\n" + String.join("\n", WORDS) + "\n",
                StandardCharsets.ISO_8859_1);
    }

    private static List<Finding> check(HunspellSpeller speller) {
        Situation situation = new Situation(List.of(), Person.NOBODY, List.of(), List.of(), Register.UNKNOWN, false);
        return new ReplyCheck(speller.patient())
                .check(Draft.finished(DRAFT), situation).stream()
                        .filter(finding -> finding.rule().equals("spelling"))
                        .toList();
    }

    @Test
    void germanIsSpelledByTheFileThatWasChosenAndTheChoiceIsRemembered() throws Exception {
        Path words = dictionary("firma");
        try (Database database = Database.open(directory.resolve("cache.db"), InstantSource.system())) {
            Settings settings = new Settings(database);
            HunspellSpeller speller = new HunspellSpeller(List.of(directory.resolve("nowhere")));
            settings.dictionaries(new SpellingShelf(speller));
            assertThat(settings.germanDictionary()).isEmpty();
            assertThat(check(speller)).isEmpty();

            settings.germanDictionary(words);
            assertThat(settings.germanDictionary()).contains(words);
            assertThat(check(speller))
                    .extracting(finding -> finding.fix(DRAFT))
                    .containsExactly("Ihre Bestellung ist da und wird heute für Sie geliefert.");
            assertThat(speller.knows("Bestellungen", "de")).isTrue();

            HunspellSpeller next = new HunspellSpeller(List.of());
            new Settings(database).dictionaries(new SpellingShelf(next));
            assertThat(next.learn("de")).isTrue();
            assertThat(check(next)).hasSize(1);
        }
    }

    @Test
    void whatIsNoDictionaryIsRefusedAndTheOldOneStays() throws Exception {
        Path words = dictionary("de_DE");
        HunspellSpeller speller = new HunspellSpeller(List.of(directory));
        SpellingShelf shelf = new SpellingShelf(speller);
        assertThat(shelf.where("de")).contains(words);
        assertThatThrownBy(() -> shelf.choose("de", Files.writeString(directory.resolve("words.txt"), "Haus")))
                .hasMessageContaining("a .dic file with an .aff file of the same name beside it");
        assertThatThrownBy(() -> shelf.choose("de", Files.writeString(directory.resolve("alone.dic"), "1\nHaus\n")))
                .hasMessageContaining("alone.dic");
        Files.writeString(directory.resolve("broken.aff"), "SET no-such-charset\nSFX\n");
        Path broken = Files.writeString(directory.resolve("broken.dic"), "x");
        assertThatThrownBy(() -> shelf.choose("de", broken)).hasMessageContaining("could not be read");
        assertThat(shelf.where("de")).contains(words);
        assertThat(speller.learn("de")).isTrue();
        assertThat(check(speller)).hasSize(1);
    }
}
