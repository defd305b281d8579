/** Tests of the settings. */
@NullMarked
package org.evenkeel.ui.settings;

import org.jspecify.annotations.NullMarked;
