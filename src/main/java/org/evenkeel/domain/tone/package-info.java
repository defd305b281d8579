/** How a customer feels and how they write. Pure rules and a linear model; no network, no clock. */
@NullMarked
package org.evenkeel.domain.tone;

import org.jspecify.annotations.NullMarked;
