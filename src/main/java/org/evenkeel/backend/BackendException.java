package org.evenkeel.backend;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request the server did not carry out, or of which nobody knows whether it did. The message is a sentence for a person. */
public final class BackendException extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** No connection came about: the request never reached the server. */
        UNREACHABLE(false),
        /** The line broke, or time ran out, after the request had left. */
        INTERRUPTED(true),
        /** 5xx: the server, or a proxy before it, failed. */
        SERVER_FAILED(true),
        /** An answer of 2xx that could not be understood. */
        NOT_UNDERSTOOD(true),
        /** The token or password is not valid (any more). */
        SIGN_IN_NEEDED(false),
        /** This person may not do that; they stay signed in. */
        FORBIDDEN(false),
        /** It does not exist, or may not be seen. */
        NOT_FOUND(false),
        /** The server understood and declined: 400, 402, 413, 422 and others. */
        REFUSED(false),
        /** 429: not done; try later. */
        TOO_MANY_REQUESTS(false);

        private final boolean outcomeUnknown;

        Kind(boolean outcomeUnknown) {
            this.outcomeUnknown = outcomeUnknown;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public BackendException(Kind kind, String sentence) {
        this(kind, sentence, null, null);
    }

    public BackendException(Kind kind, String sentence, @Nullable Throwable cause) {
        this(kind, sentence, cause, null);
    }

    public BackendException(Kind kind, String sentence, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(sentence, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** True when a write may have happened all the same: look before trying again. */
    public boolean outcomeUnknown() {
        return kind.outcomeUnknown;
    }

    /** How long the server asked us to wait, or null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
