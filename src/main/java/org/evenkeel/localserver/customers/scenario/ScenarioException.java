package org.evenkeel.localserver.customers.scenario;

import java.io.Serial;

/** A scenario file that cannot be read as one; the message names the file, the line and what is wrong there. */
public final class ScenarioException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    ScenarioException(String file, int line, String complaint) {
        super(file + ":" + line + ": " + complaint);
    }
}
