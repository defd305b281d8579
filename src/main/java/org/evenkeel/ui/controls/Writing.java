package org.evenkeel.ui.controls;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;

/** A box that somebody writes in, as far as what helps them write needs to know it. FX thread only. */
public interface Writing {
    /** Everything around the box: keys pass through it before the box has them. */
    Region frame();

    TextInputControl box();

    /** True while keys belong to an input method. */
    boolean composing();

    /** True when only colleagues will read it. */
    boolean isNote();

    /** Puts words in the place of a range, and the keyboard to where the writing goes on. */
    void insert(int from, int to, String words);

    /** Puts a button to those of the box. */
    void tool(Node button);

    /**
     * Does something off the FX thread before anything leaves that is sent from now on.
     *
     * @param failed on the FX thread
     */
    void first(Runnable work, Consumer<Exception> failed);
}
