package org.evenkeel.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.evenkeel.Main;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the one place that has it: the build. */
final class Version implements IVersionProvider {
    static String current() {
        return fact("version");
    }

    /** The JavaFX we were built with. */
    static String javafx() {
        return fact("javafx");
    }

    private static String fact(String key) {
        Properties properties = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("version.properties could not be read", e);
        }
        return properties.getProperty(key, "unknown");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Evenkeel " + current()};
    }
}
