package org.evenkeel.platform;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets JavaFX's pulse rest on GTK while there is nothing to draw. JavaFX asks its timer to pause after a quarter of a second
 * without a frame, but the ones for GTK and for no screen have no pause (JDK-8189926 gave it to macOS alone); on GTK it wakes
 * the processor sixty times a second, all day. Here it rests from the first beat on that finds nothing to do: what comes then is
 * drawn at once and does not wait for a beat. Reaches into the toolkit's own class, since there is no other way; where that is
 * closed to us or has changed, the timer goes on as it does.
 */
public final class PulseRest {
    private static final Logger LOG = LoggerFactory.getLogger(PulseRest.class);
    private static final Set<String> WITHOUT_PAUSE =
            Set.of("com.sun.glass.ui.gtk.GtkTimer", "com.sun.glass.ui.headless.HeadlessTimer");

    private PulseRest() {}

    /**
     * From now on, where the timer cannot pause by itself. FX thread; a second time does nothing.
     *
     * @return whether there was something to do
     */
    public static boolean begin() {
        try {
            Toolkit toolkit = Toolkit.getToolkit();
            // The toolkit's own lock: it pauses and resumes from several threads under it.
            synchronized (toolkit) {
                Field timer = open(toolkit, "pulseTimer");
                if (!(timer.get(toolkit) instanceof Timer beating)
                        || !WITHOUT_PAUSE.contains(beating.getClass().getName())) {
                    return false;
                }
                Resting resting = new Resting(toolkit);
                int interval = open(toolkit, "PULSE_INTERVAL").getInt(toolkit);
                resting.start(interval);
                timer.set(toolkit, resting);
                beating.stop();
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.info("The pulse of the window does not rest: {}", e.toString());
            return false;
        }
    }

    /** Whether it rests just now. Any thread. */
    static boolean rests() throws ReflectiveOperationException {
        Toolkit toolkit = Toolkit.getToolkit();
        synchronized (toolkit) {
            return open(toolkit, "pulseTimer").get(toolkit) instanceof Resting timer && !timer.below.isRunning();
        }
    }

    private static Field open(Toolkit toolkit, String name) throws ReflectiveOperationException {
        Field field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Stops the timer below it where it should pause. {@link Timer} calls all of this under its own lock. */
    private static final class Resting extends Timer {
        private static final long HANDLE = 1;

        private final Toolkit toolkit;
        private final Runnable beat;
        private final Field nothingToDo;
        private final Timer below;
        private int period;

        Resting(Toolkit toolkit) throws ReflectiveOperationException {
            this(toolkit, (Runnable) open(toolkit, "timerRunnable").get(toolkit), open(toolkit, "pauseRequested"));
        }

        private Resting(Toolkit toolkit, Runnable beat, Field nothingToDo) {
            super(beat);
            this.toolkit = toolkit;
            this.beat = beat;
            this.nothingToDo = nothingToDo;
            this.below = Application.GetApplication().createTimer(this::beatOnce);
        }

        /**
         * Under the toolkit's lock as a whole: whoever asks for a frame says so before it takes this lock to wake the timer. So
         * the beat either sees the wish, or the timer has stopped before it is woken.
         */
        private void beatOnce() {
            synchronized (toolkit) {
                beat.run();
                try {
                    if (nothingToDo.getBoolean(toolkit)) {
                        pause();
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e); // it was opened
                }
            }
        }

        @Override
        protected long _start(Runnable beat) {
            below.start();
            return HANDLE;
        }

        @Override
        protected long _start(Runnable beat, int period) {
            this.period = period;
            below.start(period);
            return HANDLE;
        }

        @Override
        protected void _stop(long handle) {
            below.stop();
        }

        @Override
        protected void _pause(long handle) {
            below.stop();
        }

        @Override
        protected void _resume(long handle) {
            if (!below.isRunning()) {
                below.start(period);
                beat.run();
            }
        }
    }
}
