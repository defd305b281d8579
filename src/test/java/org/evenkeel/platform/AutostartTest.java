package org.evenkeel.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutostartTest {
    @TempDir
    Path home;

    private final List<List<String>> ran = new ArrayList<>();
    private int code;

    private Autostart on(String os, Map<String, String> environment, String launcher) {
        return Autostart.open(os, environment, home, Optional.of(Path.of(launcher)), command -> {
            ran.add(command);
            return code;
        });
    }

    @Test
    void onLinuxItIsAnEntryOfTheSession() throws IOException {
        Path config = home.resolve("config");
        Autostart autostart =
                on("Linux", Map.of("XDG_CONFIG_HOME", config.toString()), "/opt/100% \"even\"/bin/even$keel");
        Path entry = config.resolve("autostart/org.evenkeel.Evenkeel.desktop");
        assertTrue(autostart.possible());
        assertFalse(autostart.on());
        autostart.on(true);
        assertTrue(autostart.on());
        String text = Files.readString(entry);
        assertTrue(
                text.contains("Exec=\"/opt/100%% \\\\\"even\\\\\"/bin/even\\\\$keel\"\n")
                        && text.startsWith("[Desktop Entry]\n"),
                text);
        Files.writeString(entry, text + "Hidden=true\n");
        assertFalse(autostart.on(), "the desktop switched it off");
        autostart.on(true);
        assertTrue(autostart.on());
        autostart.on(false);
        assertFalse(Files.exists(entry));
        autostart.on(false);
        assertEquals(List.of(), ran);
    }

    @Test
    void aRelativeConfigurationFolderIsIgnored() throws IOException {
        on("Linux", Map.of("XDG_CONFIG_HOME", "config"), "/opt/evenkeel/bin/evenkeel")
                .on(true);
        assertTrue(Files.exists(home.resolve(".config/autostart/org.evenkeel.Evenkeel.desktop")));
    }

    @Test
    void onMacOsItIsALaunchAgent() throws IOException {
        Autostart autostart = on("Mac OS X", Map.of(), "/Applications/R&D/Evenkeel.app/Contents/MacOS/Evenkeel");
        autostart.on(true);
        String text = Files.readString(home.resolve("Library/LaunchAgents/org.evenkeel.Evenkeel.plist"));
        assertTrue(text.contains("<string>/Applications/R&amp;D/Evenkeel.app/Contents/MacOS/Evenkeel</string>"), text);
        assertTrue(autostart.on());
        autostart.on(false);
        assertFalse(autostart.on());
    }

    @Test
    void onWindowsItIsAValueOfTheRunKey() throws IOException {
        Autostart autostart = on("Windows 11", Map.of(), "C:/Evenkeel/Evenkeel.exe");
        String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
        autostart.on(true);
        assertTrue(autostart.on());
        code = 1;
        assertFalse(autostart.on());
        autostart.on(false);
        assertThrows(IOException.class, () -> autostart.on(true));
        assertEquals(
                List.of(
                        List.of(
                                "reg",
                                "add",
                                key,
                                "/v",
                                "Evenkeel",
                                "/t",
                                "REG_SZ",
                                "/d",
                                "\"C:/Evenkeel/Evenkeel.exe\"",
                                "/f"),
                        List.of("reg", "query", key, "/v", "Evenkeel")),
                ran.subList(0, 2));
    }

    @Test
    void withoutALauncherThereIsNothingToStart() throws IOException {
        Autostart autostart = Autostart.open("Linux", Map.of(), home, Optional.empty(), command -> 0);
        assertFalse(autostart.possible());
        assertFalse(autostart.on());
        assertThrows(IOException.class, () -> autostart.on(true));
    }
}
