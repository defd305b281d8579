/** Recorded dialogues, taken in turn with the agent. */
@NullMarked
package org.evenkeel.localserver.customers.recorded;

import org.jspecify.annotations.NullMarked;
