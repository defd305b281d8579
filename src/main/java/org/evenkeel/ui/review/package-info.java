/** The review desk: numbers, a table of sessions, one session in time, its scorecard. */
@NullMarked
package org.evenkeel.ui.review;

import org.jspecify.annotations.NullMarked;
