package org.evenkeel.app;

import org.evenkeel.backend.BackendException;

/** Ends a command with one sentence for the person and a code for the shell. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    CommandFailure(int code, String sentence) {
        super(sentence);
        this.code = code;
    }

    CommandFailure(int code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    static CommandFailure of(BackendException e) {
        return new CommandFailure(
                switch (e.kind()) {
                    case UNREACHABLE, INTERRUPTED, SERVER_FAILED, NOT_UNDERSTOOD, TOO_MANY_REQUESTS ->
                        ExitCode.UNREACHABLE;
                    case SIGN_IN_NEEDED, FORBIDDEN, NOT_FOUND, REFUSED -> ExitCode.REFUSED;
                },
                e.sentence(),
                e);
    }

    int code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
