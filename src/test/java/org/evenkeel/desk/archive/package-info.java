@NullMarked
package org.evenkeel.desk.archive;

import org.jspecify.annotations.NullMarked;
