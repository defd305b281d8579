package org.evenkeel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_ERR)
class LogSetupTest {
    private static final String ELSEWHERE = "logback.configurationFile";

    private final String before = System.getProperty(ELSEWHERE);
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void listen() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        System.clearProperty(ELSEWHERE);
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        context.stop();
        System.setErr(console);
        if (before != null) {
            System.setProperty(ELSEWHERE, before);
        }
    }

    @Test
    void warningsReachTheConsoleInALineWithoutTheTrace() {
        assertEquals(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY, new LogSetup().configure(context));
        context.getLogger("org.evenkeel.sync.Courier").info("sent");
        context.getLogger("org.evenkeel.sync.Courier").warn("The line is down", new IllegalStateException("no route"));
        context.getLogger("org.freedesktop.dbus.Connection").error("nobody answers");
        context.getLogger("org.eclipse.jetty.Server").info("started");
        assertEquals(
                "WARN  Courier: The line is down",
                said.toString(StandardCharsets.UTF_8).strip());
        assertFalse(context.getLogger("org.eclipse.jetty.Server").isInfoEnabled());
    }

    @Test
    void aFileThatSomebodyNamesTakesItsPlace() {
        System.setProperty(ELSEWHERE, "logback-test.xml");
        assertEquals(ExecutionStatus.INVOKE_NEXT_IF_ANY, new LogSetup().configure(context));
        context.getLogger("org.evenkeel.sync.Courier").warn("The line is down");
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void logbackFindsIt() {
        assertEquals(
                1,
                ServiceLoader.load(Configurator.class).stream()
                        .filter(found -> found.type() == LogSetup.class)
                        .count());
    }
}
