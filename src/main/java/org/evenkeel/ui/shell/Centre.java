package org.evenkeel.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The middle of the window, as the shell needs to know it: conversations side by side, one of them with the keyboard. */
interface Centre extends AutoCloseable {
    /** How many chats there are and how to arrange them; stands left in the bar. */
    Node bar();

    Node panes();

    /** The conversation that has the keyboard, or had it last. */
    ObservableValue<Optional<Long>> focused();

    /** The conversations that can be seen now. */
    List<Long> inSight();

    void open(long conversationId);

    /** Goes to a message in a conversation that is open, and marks it for a moment. */
    void show(long conversationId, long localId);

    /** Gives the keyboard to the pane last used. */
    void focus();

    /** @param index from 0; one that is not there does nothing */
    void focus(int index);

    /** @param by 1 for the next pane, -1 for the one before */
    void step(int by);

    void closePane();

    /** Hands over what can be chosen for the conversation with the keyboard; not called while there is none. */
    void choices(Consumer<List<PaletteEntry.Choose>> answer);

    /** @param count 1 to 4 */
    void arrange(int count);

    /** From reply to private note and back, in the pane with the keyboard. */
    void toggleNote();

    /** Asks for files that go with what is written in the pane with the keyboard. */
    void attach();

    /** Asks the customer of the pane with the keyboard to wait, or goes to what can be done about their hold. */
    void hold();

    /** Opens the words that tell the customer on hold how far it is. */
    void updateHold();

    /** Opens the words that end the hold. */
    void returnFromHold();

    /** Opens the conversation whose hold lapses next. */
    void nextHold();

    /** That hold in a few words, with its countdown; empty while there is none. */
    ObservableValue<String> nextHoldWords();

    /**
     * Puts a suggested template into the box of the pane with the keyboard.
     *
     * @param index from 0; one that is not there does nothing
     */
    void takeSuggestion(int index);

    /** Sends what is written in the pane with the keyboard. */
    void send();

    /** Tells the customer in the pane with the keyboard when the answer will come. */
    void firstContact();

    /** Does what the clocks ask for in the pane with the keyboard. */
    void heed();

    /** Names who is asked before a conversation is taken in a pane. */
    void onTake(LongPredicate gate);

    /** Takes back what was just sent in the pane with the keyboard. */
    void undo();

    /** Puts the first fix of the reply check into what is written in the pane with the keyboard. */
    void fix();

    /** Chooses whether Enter alone sends, or the shortcut key with it; remembered. */
    void enterSends(boolean chosen);
}
