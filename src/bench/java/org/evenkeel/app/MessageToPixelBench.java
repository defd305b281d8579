package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.evenkeel.fixtures.PublicCustomer;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.shell.Command;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a customer's message to its pixel, through everything: the embedded server's websocket, the cache, the change feed, the
 * transcript's cell. The clock stops with the pulse after the one that laid the cell out, when that one has been drawn. Two
 * panes are open and twenty conversations are in the queue.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 10)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dtestfx.robot=glass",
            "-Djava.awt.headless=true",
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"
        })
@SuppressWarnings("NullAway.Init") // filled before each trial
public class MessageToPixelBench {
    private static final int CONVERSATIONS = 20;
    /** A customer's message does not wait for our pulses: it comes at any time between two. */
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(34);

    private final Random random = new Random(1);
    private Path directory;
    private LocalServer server;
    private Workstation workstation;
    private LiveConsole console;
    private PublicCustomer customer;
    private int number;
    private volatile @Nullable Awaited awaited;
    private @Nullable VirtualFlow<?> transcript;

    /** A message that is to appear. */
    private static final class Awaited {
        final String text;
        final CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        boolean laidOut; // FX thread

        Awaited(String text) {
            this.text = text;
        }
    }

    @Setup(Level.Trial)
    public void open() throws Exception {
        directory = Files.createTempDirectory("evenkeel-bench");
        server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall());
        for (int i = 0; i < CONVERSATIONS; i++) {
            customer = PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Customer " + i);
            customer.say("Good day, this is number " + i + ".");
        }
        workstation = Stations.online(Stations.of(server, 0, directory.resolve("cache.db")));
        console = LiveConsole.open(workstation, 1440, 900, Command.SHOW_2);
        console.show(1, customer.conversation());
        LiveConsole.onFx(() -> {
            console.scene().addPostLayoutPulseListener(this::look);
            return true;
        });
    }

    /** After each layout; FX thread. */
    private void look() {
        Awaited message = awaited;
        if (message == null || message.drawn.isDone()) {
            return;
        }
        if (message.laidOut) {
            message.drawn.complete(true); // the pulse before this one drew it
            return;
        }
        message.laidOut = shows(message.text);
        if (message.laidOut) {
            Platform.requestNextPulse();
        }
    }

    private boolean shows(String text) {
        VirtualFlow<?> rows = rows();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        return last != null && String.valueOf(last.getAccessibleText()).contains(text);
    }

    /** The rows of the last pane, in which the customer is who writes. */
    private @Nullable VirtualFlow<?> rows() {
        if (transcript == null) {
            List<javafx.scene.Node> found =
                    List.copyOf(console.scene().getRoot().lookupAll(".transcript .virtual-flow"));
            transcript = found.isEmpty() ? null : (VirtualFlow<?>) found.getLast();
        }
        return transcript;
    }

    private Awaited prepare() {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
        Awaited next = new Awaited("Message " + ++number + " ends.");
        awaited = next;
        return next;
    }

    /** The message is accepted here, before the clock starts. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled before each invocation
    public static class Accepted {
        private Awaited message;

        @Setup(Level.Invocation)
        public void say(MessageToPixelBench bench) throws IOException, InterruptedException {
            message = bench.prepare();
            bench.customer.say(message.text);
        }
    }

    /** From the server's answer to the customer. */
    @Benchmark
    public boolean acceptedToPixel(Accepted accepted) throws Exception {
        return accepted.message.drawn.get(10, TimeUnit.SECONDS);
    }

    /** Only a pause, before the clock starts. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // filled before each invocation
    public static class Written {
        private Awaited message;

        @Setup(Level.Invocation)
        public void prepare(MessageToPixelBench bench) {
            message = bench.prepare();
        }
    }

    /** From the customer's key press: the way to the server and its own work are in it. */
    @Benchmark
    public boolean sentToPixel(Written written) throws Exception {
        customer.say(written.message.text);
        return written.message.drawn.get(10, TimeUnit.SECONDS);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        console.close();
        workstation.close();
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Platform.exit();
    }
}
