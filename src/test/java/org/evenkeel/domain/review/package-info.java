@NullMarked
package org.evenkeel.domain.review;

import org.jspecify.annotations.NullMarked;
