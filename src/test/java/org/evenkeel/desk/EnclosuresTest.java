package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Enclosure;
import org.evenkeel.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept as copies of our own, and nothing else is ever taken for one. */
class EnclosuresTest {
    @TempDir
    Path own;

    private Database database;
    private Enclosures enclosures;

    @BeforeEach
    void open() {
        database = Database.open(own.resolve("cache.db"), InstantSource.system());
        enclosures = new Enclosures(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String file(String name, String content) throws Exception {
        return enclosures.keep(Files.writeString(own.resolve(name), content));
    }

    @Test
    void fifteenFilesGoWithOneMessageAndNoMore() throws Exception {
        for (int i = 0; i < 15; i++) {
            enclosures.attach(1, Visibility.NOTE, "picture " + i + ".png", new byte[] {(byte) i});
        }
        assertThatThrownBy(() -> enclosures.attach(1, Visibility.NOTE, "last.png", new byte[] {99}))
                .hasMessageContaining("“last.png” is one too many: 15 files at most");
        assertThatThrownBy(() -> enclosures.attach(1, Visibility.NOTE, "empty.png", new byte[0]))
                .hasMessageContaining("is empty");
        assertThat(enclosures.of(1, Visibility.NOTE)).hasSize(15);
        assertThat(enclosures.of(1, Visibility.REPLY)).isEmpty();
    }

    @Test
    void whatCannotBeSentIsNotKept() throws Exception {
        Path large = own.resolve("film.mp4");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Enclosure.LARGEST + 1);
        }
        assertThatThrownBy(() -> enclosures.keep(large)).hasMessageContaining("larger than 40 MB");
        assertThatThrownBy(() -> enclosures.keep(own.resolve("nothing.txt"))).hasMessageContaining("no file");
        assertThatThrownBy(() -> enclosures.keep(Files.createFile(own.resolve("empty.txt"))))
                .hasMessageContaining("is empty");
    }

    /** A template that came in a file from elsewhere names what it likes. */
    @Test
    void aTemplateNeverMakesAnotherFileLeave() throws Exception {
        Files.createDirectories(own.resolve("enclosures"));
        Files.writeString(own.resolve("secret.txt"), "secret");
        for (String entry :
                List.of("../secret.txt", own.resolve("secret.txt").toString(), "0123456789abcdef/..", "secret.txt")) {
            assertThat(database.enclosures().find(entry)).as(entry).isEqualTo(Optional.empty());
        }
    }

    @Test
    void copiesThatNothingNeedsLeaveTheDisk() throws Exception {
        String needed = file("needed.pdf", "needed");
        String free = file("free.pdf", "free");
        database.enclosures()
                .tidy(Set.of(needed), InstantSource.system().instant().plus(Duration.ofSeconds(5)));
        assertThat(database.enclosures().find(needed)).isPresent();
        assertThat(database.enclosures().find(free)).isEmpty();
    }
}
