package org.evenkeel.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of a newer version; never fetches or installs one. The address to ask is the person's choice and answers with a JSON
 * object: {@code {"version": "1.2.0", "page": "https://…"}}, or with {@code tag_name} and {@code html_url} in their places, as
 * the places where releases are published name them. Never on the FX thread.
 */
public final class Updates {
    private static final int LONGEST_ADDRESS = 500;

    private final Settings settings;
    private final String running;
    private final Page page;

    /** Reads what an address answers. */
    public interface Page {
        /** @throws IOException with a sentence for a person */
        String read(URI address) throws IOException;
    }

    /**
     * A newer version.
     *
     * @param page where to read about it and fetch it
     */
    public record News(String version, Optional<URI> page) {}

    /** @param running our own version, as {@code 1.0.0} */
    public Updates(Settings settings, String running, Page page) {
        this.settings = settings;
        this.running = running;
        this.page = page;
    }

    /** The version that runs. */
    public String running() {
        return running;
    }

    /** Asks, if it was ever said that one may; what goes wrong is nobody's concern. */
    public Optional<News> lookIfWanted() throws IOException {
        return settings.looksForUpdates() && !settings.updatesAddress().isEmpty() ? look() : Optional.empty();
    }

    /**
     * Asks now.
     *
     * @return nothing when there is none newer
     * @throws IOException with a sentence for a person
     */
    public Optional<News> look() throws IOException {
        String address = settings.updatesAddress();
        if (address.isEmpty()) {
            throw new IOException("Say first where to look.");
        }
        return news(page.read(address(address)));
    }

    private Optional<News> news(String answer) throws IOException {
        Object read;
        try {
            read = JsonText.read(answer);
        } catch (IllegalArgumentException e) {
            throw new IOException("What stands there is not about versions.", e);
        }
        Optional<VersionNumber> offered = read instanceof Map<?, ?> fields
                ? field(fields, "version", "tag_name").flatMap(VersionNumber::parse)
                : Optional.empty();
        if (!(read instanceof Map<?, ?> fields) || offered.isEmpty()) {
            throw new IOException("What stands there is not about versions.");
        }
        boolean newer = VersionNumber.parse(running)
                .map(ours -> offered.get().compareTo(ours) > 0)
                .orElse(false);
        return newer
                ? Optional.of(new News(
                        offered.get().toString(),
                        field(fields, "page", "html_url").flatMap(Updates::shown)))
                : Optional.empty();
    }

    private static Optional<String> field(Map<?, ?> fields, String... names) {
        for (String name : names) {
            if (fields.get(name) instanceof String text) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> shown(String page) {
        try {
            return Optional.of(address(page));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * An address that may be asked: over https, or on this computer.
     *
     * @throws IllegalArgumentException with a sentence for a person
     */
    static URI address(String typed) {
        String text = typed.strip();
        if (text.length() <= LONGEST_ADDRESS && text.chars().noneMatch(c -> c <= ' ' || c > '~')) {
            try {
                URI address = new URI(text);
                String host = address.getHost();
                String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                if (host != null
                        && address.getUserInfo() == null
                        && (scheme.equals("https") || scheme.equals("http") && isHere(host))) {
                    return address;
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("This is no address that can be asked.", e);
            }
        }
        throw new IllegalArgumentException("Only an address that begins with https:// can be asked.");
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
