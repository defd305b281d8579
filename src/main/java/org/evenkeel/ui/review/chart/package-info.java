/** Calm drawings of numbers: what a chart says, where its marks lie, and how those are painted on the screen or written as SVG. */
@NullMarked
package org.evenkeel.ui.review.chart;

import org.jspecify.annotations.NullMarked;
