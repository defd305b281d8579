/** What may happen on the embedded server and what follows from it: posting, status, assignment, surveys. Announces after the commit. */
@NullMarked
package org.evenkeel.localserver.rules;

import org.jspecify.annotations.NullMarked;
