/** What is known about the customer. */
@NullMarked
package org.evenkeel.ui.context;

import org.jspecify.annotations.NullMarked;
