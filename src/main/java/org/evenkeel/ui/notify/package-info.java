/** How alarms reach the person: cards in the window, the title, and what lies outside of it. */
@NullMarked
package org.evenkeel.ui.notify;

import org.jspecify.annotations.NullMarked;
