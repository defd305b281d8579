package org.evenkeel.ui.conversation;

/** What a row can ask of the transcript it stands in. */
interface RowActions {
    /** Opens an address outside, after showing what it is. */
    void open(SafeLink link);

    /** Shows the whole of a text that its row shortens. */
    void showAll(TranscriptRow row);
}
