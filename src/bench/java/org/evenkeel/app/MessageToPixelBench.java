package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
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
 * transcript's cell. The clock stops with the pulse after the one that laid the cell out, when that one has been drawn. Four
 * panes are open, their customers write in turn, and twenty conversations are in the queue.
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
    private static final int PANES = 4;
    /**
     * A customer's message does not wait for our pulses: it comes at any time between two. And a server takes no more than 200
     * messages a minute in one conversation.
     */
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Random random = new Random(1);
    private Path directory;
    private LocalServer server;
    private Workstation workstation;
    private LiveConsole console;
    private final List<PublicCustomer> customers = new ArrayList<>();
    private int number;
    private volatile @Nullable Awaited awaited;
    private List<Parent> transcripts = List.of();

    /** A message that is to appear. */
    private static final class Awaited {
        final PublicCustomer customer;
        final String text;
        final CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        boolean laidOut; // FX thread

        Awaited(PublicCustomer customer, String text) {
            this.customer = customer;
            this.text = text;
        }

        void say() throws IOException, InterruptedException {
            customer.say(text);
        }
    }

    @Setup(Level.Trial)
    public void open() throws Exception {
        directory = Files.createTempDirectory("evenkeel-bench");
        server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall());
        for (int i = 0; i < CONVERSATIONS; i++) {
            customers.add(PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Customer " + i));
            customers.getLast().say("Good day, this is number " + i + ".");
        }
        workstation = Stations.online(Stations.of(server, 0, directory.resolve("cache.db")));
        console = LiveConsole.open(workstation, 1440, 900, Command.SHOW_4);
        console.show(customers.subList(0, PANES).stream()
                .mapToLong(PublicCustomer::conversation)
                .toArray());
        transcripts = console.transcripts();
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
        return transcripts.stream()
                .flatMap(transcript -> transcript.getChildrenUnmodifiable().stream())
                .filter(Pane.class::isInstance)
                .flatMap(sheet -> ((Pane) sheet).getChildren().stream())
                .anyMatch(row -> row.isVisible()
                        && String.valueOf(row.getAccessibleText()).contains(text));
    }

    private Awaited prepare() {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
        Awaited next = new Awaited(customers.get(++number % PANES), "Message " + number + " ends.");
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
            message.say();
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
        written.message.say();
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
