package org.evenkeel.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/a?b=c#d              | example.org             | https://example.org/a?b=c#d
            HTTP://Example.ORG:8080                  | example.org             | http://example.org:8080
            https://bank.example@evil.example/login  | evil.example            | https://bank.example@evil.example/login
            https://аррӏе.com/                       | xn--80ak6aa92e.com      | https://xn--80ak6aa92e.com/
            https://bücher.example/straße            | xn--bcher-kva.example   | https://xn--bcher-kva.example/stra%C3%9Fe
            https://a@b@c.example/                   | c.example               | https://a@b@c.example/
            http://[::1]:3000/x                      | [::1]                   | http://[::1]:3000/x
            mailto:ada@example.org?subject=x         | example.org             | mailto:ada@example.org?subject=x
            """)
    void showsTheTrueHost(String written, String host, String address) {
        SafeLink link = SafeLink.of(written).orElse(new SafeLink("", "refused", ""));
        if (written.contains("a@b@")) {
            // Two at signs: programs differ, so it is refused or read by the last one; never by the first.
            assertTrue(link.host().equals("refused") || link.host().equals(host));
            return;
        }
        assertEquals(host, link.host());
        assertEquals(address, link.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ftp://example.org",
                "https:///nohost",
                "https://good.example\\@evil.example",
                "https://exa mple.org",
                "https://example.org\u202Egpj",
                "//example.org",
                "smb://host/share",
                "mailto:",
                "ms-word:x",
                "",
            })
    void refusesWhatMayNotBeOpened(String written) {
        assertTrue(SafeLink.of(written).isEmpty());
    }

    @Test
    void refusesEndlessAddresses() {
        assertTrue(SafeLink.of("https://example.org/" + "a".repeat(10_000)).isEmpty());
    }
}
