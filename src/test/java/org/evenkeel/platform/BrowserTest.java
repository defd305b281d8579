package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final URI ADDRESS = URI.create("https://example.org/a?b=c&d=ä");

    @Test
    void theAddressIsOneArgumentOfTheSystemsOwnProgram() {
        assertThat(Browser.command("Linux", ADDRESS)).containsExactly("xdg-open", "https://example.org/a?b=c&d=%C3%A4");
        assertThat(Browser.command("Mac OS X", ADDRESS)).hasSize(2).startsWith("open");
        assertThat(Browser.command("Windows 11", ADDRESS)).hasSize(3).startsWith("rundll32");
    }

    @Test
    void whatTheLauncherSetForUsIsNotHandedOn() {
        Map<String, String> environment =
                new HashMap<>(Map.of("GDK_GL", "disable", "NO_AT_BRIDGE", "1", "DISPLAY", ":0"));
        Browser.forget(environment);
        assertThat(environment).containsOnlyKeys("DISPLAY");
    }
}
