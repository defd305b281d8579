/** Our own widgets; they know no domain service. */
@NullMarked
package org.evenkeel.ui.controls;

import org.jspecify.annotations.NullMarked;
