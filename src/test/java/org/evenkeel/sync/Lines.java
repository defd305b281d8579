package org.evenkeel.sync;

/** Moves the line as the sync loop does, for tests of what is shown of it. */
public final class Lines {
    private Lines() {}

    public static void online(Connectivity line) {
        line.online(line.line().since());
    }

    public static void offline(Connectivity line, String sentence) {
        line.offline(sentence);
    }
}
