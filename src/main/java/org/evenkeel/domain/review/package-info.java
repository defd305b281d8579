/** What a session was and how it went: events, measures by printed formulas, scorecards. Pure; told the time. */
@NullMarked
package org.evenkeel.domain.review;

import org.jspecify.annotations.NullMarked;
