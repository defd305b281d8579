package org.evenkeel.ui.shell;

import javafx.scene.Node;

/**
 * A screen that takes the whole window but the rail.
 *
 * @param place where it is; not the inbox
 * @param enter told each time it is shown
 * @param leave told each time something else is shown instead
 * @param end closed with the window
 */
record Page(Place place, Node root, Runnable enter, Runnable leave, AutoCloseable end) {}
