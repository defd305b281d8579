/** The grid of one to four live conversations. */
@NullMarked
package org.evenkeel.ui.panes;

import org.jspecify.annotations.NullMarked;
