/** Templates: suggested above the box, found by a slash in it, and the screen where they are read and kept. */
@NullMarked
package org.evenkeel.ui.templates;

import org.jspecify.annotations.NullMarked;
