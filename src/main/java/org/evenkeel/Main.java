package org.evenkeel;

import org.evenkeel.app.EvenkeelCommand;

/** Starts Evenkeel. Does not extend Application: JavaFX on the class path refuses to start from one that does. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(EvenkeelCommand.run(args));
    }
}
