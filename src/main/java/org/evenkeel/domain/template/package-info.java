/** Reply templates: their variants and blanks, and which to suggest. Pure rules; no network, no clock. */
@NullMarked
package org.evenkeel.domain.template;

import org.jspecify.annotations.NullMarked;
