/** Files that need a library of their own: PDF and Parquet. Everybody else knows only what the desk asks for. */
@NullMarked
package org.evenkeel.export;

import org.jspecify.annotations.NullMarked;
