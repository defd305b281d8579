/** Directories, secrets, the clock, notifications, sounds and the system's signals. Only app enters. */
@NullMarked
package org.evenkeel.platform;

import org.jspecify.annotations.NullMarked;
