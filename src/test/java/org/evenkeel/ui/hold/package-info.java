/** Tests of holds on the screen. */
@NullMarked
package org.evenkeel.ui.hold;

import org.jspecify.annotations.NullMarked;
