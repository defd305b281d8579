package org.evenkeel.platform;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened here. */
public final class Display {
    private static final String PLATFORM = "glass.platform";

    private Display() {}

    /** False on a Linux without X11 or Wayland (XWayland). Other systems always have a display as far as we can tell. */
    public static boolean present() {
        return present(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean present(String os, Map<String, String> environment) {
        return !os.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    /** True when JavaFX was told to run without any display. */
    public static boolean headlessChosen() {
        return "Headless".equals(System.getProperty(PLATFORM));
    }

    /** Has JavaFX draw into memory. Before the toolkit starts. */
    public static void chooseHeadless() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
    }
}
