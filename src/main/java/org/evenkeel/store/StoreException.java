package org.evenkeel.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The cache could not be read or written. The message is a sentence for a person. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** No room on the disk: nothing was changed; reading goes on. */
        FULL,
        /** Another program holds the file. */
        BUSY,
        /** The file is damaged. */
        CORRUPT,
        /** A newer Evenkeel made the file. */
        NEWER,
        /** Anything else: no permission, a failing disk, a defect. */
        BROKEN
    }

    private final Kind kind;

    public StoreException(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Finds SQLite's own word for what went wrong in a chain of causes. */
    static StoreException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException known) {
                return known;
            }
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode(), failure);
            }
            if (cause instanceof SQLException && cause.getCause() == null) {
                break;
            }
        }
        return new StoreException(Kind.BROKEN, "The local cache could not be used.", failure);
    }

    private static StoreException of(SQLiteErrorCode code, Throwable failure) {
        return switch (code.code & 0xff) {
            case 13 ->
                new StoreException(Kind.FULL, "The disk is full: nothing could be saved. Free some space.", failure);
            case 5, 6 -> new StoreException(Kind.BUSY, "Another program is using the local cache.", failure);
            case 11, 26 -> new StoreException(Kind.CORRUPT, "The local cache is damaged.", failure);
            case 8, 14 -> new StoreException(Kind.BROKEN, "The local cache may not be written.", failure);
            default -> new StoreException(Kind.BROKEN, "The local cache could not be used.", failure);
        };
    }
}
