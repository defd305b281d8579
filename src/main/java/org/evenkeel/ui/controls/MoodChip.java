package org.evenkeel.ui.controls;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** A mood in a word. Its kind colours it through a pseudo-class; the word says it to those who see no colour. */
public final class MoodChip extends Label {
    private static final List<PseudoClass> KINDS = List.of(
            PseudoClass.getPseudoClass("angry"),
            PseudoClass.getPseudoClass("frustrated"),
            PseudoClass.getPseudoClass("worried"),
            PseudoClass.getPseudoClass("confused"),
            PseudoClass.getPseudoClass("satisfied"),
            PseudoClass.getPseudoClass("happy"));

    public MoodChip() {
        getStyleClass().addAll("ek-chip", "ek-mood");
        setMinWidth(USE_PREF_SIZE);
        hide();
    }

    /** @param mood angry, frustrated, worried, confused, satisfied or happy, in any case; any other is grey */
    public void show(String words, String mood) {
        String wanted = mood.toLowerCase(Locale.ROOT);
        for (PseudoClass kind : KINDS) {
            pseudoClassStateChanged(kind, kind.getPseudoClassName().equals(wanted));
        }
        setText(words);
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
