package org.evenkeel.ui.conversation;

/** What a row can ask of the transcript it stands in. */
interface RowActions {
    /** Opens an address outside, after showing what it is. */
    void open(SafeLink link);

    /** Opens the one address a row leads to; where there are several, offers them; with none, shows what of its text is missing. */
    void follow(TranscriptRow row);

    /** Offers what can be done with a row, beside it. */
    void offer(TranscriptRow row);

    /** Copies what the row shows: what it hides is hidden in the copy too. */
    void copy(TranscriptRow row);

    /** Shows what a row hides, or hides it again. */
    void turn(TranscriptRow row);

    /** Shows the whole of a text that its row shortens. */
    void showAll(TranscriptRow row);
}
