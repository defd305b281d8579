@NullMarked
package org.evenkeel.sync;

import org.jspecify.annotations.NullMarked;
