package org.evenkeel.backend.chatwoot;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a server is, made from what a person typed or pasted. */
public final class ServerAddress {
    private static final Logger LOG = LoggerFactory.getLogger(ServerAddress.class);
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final Pattern DASHBOARD = Pattern.compile("/(app|api)(/.*)?$");
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private ServerAddress() {}

    /**
     * Accepts an address with or without scheme (https is meant, http on this computer), with trailing slashes, or a page of
     * the dashboard.
     *
     * @throws IllegalArgumentException with a sentence for a person
     */
    public static URI parse(String typed) {
        return httpUrl(typed).uri();
    }

    static HttpUrl httpUrl(URI server) {
        return httpUrl(server.toString());
    }

    private static HttpUrl httpUrl(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The server's address is missing.");
        }
        HttpUrl url = HttpUrl.parse(SCHEME.matcher(text).matches() ? text : assumedScheme(text) + text);
        if (url == null) {
            throw new IllegalArgumentException(
                    "This is not a server's address: " + text + " (an example is https://chat.example.com).");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("The server's address must not hold a user name or password.");
        }
        String path = DASHBOARD.matcher(url.encodedPath()).replaceFirst("").replaceFirst("/+$", "");
        HttpUrl base = url.newBuilder()
                .encodedPath(path.isEmpty() ? "/" : path)
                .query(null)
                .fragment(null)
                .build();
        if (!base.isHttps() && !isLoopback(base.host()) && WARNED.add(base.host())) {
            LOG.warn("The connection to {} is not encrypted: others on the way can read it.", base.host());
        }
        return base;
    }

    private static String assumedScheme(String text) {
        HttpUrl guess = HttpUrl.parse("http://" + text);
        return guess != null && isLoopback(guess.host()) ? "http://" : "https://";
    }

    static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("::1")
                || name.matches("127(\\.\\d{1,3}){3}");
    }
}
