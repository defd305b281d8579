package org.evenkeel.chaos;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.evenkeel.fixtures.AnotherJava;
import org.jspecify.annotations.Nullable;

/** A Java program of ours in a process of its own, spoken to by lines of JSON. */
final class Jvm implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Writer in;
    private final Thread reader;
    private final BlockingQueue<JsonObject> said = new LinkedBlockingQueue<>();

    /** @param aside sees every line first, on the reading thread, even one said just before a kill */
    Jvm(Class<?> program, Path errors, Consumer<JsonObject> aside, String... args) throws IOException {
        List<String> options = List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx160m",
                "--sun-misc-unsafe-memory-access=allow");
        process = AnotherJava.of(options, program, args)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        in = process.outputWriter(StandardCharsets.UTF_8);
        reader = Thread.ofPlatform().daemon().start(() -> read(aside));
    }

    private void read(Consumer<JsonObject> aside) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{") && line.endsWith("}")) {
                    JsonObject told = JsonParser.parseString(line).getAsJsonObject();
                    aside.accept(told);
                    said.add(told);
                }
            }
        } catch (IOException e) {
            // The process is gone: what it said before has been read.
        }
    }

    /** @return false when the process is gone */
    synchronized boolean tell(JsonObject command) {
        try {
            in.write(command + "\n");
            in.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The next line of that sort; what comes before it is dropped.
     *
     * @return null when the process is gone or silent
     */
    @Nullable
    JsonObject await(String re) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            JsonObject next = said.poll(50, TimeUnit.MILLISECONDS);
            if (next == null) {
                if (!process.isAlive() && said.isEmpty() && !reader.isAlive()) {
                    return null;
                }
            } else if (re.isEmpty()
                    || next.has("re") && next.get("re").getAsString().equals(re)) {
                return next;
            }
        }
        return null;
    }

    /** {@code kill -9}; returns when it is gone and all it said is read. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join(5_000);
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException(e);
    }
}
