package org.evenkeel.platform;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's own way to open an address: its browser or mail program. */
public final class Browser {
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private static final Set<String> LAUNCHERS_OWN = Set.of("GDK_GL", "NO_AT_BRIDGE");

    private Browser() {}

    /** Opens it and returns at once. The address is one argument of a process, never a line for a shell. */
    public static void open(URI address) {
        List<String> command = command(System.getProperty("os.name", ""), address);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            forget(builder.environment());
            builder.start();
        } catch (IOException e) {
            LOG.warn("The address could not be opened with {}: {}", command.getFirst(), e.toString());
        }
    }

    /** What our launcher sets for us alone: another program may draw by GL, and may tell screen readers what it shows. */
    static void forget(Map<String, String> environment) {
        environment.keySet().removeAll(LAUNCHERS_OWN);
    }

    static List<String> command(String os, URI address) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", address.toASCIIString());
        }
        if (name.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toASCIIString());
        }
        return List.of("xdg-open", address.toASCIIString());
    }
}
