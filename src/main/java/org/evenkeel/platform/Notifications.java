package org.evenkeel.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop's own notifications, by what each system offers to a program without AWT:
 *
 * <ul>
 *   <li>Linux and its kin: {@code org.freedesktop.Notifications} on the session's D-Bus, spoken by dbus-java, which is here
 *       for the keychain already. It replaces, withdraws and tells of clicks; {@code notify-send} needs the same bus and can
 *       do less.
 *   <li>macOS: {@code osascript}, which every Mac has. A click opens nothing of ours, and nothing can be withdrawn: the
 *       notification belongs to the script's host.
 *   <li>Windows: a toast by the PowerShell that every Windows 10 and 11 has, under its name. Clicks and withdrawing as on
 *       macOS.
 * </ul>
 *
 * Every call returns at once on any thread and never throws; the work happens on a thread of its own. Where a system offers
 * nothing the log says so once, and the window's own signs must do. Nothing here takes the focus: it is the person's click
 * that brings the window.
 */
public final class Notifications implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final int MOST_WAITING = 32;
    /** More than any desktop shows. */
    private static final int LONGEST = 300;

    private final Way way;
    private final ExecutorService work = WorkThread.named("notifications", MOST_WAITING);
    private boolean toldOfSilence; // on the work thread

    /**
     * What is shown.
     *
     * @param key one that is shown again under the same key takes the first one's place
     * @param pressing true when it shall stay until the person has dealt with it, as far as the desktop allows
     */
    public record Note(long key, String title, String body, boolean pressing) {
        public Note {
            title = cut(title);
            body = cut(body);
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        }
    }

    /** One system's way. Called on one thread; may wait and may fail. */
    interface Way extends AutoCloseable {
        /** @param clicked runs on some thread when the person clicks it, where the system tells */
        void show(Note note, Runnable clicked) throws Exception;

        default void withdraw(long key) throws Exception {}

        @Override
        default void close() {}
    }

    Notifications(Way way) {
        this.way = way;
    }

    /** This system's. */
    public static Notifications open() {
        return new Notifications(way(
                System.getProperty("os.name", ""),
                SessionBus.address(System.getenv()).orElse(null)));
    }

    static Way way(String os, @Nullable String bus) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new ProcessWay(ProcessWay::osascript);
        }
        if (name.contains("win")) {
            return new ProcessWay(ProcessWay::powershell);
        }
        return Optional.ofNullable(bus).<Way>map(FreedesktopWay::new).orElseGet(() -> (note, clicked) -> {
            throw new java.io.IOException("this session has no D-Bus");
        });
    }

    /**
     * Shows it.
     *
     * @param clicked runs on any thread when the person clicks it; never where the system does not tell
     */
    public void show(Note note, Runnable clicked) {
        work.execute(() -> attempt(() -> way.show(note, clicked)));
    }

    /** Takes it away, as far as the system lets us. */
    public void withdraw(long key) {
        work.execute(() -> attempt(() -> way.withdraw(key)));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            if (toldOfSilence) {
                LOG.debug("The desktop showed no notification", e);
            } else {
                toldOfSilence = true;
                LOG.info("The desktop shows no notifications; the window's own must do: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        work.execute(way::close);
        work.shutdown();
    }
}
