package org.evenkeel.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.evenkeel.ui.conversation.RichText.Mark;
import org.evenkeel.ui.conversation.RichText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    @Test
    void emphasisStrongAndCodeAreMarked() {
        assertEquals(
                List.of(
                        new Span("a ", Set.of(), null),
                        new Span("b", Set.of(Mark.EMPHASIS), null),
                        new Span(" ", Set.of(), null),
                        new Span("c", Set.of(Mark.STRONG), null),
                        new Span(" ", Set.of(), null),
                        new Span("d()", Set.of(Mark.CODE), null)),
                RichText.of("a *b* **c** `d()`").spans());
    }

    @Test
    void listsKeepTheirNumbersAndLines() {
        assertEquals(
                "to do:\n\n3. one\n4. two",
                RichText.of("to do:\n\n3. one\n4. two").text());
        assertEquals(
                "•  one\n   •  inner\n•  two",
                RichText.of("- one\n  - inner\n- two").text());
    }

    @Test
    void lineBreaksStay() {
        assertEquals("a\nb\n\nc", RichText.of("a\nb\n\nc").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>hi</b> <script>alert(1)</script>",
                "<div>\nblock\n</div>",
                "# not a heading",
                "> not a quotation",
                "    not code",
                "5 * 3 * 2 = 30",
                "snake_case_name",
                "a\n---",
            })
    void everythingElseIsText(String source) {
        assertEquals(source.strip(), RichText.of(source).text().strip());
    }

    @Test
    void addressesBecomeLinksWithoutTheFullStop() {
        RichText text = RichText.of("see (https://example.org/a?b=1). Then http://example.com!");
        assertEquals(
                List.of("https://example.org/a?b=1", "http://example.com"),
                text.links().stream().map(SafeLink::address).toList());
        assertEquals("see (https://example.org/a?b=1). Then http://example.com!", text.text());
    }

    @Test
    void aLinkThatMayNotBeOpenedIsTextThatShowsItsAddress() {
        RichText text = RichText.of("[free money](javascript:alert(1))");
        assertTrue(text.links().isEmpty());
        assertEquals("free money (javascript:alert(1))", text.text());
    }

    @Test
    void controlAndDirectionCharactersShowAsNothing() {
        assertEquals(
                "abc\tdef",
                RichText.of("a\u202Eb\u0000c\u0007\t\u2067d\u200Fe\u001Bf\uFEFF")
                        .text());
        assertEquals("a\nb", RichText.of("a\r\nb").text());
        assertEquals("👩‍👧", RichText.of("👩‍👧").text());
        assertEquals(
                "Z\u0300\u0300\u0300\u0300a",
                RichText.of("Z" + "\u0300".repeat(50) + "a").text());
    }

    @Test
    void theFirstLetterSetsTheDirection() {
        assertTrue(RichText.of("123 שלום hello").rightToLeft());
        assertTrue(RichText.of("مرحبا").rightToLeft());
        assertFalse(RichText.of("hello שלום").rightToLeft());
        assertFalse(RichText.of("12 + 3").rightToLeft());
    }

    @Test
    void textFromRightToLeftIsInPiecesNoLineBreakHasToDivide() {
        String source = "שלום עולם **זה** " + "א".repeat(50) + " 😀".repeat(9) + " ok";
        RichText text = RichText.of(source);
        assertEquals(source.replace("*", ""), text.text());
        text.spans().forEach(span -> assertTrue(span.text().length() <= 13, span.text()));
        assertEquals(1, RichText.of("left to right, however long it is").spans().size());
    }

    @Test
    void longTextsAreShortenedBetweenCharacters() {
        RichText text = RichText.of("x" + "😀".repeat(50_000));
        assertTrue(text.shortened());
        assertTrue(text.text().length() <= RichText.LONGEST);
        assertFalse(Character.isHighSurrogate(text.text().charAt(text.text().length() - 1)));
        assertTrue(RichText.of("a\n".repeat(500)).shortened());
        assertFalse(RichText.of("short").shortened());
    }

    @Test
    void secretsAreHiddenAndSaidToBe() {
        RichText text = RichText.masked("my card is **4111 1111 1111 1111**");
        assertTrue(text.masked());
        assertEquals("my card is •••• •••• •••• 1111", text.text());
        assertFalse(RichText.masked("order 44871").masked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "[", "![", "`", "- ", "**a ", "> ", "_a*", "<", "\\", "1. ", "[a](", "*a* "})
    void hostileMarkupIsReadInNoTime(String piece) {
        String hostile = piece.repeat(100_000 / piece.length());
        // The best of several rounds: a busy machine is not what is measured.
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long begun = System.nanoTime();
            assertTrue(RichText.of(hostile).spans().size() <= 200);
            best = Math.min(best, System.nanoTime() - begun);
        }
        assertTrue(best < Duration.ofMillis(200).toNanos(), best / 1e6 + " ms");
    }
}
