/** The reply box of one conversation. */
@NullMarked
package org.evenkeel.ui.composer;

import org.jspecify.annotations.NullMarked;
