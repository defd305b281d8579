@NullMarked
package org.evenkeel.domain.alarm;

import org.jspecify.annotations.NullMarked;
