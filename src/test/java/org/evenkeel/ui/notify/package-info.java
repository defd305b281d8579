/** Tests of the notify. */
@NullMarked
package org.evenkeel.ui.notify;

import org.jspecify.annotations.NullMarked;
