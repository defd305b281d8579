/** Tests of the conversation screen. */
@NullMarked
package org.evenkeel.ui.conversation;

import org.jspecify.annotations.NullMarked;
