package org.evenkeel.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when the system asks the process to end: a key in the terminal, the end of a session. A shutdown hook hears it too, but
 * then JavaFX is being taken down already and nothing on its thread can be closed any more. The JDK's class for it is known to
 * every JDK and documented by none, so it is reached by name; where it is missing nothing is heard.
 */
public final class Signals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final List<String> ENDING = List.of("TERM", "INT", "HUP");

    private final Deque<Runnable> undo = new ArrayDeque<>();

    private Signals() {}

    /**
     * Has the action run, on a thread of the system, in place of the process's end; until closed, and once: who asks again is
     * obeyed at once.
     */
    public static Signals onEnd(Runnable action) {
        Signals heard = new Signals();
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            Object ours = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "handle" -> {
                            heard.close();
                            action.run();
                            yield "done";
                        }
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> "Signals";
                    });
            for (String name : ENDING) {
                heard.take(handle, signal.getConstructor(String.class).newInstance(name), ours);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.info("The system's signals cannot be heard here: {}", e.toString());
        }
        return heard;
    }

    private void take(Method handle, Object signal, Object handler) throws ReflectiveOperationException {
        try {
            Object before = handle.invoke(null, signal, handler);
            synchronized (undo) {
                undo.push(() -> restore(handle, signal, before));
            }
        } catch (InvocationTargetException e) {
            LOG.debug("{} is not for us on this system", signal, e);
        }
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            LOG.info("{} could not be given back: {}", signal, e.toString());
        }
    }

    /** Hears no more: the process ends as others do. */
    @Override
    public void close() {
        synchronized (undo) {
            while (!undo.isEmpty()) {
                undo.pop().run();
            }
        }
    }
}
