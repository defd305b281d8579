package org.evenkeel.chaos;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.faults.Demand;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.faults.Switchboard;
import org.evenkeel.platform.SystemClock;

/** {@code serve --faults} with faster pings; ends with its standard input, so that no test leaves one behind. */
final class ServerMain {
    private ServerMain() {}

    /** @param args directory, port, "old" for a server of before 4.9.0 */
    public static void main(String[] args) throws IOException {
        Switchboard faults = Switchboard.open(Duration.ofMillis(150));
        if (args[2].equals("old")) {
            faults.demand(Fault.OLD_SERVER, new Demand(0, 1, Duration.ZERO));
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (LocalServer server =
                LocalServer.start(Path.of(args[0]), Integer.parseInt(args[1]), SystemClock.wall(), faults)) {
            out.println(server.readyLine());
            while (System.in.read() >= 0) {
                // Only the end matters.
            }
        }
    }
}
