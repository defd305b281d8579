package org.evenkeel.backend.chatwoot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What we call ourselves to servers. */
final class ProductName {
    static final String USER_AGENT = "Evenkeel/" + version();

    private ProductName() {}

    private static String version() {
        try (InputStream resource = ProductName.class.getResourceAsStream("/org/evenkeel/version.properties")) {
            if (resource == null) {
                return "dev";
            }
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version", "dev");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
