package org.evenkeel.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;

/**
 * Watches the FX thread of a window and writes a line for every frame in which it had something to do: when it began, for how
 * long the thread was busy (on the wall, which other programs stretch, and by its own processor time) and what ran. A frame
 * reaches from the end of the one before to its own end, so that a click, the tasks it sets off and the layout after them are
 * counted together. At the end stands a summary of the actions it knows by name: of all frames within {@value #AFTER_MS} ms of
 * each, most of which are short, and of the longest one of each. FX thread, but for {@link #watch} and {@link #close}.
 */
public final class FrameLog implements AutoCloseable {
    /** So long after an action its work may take, in ms. */
    static final long AFTER_MS = 400;

    /** Parts shorter than this count, and are not named, in ns. */
    private static final long NOTED = 100_000;

    private static final int LINES_AT_ONCE = 200;
    private static final double MILLION = 1e6;

    private final Writer out;
    private final LongSupplier nanos;
    private final Function<Event, Optional<String>> named;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ExecutorService pen = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("frame-log").factory());
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder parts = new StringBuilder();
    private final long origin;
    private long first;
    private long wall;
    private long cpu;
    private int depth;
    private long pulseWall;
    private long pulseCpu;
    private long layoutWall;
    private long laidOutWall;
    private boolean closing;

    /** What is known of one action: how often, until when its work is counted, and what each frame took, in ns. */
    private static final class Action {
        private int times;
        private long until;
        private final List<Long> walls = new ArrayList<>();
        private final List<Long> cpus = new ArrayList<>();
        private final List<Long> longestWalls = new ArrayList<>();
        private final List<Long> longestCpus = new ArrayList<>();

        void begin(long now) {
            times++;
            until = now + TimeUnit.MILLISECONDS.toNanos(AFTER_MS);
            longestWalls.add(0L);
            longestCpus.add(0L);
        }

        void frame(long wall, long cpu) {
            walls.add(wall);
            cpus.add(cpu);
            longestWalls.set(times - 1, Math.max(longestWalls.getLast(), wall));
            longestCpus.set(times - 1, Math.max(longestCpus.getLast(), cpu));
        }
    }

    /**
     * @param out written on a thread of its own, closed with the log
     * @param nanos a clock that only grows
     * @param named the name of the action that an event of the person's begins, if it begins one
     */
    public FrameLog(Writer out, LongSupplier nanos, Function<Event, Optional<String>> named) {
        this.out = out;
        this.nanos = nanos;
        this.named = named;
        this.origin = nanos.getAsLong();
        lines.add("start_ms\tbusy_ms\tcpu_ms\twhat ran for 0.1 ms or more, each with its ms on the wall");
    }

    /** Watches the frames of a window and every event that reaches it. */
    public void attach(Scene scene) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulseWall = nanos.getAsLong();
                pulseCpu = threads.getCurrentThreadCpuTime();
            }
        }.start();
        scene.addPreLayoutPulseListener(() -> layoutWall = nanos.getAsLong());
        scene.addPostLayoutPulseListener(() -> {
            if (pulseWall != 0 && !closing) {
                laidOutWall = nanos.getAsLong();
                // Runs when the pulse has handed its picture over.
                Platform.runLater(this::frame);
            }
        });
        EventDispatcher before = scene.getEventDispatcher();
        scene.setEventDispatcher(new EventDispatcher() {
            @Override
            public Event dispatchEvent(Event event, EventDispatchChain tail) {
                named.apply(event).ifPresent(FrameLog.this::begun);
                Event[] result = new Event[1];
                measured(event.getEventType().getName(), () -> result[0] = before.dispatchEvent(event, tail));
                return result[0];
            }
        });
    }

    /** The task, which measures itself once it runs. Any thread. */
    public Runnable watch(Runnable task) {
        return () -> measured("task", task);
    }

    private void begun(String name) {
        actions.computeIfAbsent(name, unknown -> new Action()).begin(nanos.getAsLong());
    }

    /** What runs within another part belongs to that. */
    private void measured(String what, Runnable part) {
        if (depth++ > 0) {
            try {
                part.run();
            } finally {
                depth--;
            }
            return;
        }
        long began = nanos.getAsLong();
        long worked = threads.getCurrentThreadCpuTime();
        try {
            part.run();
        } finally {
            depth--;
            long took = nanos.getAsLong() - began;
            note(what, took);
            add(began, took, threads.getCurrentThreadCpuTime() - worked);
        }
    }

    private void add(long began, long tookWall, long tookCpu) {
        if (wall == 0 && cpu == 0) {
            first = began;
        }
        wall += tookWall;
        cpu += tookCpu;
    }

    private void note(String what, long took) {
        if (took >= NOTED && parts.length() < 400) {
            parts.append(String.format(Locale.ROOT, "%s%s %.1f", parts.isEmpty() ? "" : ", ", what, took / MILLION));
        }
    }

    private void frame() {
        if (pulseWall == 0) {
            return;
        }
        long ended = nanos.getAsLong();
        note("animations", layoutWall - pulseWall);
        note("styles and layout", laidOutWall - layoutWall);
        note("picture", ended - laidOutWall);
        add(pulseWall, ended - pulseWall, threads.getCurrentThreadCpuTime() - pulseCpu);
        pulseWall = 0;
        for (Action action : actions.values()) {
            if (first <= action.until) {
                action.frame(wall, cpu);
            }
        }
        lines.add(String.format(
                Locale.ROOT, "%.1f\t%.2f\t%.2f\t%s", (first - origin) / MILLION, wall / MILLION, cpu / MILLION, parts));
        wall = 0;
        cpu = 0;
        parts.setLength(0);
        if (lines.size() >= LINES_AT_ONCE) {
            hand();
        }
    }

    private void hand() {
        List<String> ready = List.copyOf(lines);
        lines.clear();
        pen.execute(() -> write(ready));
    }

    private void write(List<String> ready) {
        try {
            for (String line : ready) {
                out.write(line);
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The log of frames could not be written", e);
        }
    }

    /** Writes the summary on the FX thread's last words. */
    public void end() {
        closing = true;
        lines.add("# action\ttimes\tframes\tbusy p50\tp99\tmax\tcpu p50\tp99\tmax"
                + "\tof the longest of each: busy p50\tp99\tmax\tcpu p50\tp99\tmax, ms");
        actions.forEach((name, action) -> lines.add("# " + name + "\t" + action.times + "\t" + action.walls.size()
                + "\t" + shares(action.walls) + "\t" + shares(action.cpus)
                + "\t" + shares(action.longestWalls) + "\t" + shares(action.longestCpus)));
        hand();
    }

    private static String shares(List<Long> taken) {
        List<Long> sorted = taken.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "-\t-\t-";
        }
        int last = sorted.size() - 1;
        return String.format(
                Locale.ROOT,
                "%.2f\t%.2f\t%.2f",
                sorted.get(last / 2) / MILLION,
                sorted.get((int) Math.min(last, Math.ceil(sorted.size() * 0.99) - 1)) / MILLION,
                sorted.get(last) / MILLION);
    }

    /** Waits until everything is written. Not on the FX thread, after {@link #end}. */
    @Override
    public void close() throws IOException {
        pen.shutdown();
        try {
            if (!pen.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IOException("The log of frames could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.close();
    }
}
