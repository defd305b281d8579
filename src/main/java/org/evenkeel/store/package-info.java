/** The cellar: one SQLite file, one writer, many readers; announces a change after the commit and only then. */
@NullMarked
package org.evenkeel.store;

import org.jspecify.annotations.NullMarked;
