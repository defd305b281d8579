/** The only bridge to the FX thread. */
@NullMarked
package org.evenkeel.ui.fx;

import org.jspecify.annotations.NullMarked;
