/** The port: what any chat server must offer. Knows no protocol. */
@NullMarked
package org.evenkeel.backend;

import org.jspecify.annotations.NullMarked;
