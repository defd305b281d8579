/** The shapes of the protocol, written from its contract by hand; one view per thing. */
@NullMarked
package org.evenkeel.localserver.json;

import org.jspecify.annotations.NullMarked;
