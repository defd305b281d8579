package org.evenkeel.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EditShareTest {
    @Test
    void ofAWholeMessage() {
        assertEquals(0, EditShare.whole("Hello there.", "Hello  there."));
        assertEquals(1, EditShare.whole("one two", "three four"));
        assertEquals(0.25, EditShare.whole("one two three four", "one two three five"));
        assertEquals(0.5, EditShare.whole("one two", "one two three four"));
        assertEquals(0, EditShare.whole("", ""));
    }

    @Test
    void ofAPassage() {
        assertEquals(0, EditShare.within("two three", "one two three four"));
        assertEquals(0.5, EditShare.within("two three", "one two and four"));
        assertEquals(1, EditShare.within("two three", "something else here"));
        assertEquals(1, EditShare.within("two", ""));
    }
}
