/** The websocket at /cable: subscriptions, presence, and every event in the order it was committed. */
@NullMarked
package org.evenkeel.localserver.cable;

import org.jspecify.annotations.NullMarked;
