/** What is true about conversations, messages and the people in them. Records and pure rules; the time is always told. */
@NullMarked
package org.evenkeel.domain.chat;

import org.jspecify.annotations.NullMarked;
