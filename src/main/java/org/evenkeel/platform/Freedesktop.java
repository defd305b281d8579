package org.evenkeel.platform;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The Desktop Notifications Specification, version 1.2, as far as we speak it. Public because dbus-java must reach it. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Freedesktop extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    /**
     * Shows one.
     *
     * @param replaces the number of the one whose place it takes, or 0
     * @param actions keys and words in turn; the key {@code default} is a click on the whole
     * @param timeout ms; -1 as the desktop likes, 0 never
     * @return its number
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int timeout);

    @DBusMemberName("CloseNotification")
    void withdraw(UInt32 number);

    /** What the desktop can do; {@code body-markup} among it when it reads tags in the body. */
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /** The person clicked. */
    class ActionInvoked extends DBusSignal {
        public final UInt32 number;
        public final String action;

        public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
            super(path, number, action);
            this.number = number;
            this.action = action;
        }
    }

    /** It is gone, for whatever reason. */
    class NotificationClosed extends DBusSignal {
        public final UInt32 number;
        public final UInt32 reason;

        public NotificationClosed(String path, UInt32 number, UInt32 reason) throws DBusException {
            super(path, number, reason);
            this.number = number;
            this.reason = reason;
        }
    }
}
