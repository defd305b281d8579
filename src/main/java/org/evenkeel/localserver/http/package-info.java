/** The HTTP side: one guard, one dispatcher, and the routes by topic. */
@NullMarked
package org.evenkeel.localserver.http;

import org.jspecify.annotations.NullMarked;
