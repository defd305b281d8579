package org.evenkeel.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each FXML fits the class beside it: every name has a field, every field a name, every action a method. */
class ScreensTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern NAME = Pattern.compile("fx:id=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("=\"#([^\"]+)\"");

    static List<Path> screens() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".fxml")).toList();
        }
    }

    @Test
    void thereAreScreens() throws IOException {
        assertFalse(screens().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void fitsItsController(Path fxml) throws Exception {
        String path = RESOURCES.relativize(fxml).toString();
        Class<?> controller = Class.forName(
                path.substring(0, path.length() - ".fxml".length())
                        .replace('/', '.')
                        .replace('\\', '.'),
                false,
                getClass().getClassLoader());
        String text = Files.readString(fxml);
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group(1);
            assertTrue(marked(assertDoesNotThrow(() -> controller.getDeclaredField(name))), name);
        }
        Matcher actions = ACTION.matcher(text);
        while (actions.find()) {
            String name = actions.group(1);
            assertTrue(
                    Arrays.stream(controller.getDeclaredMethods())
                            .anyMatch(method -> method.getName().equals(name) && marked(method)),
                    name);
        }
        Arrays.stream(controller.getDeclaredFields())
                .filter(ScreensTest::marked)
                .forEach(field -> assertTrue(text.contains("fx:id=\"" + field.getName() + "\""), field.getName()));
        assertFalse(text.contains("style=\""), "no inline style");
    }

    private static boolean marked(AccessibleObject member) {
        return member.isAnnotationPresent(FXML.class);
    }
}
