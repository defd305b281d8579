package org.evenkeel.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The class of our windows in X11, by which a desktop finds the launcher, and with it the icon and the place in its dock
 * (StartupWMClass). JavaFX names it after its Application, which we have none of, and would leave it at "java". Reaches into
 * the platform's own class, since there is no other way; where that is closed to us or has changed, the name stays.
 */
public final class WindowClass {
    private static final Logger LOG = LoggerFactory.getLogger(WindowClass.class);

    private WindowClass() {}

    /** FX thread, before the first window. */
    public static void name(String name) {
        try {
            Class<?> type = Class.forName("com.sun.glass.ui.Application");
            Object application = type.getMethod("GetApplication").invoke(null);
            if (application != null) {
                type.getMethod("setName", String.class).invoke(application, name);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.info("The window keeps the class that JavaFX gives it: {}", e.toString());
        }
    }
}
