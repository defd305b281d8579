package org.evenkeel.app;

/** What a command says to the shell that called it. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    /** Wrong arguments. */
    static final int USAGE = 2;

    static final int UNREACHABLE = 3;
    static final int REFUSED = 4;

    private ExitCode() {}
}
