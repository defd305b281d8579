package org.evenkeel.platform;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screen of JavaFX's headless platform, which is 1000 by 1000 pixels and cannot be configured: a larger window draws
 * beyond its end. Reaches into the platform's own class, since there is no other way; where that is closed to us (JavaFX as a
 * module) or has changed, the screen stays as it is.
 */
public final class HeadlessScreen {
    private static final Logger LOG = LoggerFactory.getLogger(HeadlessScreen.class);
    private static final String GLASS = "com.sun.glass.ui.";
    private static final int DOTS_PER_INCH = 96;

    private HeadlessScreen() {}

    /**
     * Gives the headless screen another size in pixels. FX thread, before the first window.
     *
     * @return whether it did
     */
    public static boolean enlarge(int width, int height) {
        try {
            Object application = Class.forName(GLASS + "Application")
                    .getMethod("GetApplication")
                    .invoke(null);
            if (application == null
                    || !application.getClass().getName().equals(GLASS + "headless.HeadlessApplication")) {
                return false;
            }
            Class<?> type = Class.forName(GLASS + "Screen");
            Object screens = Array.newInstance(type, 1);
            Array.set(screens, 0, screen(type, width, height));
            set(application, "screens", screens);
            set(application, "frameBuffer", ByteBuffer.allocate(width * height * Integer.BYTES));
            type.getMethod("notifySettingsChanged").invoke(null);
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.info("The headless screen keeps its size: {}", e.toString());
            return false;
        }
    }

    private static Object screen(Class<?> type, int width, int height) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        int depth = 32;
        return constructor.newInstance(
                0L,
                depth,
                0,
                0,
                width,
                height,
                0,
                0,
                width,
                height,
                0,
                0,
                width,
                height,
                DOTS_PER_INCH,
                DOTS_PER_INCH,
                1f,
                1f,
                1f,
                1f);
    }

    private static void set(Object target, String field, Object value) throws ReflectiveOperationException {
        Field found = target.getClass().getDeclaredField(field);
        found.setAccessible(true);
        found.set(target, value);
    }
}
