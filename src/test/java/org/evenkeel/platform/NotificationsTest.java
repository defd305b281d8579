package org.evenkeel.platform;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The desktop's notifications: over a real bus where there is a daemon for one, by a real process, and by nothing at all. */
class NotificationsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    /** Where the bus has gone, the library's own threads may still say so, and that is no failure of whoever comes next. */
    @AfterAll
    static void forgetTheBus() {
        WaitForAsyncUtils.clearExceptions();
    }

    /** A session bus of our own, for as long as a test takes. */
    private record Bus(Process daemon, String address) implements AutoCloseable {
        static Bus start() throws IOException {
            Path program = Path.of("/usr/bin/dbus-daemon");
            assumeTrue(Files.isExecutable(program), "no dbus-daemon here");
            Process daemon = new ProcessBuilder(
                            program.toString(), "--session", "--nofork", "--nopidfile", "--print-address")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String address = new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assumeTrue(address != null, "the dbus-daemon does not start here");
            return new Bus(daemon, address);
        }

        @Override
        public void close() {
            daemon.destroy();
            daemon.onExit().join();
        }
    }

    @Test
    void overTheBusItIsShownReplacedClickedAndWithdrawn() throws Exception {
        try (Bus bus = Bus.start();
                Notifications notifications = new Notifications(Notifications.way("Linux", bus.address()))) {
            FakeDesktop desktop = new FakeDesktop(bus.address(), "body", "body-markup");
            AtomicInteger opened = new AtomicInteger();
            notifications.show(new Notifications.Note(1042, "Priya <b>", "New reply & more", false), () -> {
                opened.addAndGet(1);
            });
            notifications.show(new Notifications.Note(1042, "Priya", "Hold is over", true), () -> {
                opened.addAndGet(10);
            });
            notifications.show(new Notifications.Note(7, "Marcus", "New chat", false), () -> {
                opened.addAndGet(100);
            });
            await().atMost(SOON).until(() -> desktop.shown.size() == 3);
            List<FakeDesktop.Shown> shown = List.copyOf(desktop.shown);
            assertEquals("Priya <b>", shown.getFirst().title(), "a summary has no markup");
            assertEquals("New reply &amp; more", shown.getFirst().body());
            assertEquals(List.of("default", "Open"), shown.getFirst().actions());
            assertEquals(1, shown.getFirst().urgency());
            assertEquals(shown.getFirst().number(), shown.get(1).replaces());
            assertEquals(2, shown.get(1).urgency());
            assertEquals(0, shown.get(2).replaces());
            desktop.click(shown.get(1).number());
            await().atMost(SOON).until(() -> opened.get() == 10);
            notifications.withdraw(1042);
            await().atMost(SOON).until(() -> List.copyOf(desktop.withdrawn).equals(List.of(1)));
            desktop.away(shown.get(2).number());
            await().atMost(SOON).until(() -> {
                notifications.show(new Notifications.Note(7, "Marcus", "New reply", false), () -> {});
                return desktop.shown.stream().anyMatch(one -> one.body().equals("New reply") && one.replaces() == 0);
            });
        }
    }

    @Test
    void aBusThatGoesAwayIsNoError() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        try (Bus bus = Bus.start()) {
            Notifications.Way way = new FreedesktopWay(bus.address());
            Notifications notifications = new Notifications(counting(way, failures));
            notifications.show(note("nobody serves"), () -> {});
            await().atMost(SOON).until(() -> failures.get() == 1);
            bus.close();
            notifications.show(note("nobody listens"), () -> {});
            notifications.withdraw(1);
            await().atMost(SOON).until(() -> failures.get() == 2);
            notifications.close();
        }
    }

    @Test
    void withoutABusItIsNoError() {
        AtomicInteger failures = new AtomicInteger();
        try (Notifications notifications = new Notifications(counting(Notifications.way("Linux", null), failures))) {
            notifications.show(note("one"), () -> {});
            notifications.show(note("two"), () -> {});
            await().atMost(SOON).until(() -> failures.get() == 2);
        }
    }

    @Test
    void aWayThatHangsKeepsNobodyWaiting() throws Exception {
        CountDownLatch hung = new CountDownLatch(1);
        List<String> shown = new ArrayList<>();
        try (Notifications notifications = new Notifications((note, clicked) -> {
            assertTrue(hung.await(10, TimeUnit.SECONDS));
            shown.add(note.title());
        })) {
            for (int i = 0; i < 10_000; i++) {
                notifications.show(note("storm"), () -> {});
            }
            hung.countDown();
        }
        await().atMost(SOON).until(() -> shown.size() > 10);
        assertTrue(shown.size() < 50, "what nobody can keep up with is left out");
    }

    @Test
    void byAProcessTheTextIsAnArgumentAndNeverAScript() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh here");
        Path file = directory.resolve("shown");
        String hostile = "\"; touch " + directory.resolve("owned") + "; echo \"";
        ProcessWay way = new ProcessWay(note ->
                new ProcessBuilder("/bin/sh", "-c", "printf %s \"$2\" > \"$1\"", "sh", file + "", note.title()));
        way.show(note(hostile), () -> {});
        assertEquals(hostile, Files.readString(file));
        assertFalse(Files.exists(directory.resolve("owned")));
        List<String> mac = ProcessWay.osascript(new Notifications.Note(1, "-e", hostile, false))
                .command();
        assertEquals(List.of("--", "-e", hostile), mac.subList(mac.size() - 3, mac.size()));
        ProcessBuilder windows = ProcessWay.powershell(note(hostile));
        assertFalse(String.join(" ", windows.command()).contains("touch"));
        assertFalse(String.join(" ", windows.command()).contains("\""), "no quote to be lost on the way");
        assertEquals(hostile, windows.environment().get("EVENKEEL_TITLE"));
    }

    @Test
    void aProgramThatIsMissingOrFailsIsNoError() {
        AtomicInteger failures = new AtomicInteger();
        Notifications.Way missing = new ProcessWay(
                note -> new ProcessBuilder(directory.resolve("none").toString()));
        try (Notifications notifications = new Notifications(counting(missing, failures))) {
            notifications.show(note("x"), () -> {});
            await().atMost(SOON).until(() -> failures.get() == 1);
        }
    }

    @Test
    void theBusIsWhereTheSessionSays() throws Exception {
        assertEquals(Optional.empty(), SessionBus.address(Map.of()));
        assertEquals(Optional.empty(), SessionBus.address(Map.of("XDG_RUNTIME_DIR", directory.toString())));
        Files.createFile(directory.resolve("bus"));
        assertEquals(
                Optional.of("unix:path=" + directory.resolve("bus")),
                SessionBus.address(Map.of("XDG_RUNTIME_DIR", directory.toString())));
        assertEquals(
                Optional.of("unix:abstract=x"),
                SessionBus.address(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=x")));
    }

    private static Notifications.Note note(String title) {
        return new Notifications.Note(1, title, "body", false);
    }

    private static Notifications.Way counting(Notifications.Way way, AtomicInteger failures) {
        return new Notifications.Way() {
            @Override
            public void show(Notifications.Note note, Runnable clicked) throws Exception {
                try {
                    way.show(note, clicked);
                } catch (Exception e) {
                    failures.incrementAndGet();
                    throw e;
                }
            }

            @Override
            public void withdraw(long key) throws Exception {
                way.withdraw(key);
            }

            @Override
            public void close() {
                way.close();
            }
        };
    }
}
