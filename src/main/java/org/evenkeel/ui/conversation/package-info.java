/** One conversation: header, transcript, delivery marks. */
@NullMarked
package org.evenkeel.ui.conversation;

import org.jspecify.annotations.NullMarked;
