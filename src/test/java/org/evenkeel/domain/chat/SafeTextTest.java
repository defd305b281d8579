package org.evenkeel.domain.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void aNameIsOneLine() {
        assertEquals("Priya Sharma", SafeText.name("  Priya\r\n\n\t Sharma\u2028\u00A0 "));
        assertEquals("Priya", SafeText.name("\u0000Pri\u0007ya\u001B"));
    }

    @Test
    void aNameTurnsNothingAround() {
        assertEquals("exe.gpj", SafeText.name("\u202Eexe\u2066.\u200Fgpj\u202C"));
    }

    @Test
    void aNameHasAnEnd() {
        String name = SafeText.name("\uD83D\uDE42".repeat(5_000));
        assertEquals(80, name.codePointCount(0, name.length()));
        assertTrue(name.endsWith("\uD83D\uDE42…"));
        assertEquals("x".repeat(80), SafeText.name("x".repeat(80)));
    }

    @Test
    void whatCannotBeSeenIsNoName() {
        assertEquals("", SafeText.name("\u200B\u200D \n\u2060"));
        assertEquals("", SafeText.name(""));
    }

    @Test
    void otherScriptsAndEmojiStayWhole() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertEquals(family + " شكرا می‌خواهم नमस्ते", SafeText.name(family + " شكرا می‌خواهم नमस्ते"));
    }
}
