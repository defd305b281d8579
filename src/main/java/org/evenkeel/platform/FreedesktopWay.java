package org.evenkeel.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications over D-Bus. Connects when the first one is shown; a connection that fails is dropped, and tried again no
 * sooner than after a minute.
 */
final class FreedesktopWay implements Notifications.Way {
    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopWay.class);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final byte NORMAL = 1;
    private static final byte CRITICAL = 2;

    private final String address;
    private final Map<Long, Shown> shown = new ConcurrentHashMap<>();
    private @Nullable Line line;
    private long failedAt;
    private boolean failed;

    private record Shown(UInt32 number, Runnable clicked) {}

    private record Line(DBusConnection connection, Freedesktop desktop, boolean markup) {}

    FreedesktopWay(String address) {
        this.address = address;
    }

    @Override
    public void show(Notifications.Note note, Runnable clicked) throws Exception {
        Line to = line();
        Shown before = shown.get(note.key());
        try {
            UInt32 number = to.desktop()
                    .show(
                            "Evenkeel",
                            before == null ? new UInt32(0) : before.number(),
                            "",
                            note.title(),
                            to.markup() ? escaped(note.body()) : note.body(),
                            List.of("default", "Open"),
                            Map.of(
                                    "urgency", new Variant<>(note.pressing() ? CRITICAL : NORMAL),
                                    "category", new Variant<>("im.received"),
                                    "desktop-entry", new Variant<>("evenkeel"),
                                    // Our own sounds tell how pressing it is.
                                    "suppress-sound", new Variant<>(true)),
                            -1);
            shown.put(note.key(), new Shown(number, clicked));
        } catch (RuntimeException e) {
            drop();
            throw e;
        }
    }

    @Override
    public void withdraw(long key) throws Exception {
        Shown gone = shown.remove(key);
        Line to = line;
        if (gone == null || to == null) {
            return;
        }
        try {
            to.desktop().withdraw(gone.number());
        } catch (RuntimeException e) {
            drop();
            throw e;
        }
    }

    private Line line() throws IOException, DBusException {
        Line open = line;
        if (open != null && open.connection().isConnected()) {
            return open;
        }
        drop();
        if (failed && SystemClock.nanos() - failedAt < PATIENCE_NANOS) {
            throw new IOException("the D-Bus did not answer a moment ago");
        }
        failed = true;
        failedAt = SystemClock.nanos();
        DBusConnection connection =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        try {
            connection.addSigHandler(Freedesktop.ActionInvoked.class, signal -> clicked(signal.number));
            connection.addSigHandler(Freedesktop.NotificationClosed.class, signal -> closed(signal.number));
            Freedesktop desktop = connection.getRemoteObject(Freedesktop.NAME, Freedesktop.PATH, Freedesktop.class);
            Line fresh = new Line(connection, desktop, desktop.capabilities().contains("body-markup"));
            line = fresh;
            failed = false;
            return fresh;
        } catch (DBusException | RuntimeException e) {
            end(connection);
            throw e;
        }
    }

    /** On the bus's own thread. */
    private void clicked(UInt32 number) {
        shown.values().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .ifPresent(one -> one.clicked().run());
    }

    private void closed(UInt32 number) {
        shown.values().removeIf(one -> one.number().equals(number));
    }

    /** A customer's name is a name, whatever it is spelled with. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void drop() {
        Line open = line;
        line = null;
        shown.clear();
        if (open != null) {
            end(open.connection());
        }
    }

    private static void end(DBusConnection connection) {
        try {
            connection.disconnect();
        } catch (RuntimeException e) {
            // It stumbles over a call that is still unanswered; the line is down all the same.
            LOG.debug("The D-Bus connection did not end cleanly", e);
        }
    }

    @Override
    public void close() {
        drop();
    }
}
