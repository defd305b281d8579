/** Tests of the controls. */
@NullMarked
package org.evenkeel.ui.controls;

import org.jspecify.annotations.NullMarked;
