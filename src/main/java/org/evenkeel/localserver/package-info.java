/** The embedded server: a chat server with its own state, reached only through its loopback socket. */
@NullMarked
package org.evenkeel.localserver;

import org.jspecify.annotations.NullMarked;
