/** Tests of the templates beside the composer. */
@NullMarked
package org.evenkeel.ui.templates;

import org.jspecify.annotations.NullMarked;
