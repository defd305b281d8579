/** A customer's line to the server: the public customer API over HTTP, and what comes back by the websocket. */
@NullMarked
package org.evenkeel.localserver.customers.line;

import org.jspecify.annotations.NullMarked;
