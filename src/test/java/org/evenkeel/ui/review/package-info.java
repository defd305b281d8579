@NullMarked
package org.evenkeel.ui.review;

import org.jspecify.annotations.NullMarked;
