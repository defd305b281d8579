/** Tests of the composer. */
@NullMarked
package org.evenkeel.ui.composer;

import org.jspecify.annotations.NullMarked;
