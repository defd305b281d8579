/** Moves between server and cache, both ways. */
@NullMarked
package org.evenkeel.sync;

import org.jspecify.annotations.NullMarked;
