@NullMarked
package org.evenkeel.desk;

import org.jspecify.annotations.NullMarked;
