package org.evenkeel.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * The log before a data directory is known: warnings to standard error. Found by Logback as a service. In code, because reading
 * the same from XML costs every start some 280 classes. {@code -Dlogback.configurationFile} takes its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final List<String> TALKATIVE = List.of("io.javalin", "org.eclipse.jetty", "org.jdbi");
    /** A desktop that answers nothing is logged once, where it is handled. */
    private static final String SILENT = "org.freedesktop.dbus";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        context.getLogger(SILENT).setLevel(Level.OFF);
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setName("stderr");
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(pattern(context, "%-5level %logger{0}: %msg%n%nopex"));
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setContext(context);
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        console.addFilter(warnings);
        console.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static PatternLayoutEncoder pattern(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
