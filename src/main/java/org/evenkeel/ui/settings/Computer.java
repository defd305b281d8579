package org.evenkeel.ui.settings;

import java.io.IOException;
import java.net.URI;
import org.evenkeel.desk.Updates;

/** What the page can change outside of the window. Never called on the FX thread, but where it says so. */
public interface Computer {
    /** Whether the program can start with the person's session. Any thread. */
    boolean possible();

    boolean startsWithSession() throws IOException;

    void startsWithSession(boolean wanted) throws IOException;

    Updates updates();

    /** Opens a page outside, in the browser. Any thread. */
    void browse(URI page);
}
