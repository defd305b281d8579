package org.evenkeel.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers wrote never runs in a spreadsheet, and never tells who they are. */
class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "@SUM(1)",
                "+1+1",
                "-2+3",
                "-1-cmd",
                "|calc",
                "%0A=1",
                " =1",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u00a0=1",
                "\u200b=1",
                "\uFEFF=1",
                "\u0000=1",
                "\"=1",
                "'=1",
                "＝1",
                "＠x",
                "+49 30 1234",
                "\tplain"
            })
    void aFormulaIsOnlyText(String hostile) {
        String cell = Csv.cell(hostile);
        String shown = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertThat(shown).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({
        "hello, hello",
        "-12, -12",
        "12.5, 12.5",
        "a=b, a=b",
        "x@y, x@y",
        "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z"
    })
    void whatIsNoneStaysAsItIs(String text, String cell) {
        assertEquals(cell, Csv.cell(text));
    }

    @Test
    void quotesCommasAndLinesAreKept() {
        assertEquals(
                "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n",
                Csv.row(List.of("a,b", "say \"hi\"", "two\nlines", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "write to priya.s@example.co.uk now, write to [email] now",
        "card 4111 1111 1111 1111 please, card [number] please",
        "call +49 (30) 1234-567, call [number]",
        "order 44871 is late, order 44871 is late",
        "order 448710 is late, order [number] is late",
        "see https://shop.example.org/o/1?me=2 there, see [link] there",
        "I am PRIYA sharma, I am [name] [name]",
        "Priyanka is another, Priyanka is another"
    })
    void personalDataIsMasked(String text, String masked) {
        assertEquals(masked, Masking.of(List.of("Priya Sharma")).text(text));
        assertEquals(text.replace("4111 1111 1111", "•••• •••• ••••"), Masking.NONE.text(text));
    }
}
