package org.evenkeel.ui.shell;

import javafx.scene.Parent;

/**
 * A place on the rail that takes the whole window but the rail.
 *
 * @param open told each time it is shown
 * @param end closed with the window
 */
record Page(Parent root, Runnable open, AutoCloseable end) {}
