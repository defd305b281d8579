/** Tests of the panes. */
@NullMarked
package org.evenkeel.ui.panes;

import org.jspecify.annotations.NullMarked;
