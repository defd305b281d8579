/** The embedded server's memory: one SQLite file, its tables as SQL, and who is present right now. Knows no wire. */
@NullMarked
package org.evenkeel.localserver.state;

import org.jspecify.annotations.NullMarked;
