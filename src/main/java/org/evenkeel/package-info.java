/** Evenkeel, a calm desktop workstation for live-chat agents. */
@NullMarked
package org.evenkeel;

import org.jspecify.annotations.NullMarked;
