/** The window: rail, queue, panes, context and status put side by side. */
@NullMarked
package org.evenkeel.ui.shell;

import org.jspecify.annotations.NullMarked;
