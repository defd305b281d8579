package org.evenkeel.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where this system keeps a program's data. */
public final class Directories {
    private Directories() {}

    /** The usual place: {@code XDG_DATA_HOME}, {@code Application Support}, {@code LOCALAPPDATA}; not created yet. */
    public static Path data() {
        return data(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static Path data(String os, Map<String, String> environment, Path home) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Evenkeel");
        }
        if (name.contains("win")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData/Local") : Path.of(local)).resolve("Evenkeel");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification says that a relative path there is to be ignored.
        Path base = xdg.isBlank() || !Path.of(xdg).isAbsolute() ? home.resolve(".local/share") : Path.of(xdg);
        return base.resolve("evenkeel");
    }

    /** Where this system and its office programs keep Hunspell dictionaries; many of them are not there. */
    public static List<Path> dictionaries() {
        return dictionaries(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static List<Path> dictionaries(String os, Map<String, String> environment, Path home) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of(home.resolve("Library/Spelling"), Path.of("/Library/Spelling"));
        }
        if (name.contains("win")) {
            Path programs = Path.of(environment.getOrDefault("ProgramFiles", "C:/Program Files"));
            Path office = programs.resolve("LibreOffice/share/extensions");
            return List.of(
                    data(os, environment, home).resolve("dictionaries"),
                    office.resolve("dict-de"),
                    office.resolve("dict-en"));
        }
        return List.of(
                data(os, environment, home).resolve("dictionaries"),
                Path.of("/usr/share/hunspell"),
                Path.of("/usr/share/myspell/dicts"),
                Path.of("/usr/local/share/hunspell"));
    }

    /** Where this system keeps fonts; some of them are not there. */
    public static List<Path> fonts() {
        return fonts(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    static List<Path> fonts(String os, Map<String, String> environment, Path home) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of(Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), home.resolve("Library/Fonts"));
        }
        if (name.contains("win")) {
            return List.of(
                    Path.of(environment.getOrDefault("WINDIR", "C:/Windows")).resolve("Fonts"),
                    home.resolve("AppData/Local/Microsoft/Windows/Fonts"));
        }
        return List.of(
                Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), home.resolve(".local/share/fonts"));
    }

    /** Makes the directory, readable by its owner alone where the file system knows owners. */
    public static Path createPrivate(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Files.createDirectory(directory);
    }
}
