package org.evenkeel.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.desk.Search;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {
    private final List<String> asked = new ArrayList<>();
    private Search.Results answer = results(List.of(hit("refund")), List.of(), false, 0, "");
    private Runnable meanwhile = () -> {};
    private final SearchViewModel model = new SearchViewModel(
            question -> {
                asked.add(question);
                meanwhile.run();
                return answer;
            },
            FxThread.immediate());

    private static Search.Hit hit(String text) {
        return new Search.Hit(
                Search.Kind.MESSAGE, 1, 2L, "Priya", "Ana", Instant.EPOCH, new Search.Snippet(text, List.of()));
    }

    private static Search.Results results(
            List<Search.Hit> hits, List<String> forgiven, boolean more, long behind, String trouble) {
        return new Search.Results(hits, forgiven, more, behind, trouble);
    }

    @Test
    void answersAsOneTypesAndClearsWithTheField() {
        model.question().set("ref");
        assertTrue(model.answered().get());
        assertEquals(1, model.hits().size());
        assertEquals(1, model.answers().get());
        model.question().set("  ");
        assertFalse(model.answered().get());
        assertTrue(model.hits().isEmpty());
        assertEquals(List.of("ref"), asked);
    }

    @Test
    void whatIsTypedDuringAnAnswerIsAskedNext() {
        meanwhile = () -> {
            meanwhile = () -> {};
            model.question().set("refund");
        };
        model.question().set("re");
        assertEquals(List.of("re", "refund"), asked);
    }

    @Test
    void saysWhatThereIsToSayAboutTheAnswer() {
        answer = results(List.of(hit("refund")), List.of("refnud → refund"), true, 12, "“before:x” is no date.");
        model.question().set("refnud before:x");
        assertEquals(
                "“before:x” is no date. Nothing is spelled exactly like that; shown: refnud → refund."
                        + " These are the best 1; another word narrows them down."
                        + " 12 messages are still being made ready for search.",
                model.remark().get());
    }
}
