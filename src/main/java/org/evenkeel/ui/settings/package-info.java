/** The person's choices, section by section; each counts as soon as it is made. */
@NullMarked
package org.evenkeel.ui.settings;

import org.jspecify.annotations.NullMarked;
