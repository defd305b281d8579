/** The adapter for the protocol of Chatwoot: HTTP, websocket, and DTOs that never leave this package. */
@NullMarked
package org.evenkeel.backend.chatwoot;

import org.jspecify.annotations.NullMarked;
