/** Faults on demand, for tests of clients: what can go wrong, what was asked for, and what was done. */
@NullMarked
package org.evenkeel.localserver.faults;

import org.jspecify.annotations.NullMarked;
