package org.evenkeel.app;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.evenkeel.Main;
import org.evenkeel.fixtures.AnotherJava;

/** The real program in a process of its own, without a display. */
final class Program implements AutoCloseable {
    private static final long LONGEST_SECONDS = Long.getLong("program.seconds", 90);

    private final Process process;
    private final Path out;
    private final Path err;

    /** How a run ended. */
    record Ended(int code, String out, String err) {}

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param scratch where what it prints is caught */
    static Program start(Path scratch, String... arguments) throws IOException {
        return start(scratch, "-Xmx512m", List.of(arguments));
    }

    /** @param heap the most memory it may take, as {@code -Xmx256m} */
    static Program start(Path scratch, String heap, List<String> arguments) throws IOException {
        List<String> options = List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                heap,
                "--sun-misc-unsafe-memory-access=allow",
                "-Devenkeel.secrets=file",
                "-Duser.language=en");
        Path out = Files.createTempFile(scratch, "program", ".out");
        Path err = Files.createTempFile(scratch, "program", ".err");
        ProcessBuilder builder = AnotherJava.of(options, shippedClasses(), Main.class, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new Program(builder.start(), out, err);
    }

    /** The class path without what belongs to tests: they log differently. */
    private static String shippedClasses() {
        return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs it to its end. */
    static Ended run(Path scratch, String... arguments) throws IOException, InterruptedException {
        try (Program program = start(scratch, arguments)) {
            return program.end();
        }
    }

    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end. It printed: " + out() + err());
        }
        return new Ended(process.exitValue(), out(), err());
    }

    /** Waits for the first whole line on standard output. */
    String firstLine() {
        await().atMost(Duration.ofSeconds(LONGEST_SECONDS)).until(() -> out().contains("\n") || !process.isAlive());
        return out().lines().findFirst().orElseThrow(() -> new AssertionError("It ended without a line: " + err()));
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    boolean alive() {
        return process.isAlive();
    }

    /**
     * Asks it to end, as a shutting down system does.
     *
     * @return how long that took
     */
    Duration terminate() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end when asked to.");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The code it ended with. */
    int code() {
        return process.exitValue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
