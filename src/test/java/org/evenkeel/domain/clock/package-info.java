@NullMarked
package org.evenkeel.domain.clock;

import org.jspecify.annotations.NullMarked;
