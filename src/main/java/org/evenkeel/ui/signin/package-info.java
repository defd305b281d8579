/** The first welcome, and the way in to a real server. */
@NullMarked
package org.evenkeel.ui.signin;

import org.jspecify.annotations.NullMarked;
