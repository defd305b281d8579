/** When to call for the agent, how often, and when to be still. Pure rules over rows and a given moment. */
@NullMarked
package org.evenkeel.domain.alarm;

import org.jspecify.annotations.NullMarked;
