package org.evenkeel.ui.shell;

/** Where in the window one can be; each has its sign in the rail. */
enum Place {
    INBOX,
    REVIEW,
    TEMPLATES,
    SETTINGS
}
