/** How long somebody waits, what was promised them, and who needs us most: rules over rows and a given moment. */
@NullMarked
package org.evenkeel.domain.clock;

import org.jspecify.annotations.NullMarked;
