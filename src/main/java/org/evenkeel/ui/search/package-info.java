/** Search in everything: every message, note, customer and conversation of the cache. */
@NullMarked
package org.evenkeel.ui.search;

import org.jspecify.annotations.NullMarked;
