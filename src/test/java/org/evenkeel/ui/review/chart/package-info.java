@NullMarked
package org.evenkeel.ui.review.chart;

import org.jspecify.annotations.NullMarked;
