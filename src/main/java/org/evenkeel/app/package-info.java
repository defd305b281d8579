/** The wiring: where rooms are joined, by constructors only; and the commands. */
@NullMarked
package org.evenkeel.app;

import org.jspecify.annotations.NullMarked;
