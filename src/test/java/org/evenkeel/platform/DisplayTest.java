package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void otherSystemsHaveADisplay() {
        assertThat(Display.present("Windows 11", Map.of())).isTrue();
        assertThat(Display.present("Mac OS X", Map.of())).isTrue();
    }

    @Test
    void aLinuxWithoutDisplayIsToldApart() {
        assertThat(Display.present("Linux", Map.of())).isFalse();
        assertThat(Display.present("Linux", Map.of("DISPLAY", "nonsense"))).isFalse();
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNone() throws IOException {
        int number;
        try (ServerSocket x = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            number = x.getLocalPort() - 6000;
            assertThat(Display.present("Linux", Map.of("DISPLAY", "127.0.0.1:" + number + ".0")))
                    .isTrue();
        }
        assertThat(Display.present("Linux", Map.of("DISPLAY", "127.0.0.1:" + number)))
                .isFalse();
        assertThat(Display.present("Linux", Map.of("DISPLAY", ":54321"))).isFalse();
    }
}
