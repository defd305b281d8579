@NullMarked
package org.evenkeel.export;

import org.jspecify.annotations.NullMarked;
