package org.evenkeel.localserver.customers.line;

import java.io.IOException;
import java.io.Serial;

/** The server understood and said no: trying the same again would not help. */
public final class RefusedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    RefusedException(int status, String path) {
        super("The server answered " + status + " to a customer's call of " + path + ".");
        this.status = status;
    }

    /** The HTTP status, 4xx. */
    int status() {
        return status;
    }
}
