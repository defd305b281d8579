package org.evenkeel.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.check.Draft;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.domain.check.ReplyCheck;
import org.evenkeel.domain.check.Situation;
import org.evenkeel.domain.check.Speller;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.Test;

/** What of the check's findings the composer shows. */
class CheckViewModelTest {
    private final ReplyCheck rules = new ReplyCheck(Speller.NONE);
    private final SimpleStringProperty text = new SimpleStringProperty("");
    private final CheckViewModel model = new CheckViewModel(
            (words, visibility) -> rules.check(Draft.typing(words), Situation.EMPTY),
            text,
            new ReadOnlyObjectWrapper<>(Visibility.REPLY).getReadOnlyProperty(),
            FxThread.immediate());

    private List<String> shown(String draft) {
        text.set(draft);
        model.look();
        return model.findings().get().stream().map(Finding::rule).toList();
    }

    @Test
    void aBlankThatHasALineOfItsOwnIsToldOnce() {
        assertEquals(List.of(), shown("Your parcel {{number}} is on its way."));
    }

    @Test
    void whatNoOtherLineTellsIsShown() {
        assertEquals(List.of("unfilled-slot"), shown("Dear [NAME], your parcel is on its way."));
        assertEquals(List.of("regional"), shown("We do the needful for {{number}}."));
    }
}
