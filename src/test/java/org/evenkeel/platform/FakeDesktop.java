package org.evenkeel.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A notification service on a real bus; remembers what it was asked to show, and ends with the bus. */
public final class FakeDesktop implements Freedesktop {
    final Queue<Shown> shown = new ConcurrentLinkedQueue<>();
    final Queue<Integer> withdrawn = new ConcurrentLinkedQueue<>();
    private final AtomicInteger last = new AtomicInteger();
    private final DBusConnection connection;
    private final List<String> capabilities;

    record Shown(int number, int replaces, String title, String body, List<String> actions, byte urgency) {}

    FakeDesktop(String address, String... capabilities) throws DBusException {
        this.capabilities = List.of(capabilities);
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject(PATH, this);
        connection.requestBusName(NAME);
    }

    void click(int number) throws DBusException {
        connection.sendMessage(new ActionInvoked(PATH, new UInt32(number), "default"));
    }

    void away(int number) throws DBusException {
        connection.sendMessage(new NotificationClosed(PATH, new UInt32(number), new UInt32(2)));
    }

    @Override
    public UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int timeout) {
        int number = replaces.intValue() == 0 ? last.incrementAndGet() : replaces.intValue();
        shown.add(new Shown(number, replaces.intValue(), summary, body, List.copyOf(actions), (Byte)
                Objects.requireNonNull(hints.get("urgency")).getValue()));
        return new UInt32(number);
    }

    @Override
    public void withdraw(UInt32 number) {
        withdrawn.add(number.intValue());
    }

    @Override
    public List<String> capabilities() {
        return capabilities;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
