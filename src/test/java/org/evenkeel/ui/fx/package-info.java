@NullMarked
package org.evenkeel.ui.fx;

import org.jspecify.annotations.NullMarked;
