package org.evenkeel.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a window can be opened here. */
public final class Display {
    private static final String PLATFORM = "glass.platform";
    /** {@code [host]:display[.screen]}, as X11 writes it. */
    private static final Pattern X11 = Pattern.compile("([^:]*):(\\d+)(\\.\\d+)?");

    private static final int X11_PORT = 6000;
    private static final int PATIENCE_MS = 2_000;

    private Display() {}

    /**
     * False on a Linux whose {@code DISPLAY} (X11, or Wayland's XWayland) is not set or does not answer. Other systems always
     * have a display as far as we can tell.
     */
    public static boolean present() {
        return present(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean present(String os, Map<String, String> environment) {
        return !os.toLowerCase(Locale.ROOT).contains("linux") || answers(environment.getOrDefault("DISPLAY", ""));
    }

    private static boolean answers(String display) {
        Matcher parts = X11.matcher(display);
        if (!parts.matches()) {
            return false;
        }
        String host = parts.group(1);
        int number = Integer.parseInt(parts.group(2));
        try {
            if (!host.isEmpty() && !host.equals("unix")) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(host, X11_PORT + number), PATIENCE_MS);
                }
            } else {
                try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    socket.connect(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)));
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** True when JavaFX was told to run without any display. */
    public static boolean headlessChosen() {
        return "Headless".equals(System.getProperty(PLATFORM));
    }

    /** Has JavaFX draw into memory. Before the toolkit starts. */
    public static void chooseHeadless() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
        // Stretching a stored picture of a rounded rectangle costs the software renderer more than drawing it.
        System.setProperty("prism.disableRegionCaching", "true");
    }
}
