package org.evenkeel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.ui.fx.I18n;
import org.junit.jupiter.api.Test;

/** Every word on the screen comes from the strings, and every string is on a screen. */
class WordsTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern ASKED = Pattern.compile("I18n\\s*\\.text\\(\\s*\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9]+(?:[.-][a-z0-9]+)+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern LITERAL =
            Pattern.compile("(?:\\s|:)(?:text|promptText|accessibleText|title)=\"(?![%$])([^\"]+)\"");

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> asked = new TreeSet<>(found(".java", ASKED));
        asked.addAll(found(".fxml", IN_FXML));
        asked.removeAll(I18n.STRINGS.keySet());
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(I18n.STRINGS.keySet());
        unused.removeAll(found(".java", QUOTED));
        unused.removeAll(found(".fxml", IN_FXML));
        assertEquals(Set.of(), unused);
    }

    @Test
    void noScreenSpeaksForItself() throws IOException {
        assertEquals(Set.of(), found(".fxml", LITERAL));
    }

    @Test
    void everyKeyStandsOnce() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(MAIN.resolve("resources/org/evenkeel/i18n/strings.properties"))) {
            int end = line.indexOf('=');
            if (end > 0 && !line.startsWith("#")) {
                keys.add(line.substring(0, end).strip());
            }
        }
        assertEquals(keys.size(), Set.copyOf(keys).size());
        assertTrue(keys.size() > 50);
    }

    private static Set<String> found(String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
