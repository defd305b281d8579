/** Directories, secrets, the clock and the system's signals. Only app enters. */
@NullMarked
package org.evenkeel.platform;

import org.jspecify.annotations.NullMarked;
