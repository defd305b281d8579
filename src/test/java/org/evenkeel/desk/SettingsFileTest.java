package org.evenkeel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.DeskOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings leave as a file and come back from one; a damaged one changes nothing. */
@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class SettingsFileTest {
    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private Settings settings;
    private SettingsFile files;
    private Path file;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        settings = desk.settings;
        files = new SettingsFile(settings);
        file = directory.resolve("settings.json");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyChoiceComesBack() throws IOException {
        settings.theme(Settings.Theme.DARK);
        settings.enterSends(true);
        settings.undoSeconds(5);
        settings.retentionDays(0);
        settings.signature("Grüße\n\"Ana\" \\ Müller");
        settings.alarmStyle(AlarmKind.NEW_CHAT, AlarmStyle.OFF);
        settings.clockRules(ClockRules.SHIPPED.withOffers(true));
        settings.looksForUpdates(true);
        settings.updatesAddress("https://updates.example.test/evenkeel.json");
        Map<String, String> before = settings.choices();
        files.write(file);
        settings.theme(Settings.Theme.LIGHT);
        settings.enterSends(false);
        settings.undoSeconds(0);
        settings.retentionDays(30);
        settings.signature("");
        settings.alarmStyle(AlarmKind.NEW_CHAT, AlarmStyle.SOUND);
        settings.alarmStyle(AlarmKind.HOLD_LAPSED, AlarmStyle.SILENT);
        settings.clockRules(ClockRules.SHIPPED);
        settings.looksForUpdates(false);
        settings.updatesAddress("");

        SettingsFile.Taken taken = files.read(file);

        assertEquals(new SettingsFile.Taken(before.size(), 0), taken);
        assertEquals(before, settings.choices());
        assertEquals(AlarmStyle.SOUND, settings.alarmChoices().style(AlarmKind.HOLD_LAPSED));
        assertTrue(settings.clockRules().offers());
    }

    @Test
    void neitherSecretsNorTheMomentLeave() {
        settings.quiet(Quiet.ON);
        desk.database.change(s -> s.meta().put("access_token", "hunter2"));
        desk.database.change(s -> s.settings().put("access_token", "hunter2"));
        String text = files.text();
        assertFalse(text.contains("hunter2"), text);
        assertFalse(text.contains("do_not_disturb"), text);
    }

    @Test
    void aFileByHandMayHoldALittleAndWhatOnlyALaterVersionKnows() throws IOException {
        Files.writeString(
                file,
                "\uFEFF{\"version\":1,\"written\":\"by hand\",\"settings\":{\"clock.cap\":5,\"undo_seconds\":0,\"weather\":\"mild\"},"
                        + "\"format\":\"evenkeel-settings\"}");
        assertEquals(new SettingsFile.Taken(2, 1), files.read(file));
        assertEquals(5, settings.clockRules().cap());
        assertEquals(0, settings.undoSeconds());
        assertEquals(Settings.Theme.SYSTEM, settings.theme());
        assertFalse(settings.choices().containsKey("weather"));
    }

    @Test
    void aDamagedFileGetsASentenceAndChangesNothing() throws IOException {
        Map<String, String> before = settings.choices();
        for (String text : List.of(
                "",
                "{",
                "[]",
                "42",
                "{\"settings\":{}}",
                "{\"format\":\"evenkeel-settings\",\"version\":2,\"settings\":{\"clock.cap\":5}}",
                "{\"format\":\"evenkeel-settings\",\"settings\":{\"clock.cap\":5}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":[]}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"theme\":\"PINK\"}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":50}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"clock.first_reply\":\"60 50 90\"}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"undo_seconds\":4}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"undo_seconds\":\"soon\"}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"enter_sends\":\"yes\"}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"retention_days\":-1}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"alarm.new_chat\":\"LOUD\"}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"theme\":{\"DARK\":1}}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5,\"updates.address\":\"http://evil.test/\"}}",
                "{\"format\":\"evenkeel-settings\",\"version\":1,\"settings\":{\"clock.cap\":5")) {
            Files.writeString(file, text);
            String sentence = String.valueOf(assertThrows(IllegalArgumentException.class, () -> files.read(file))
                    .getMessage());
            assertTrue(sentence.matches("[A-Z][^\\n]*[Nn]othing was changed\\."), sentence);
            assertEquals(before, settings.choices());
        }
    }

    @Test
    void noiseAndAMountainAreRefusedToo() throws IOException {
        Map<String, String> before = settings.choices();
        Files.write(file, new byte[] {(byte) 0xC3, 0x28, 0, 1});
        assertThrows(IllegalArgumentException.class, () -> files.read(file));
        Files.writeString(file, "[".repeat(10_000));
        assertThrows(IllegalArgumentException.class, () -> files.read(file));
        Files.write(file, "{}".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> files.read(file));
        assertEquals(before, settings.choices());
        assertEquals(
                Duration.ofSeconds(30), settings.clockRules().live().first().amber());
    }
}
