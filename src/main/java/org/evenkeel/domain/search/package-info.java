/** Words as a search sees them. */
@NullMarked
package org.evenkeel.domain.search;

import org.jspecify.annotations.NullMarked;
