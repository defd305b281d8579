/** Holds as a small ritual: ask, wait for the yes, promise a time, keep it. Pure rules over rows and a given moment. */
@NullMarked
package org.evenkeel.domain.hold;

import org.jspecify.annotations.NullMarked;
