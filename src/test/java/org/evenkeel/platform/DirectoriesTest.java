package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void everySystemHasItsUsualPlace() {
        assertThat(Directories.data("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/share/evenkeel"));
        assertThat(Directories.data("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/data/evenkeel"));
        assertThat(Directories.data("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Evenkeel"));
        assertThat(Directories.data("Windows 11", Map.of(), HOME)).isEqualTo(HOME.resolve("AppData/Local/Evenkeel"));
        assertThat(Directories.data("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/Evenkeel"));
    }

    @Test
    void aRelativeXdgPlaceIsIgnored() {
        assertThat(Directories.data("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(HOME.resolve(".local/share/evenkeel"));
    }

    @Test
    void aNewDirectoryIsItsOwnersAlone(@TempDir Path temp) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path made = Directories.createPrivate(temp.resolve("a/b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(Directories.createPrivate(made)).isEqualTo(made);
    }
}
