/** The list of conversations, most neglected first. */
@NullMarked
package org.evenkeel.ui.queue;

import org.jspecify.annotations.NullMarked;
