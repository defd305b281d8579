package org.evenkeel.ui.shell;

/** Something the palette offers. */
sealed interface PaletteEntry {
    /** What is read first and matched best. */
    String title();

    /** @param keys the key that does the same, or empty */
    record Act(Command command, String title, String keys) implements PaletteEntry {}

    /** Every message with these words in it. */
    record Find(String words, String title) implements PaletteEntry {}

    /**
     * Something to do with the conversation that has the keyboard.
     *
     * @param deed FX thread
     */
    record Choose(String title, String detail, Runnable deed) implements PaletteEntry {}

    /** @param detail number and last line */
    record Open(long conversationId, String title, String detail) implements PaletteEntry {}
}
