package org.evenkeel.desk.archive;

/** A file that is not taken, or a hand-over that is not made. The message is one sentence for a person. Nothing was changed. */
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong, for whoever must do something else about it than show the sentence. */
    public enum Kind {
        /** It is encrypted and no passphrase was given. */
        LOCKED,
        /** The passphrase is another one, or the encrypted file is damaged: nobody can tell which. */
        WRONG_PASSPHRASE,
        DAMAGED,
        FOREIGN,
        NEWER,
        TOO_LARGE,
        NOTHING
    }

    private final Kind kind;

    ArchiveException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    ArchiveException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static ArchiveException damaged(String why) {
        return new ArchiveException(Kind.DAMAGED, "The archive is damaged: " + why + ". Nothing was taken over.");
    }

    static ArchiveException tooLarge(String what) {
        return new ArchiveException(
                Kind.TOO_LARGE, "The archive is larger than one may be: " + what + ". Nothing was taken over.");
    }
}
