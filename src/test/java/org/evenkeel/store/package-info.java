@NullMarked
package org.evenkeel.store;

import org.jspecify.annotations.NullMarked;
