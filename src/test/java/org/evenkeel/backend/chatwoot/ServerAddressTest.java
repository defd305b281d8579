package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://chat.example.test, https://chat.example.test/",
        "https://chat.example.test///, https://chat.example.test/",
        "'  chat.example.test ', https://chat.example.test/",
        "chat.example.test:8443/, https://chat.example.test:8443/",
        "localhost:3000, http://localhost:3000/",
        "127.0.0.1:3000, http://127.0.0.1:3000/",
        "HTTP://Chat.Example.test, http://chat.example.test/",
        "https://example.test/chat/, https://example.test/chat",
        "https://chat.example.test/app/accounts/1/dashboard?x=1#y, https://chat.example.test/",
        "https://chat.example.test/api/v1, https://chat.example.test/",
        "https://bücher.test, https://xn--bcher-kva.test/"
    })
    void whatPeoplePasteBecomesAnAddress(String typed, String address) {
        assertEquals(address, ServerAddress.parse(typed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "ftp://chat.test", "https://", "two words", "https://nora:pw@chat.test", "http://:80"})
    void whatIsNoneIsToldInOneSentence(String typed) {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(typed));
        assertTrue(String.valueOf(failure.getMessage()).endsWith("."), failure::getMessage);
    }
}
