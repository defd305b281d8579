/** Holds of one conversation: the ring and button of its header, the banner under it, the sheet that asks. */
@NullMarked
package org.evenkeel.ui.hold;

import org.jspecify.annotations.NullMarked;
